import type { ClaimClass } from '@evenhand/shared/domain';
import type { FoundClaim } from '../claims/found-claim.ts';
import { saysAsSpecified } from '../claims/scope.ts';
import { isStuffing } from './stuffing.ts';
import { carriesQuantity, carriesTime, pointsInTime, tellingsOf, tellsPlace, type Tellings } from './telling.ts';
import type { WordList } from './known-words.ts';
import { stemsOf } from './word-stems.ts';

/** What the rubric knows of the tender and the question beside the claims. */
export interface RubricContext {
  /** Stems that are nobody's own words: see `knownWords`. */
  readonly known: WordList;
  /** Stems of the question, its title and its theme's measures: a general statement must share one to address it. */
  readonly question: ReadonlySet<string>;
  /** Ids of commitments that count under another question. They still tell who answers and how it is shown. */
  readonly elsewhere: ReadonlySet<string>;
}

/** What one statement shows, read once. Nothing here depends on any other statement. */
export interface ClaimSigns {
  readonly claim: FoundClaim;
  /** A keyword list or an entry of a glossary: all other signs are absent. */
  readonly listed: boolean;
  /** Addresses the question at all. */
  readonly answers: boolean;
  /** A commitment for this contract. */
  readonly commits: boolean;
  /** The measure it promises something on, "" for none; null where it promises nothing that counts here. */
  readonly promises: string | null;
  readonly quantity: boolean;
  readonly time: boolean;
  /** Different points in time, in one written form each. */
  readonly milestones: readonly string[];
  readonly whoOrWhere: boolean;
  readonly role: boolean;
  readonly proof: boolean;
  readonly independentCheck: boolean;
  /** Measures that a measured track record is about; empty for other statements. */
  readonly record: readonly string[];
  /** Says how: with whom, who does it, how it is shown, or in several words of the bidder's own. */
  readonly method: boolean;
  /** Stems that are the bidder's own words. */
  readonly own: ReadonlySet<string>;
  /** Names a date, a place, a person or proof. */
  readonly specific: boolean;
}

const TELLS_NOTHING: Tellings = { role: false, proof: false, independentCheck: false };
/** Statements that promise nothing still tell who answers, where, and how it is shown; hopes and values do not. */
const SUPPORTING: ReadonlySet<ClaimClass> = new Set(['NONE', 'PRACTICE', 'UNSURE']);
/** Where such a class is hardly likelier than another, what it tells counts as well: "The nurse is accountable for both". */
const SUPPORTING_IF_TENTATIVE: ReadonlySet<ClaimClass> = new Set(['POLICY', 'TRACK_RECORD']);
const NO_WORDS: ReadonlySet<string> = new Set();

/** Reads one statement. Statements that only list words show nothing. */
export function claimSigns(claim: FoundClaim, context: RubricContext): ClaimSigns {
  const { class: name } = claim.classification;
  const listed = isStuffing(claim.statement, context.known);
  const commits = !listed && isForThisContract(claim);
  const supports = !listed && (commits || supportsOthers(claim) || (name === 'COMMITMENT' && mayTell(claim)));
  const { role, proof, independentCheck: checked } = supports ? tellingsOf(claim) : TELLS_NOTHING;
  // Who checked what was done elsewhere checks nothing here.
  const independentCheck = checked && !SUPPORTING_IF_TENTATIVE.has(name);
  const quantity = (commits || name === 'TRACK_RECORD') && carriesQuantity(claim);
  const stems = commits || name === 'PRACTICE' || name === 'POLICY' ? stemsOf(claim.statement.text) : [];
  const spoken = stems.some((word) => context.question.has(word));
  const own = commits ? new Set(stems.filter((word) => !context.known.has(word))) : NO_WORDS;
  const place = supports && tellsPlace(claim, context.known);
  const milestones = commits ? pointsInTime(claim) : [];
  const spokenFor = place || spoken || own.size >= OWN_WORDS_OF_A_MATTER;
  const measure = commits && !context.elsewhere.has(claim.id) ? measureOf(claim) : null;
  return {
    claim,
    listed,
    answers: !listed && answers(name, spoken),
    commits,
    promises: measure !== null && isPromise(claim, measure, spokenFor) ? measure : null,
    quantity,
    time: commits && carriesTime(claim),
    milestones,
    whoOrWhere: supports && (place || claim.facets.beneficiary.length > 0),
    role,
    proof,
    independentCheck,
    record: !listed && quantity && name === 'TRACK_RECORD' ? claim.measures.map(({ measure: code }) => code) : [],
    method: role || proof || (supports && claim.facets.partner.length > 0) || own.size >= OWN_WORDS_OF_A_METHOD,
    own,
    specific: commits && (place || milestones.length > 0 || tellsPeopleOrProof(claim)),
  };
}

function supportsOthers({ classification }: FoundClaim): boolean {
  const { class: name, tentative = false } = classification;
  return SUPPORTING.has(name) || (tentative && SUPPORTING_IF_TENTATIVE.has(name));
}

/**
 * A doubtful promise tells who answers and how it is shown, and so does one taken for a duty by a word of it ("a governor
 * of the college checks the payslips"); one that says itself that the contract asks for it does not.
 */
function mayTell({ classification, scope, statement }: FoundClaim): boolean {
  if (classification.tentative === true) return true;
  return (scope === 'core-delivery' || scope === 'legal-minimum') && !saysAsSpecified(statement.text);
}

const OWN_WORDS_OF_A_METHOD = 2;
const OWN_WORDS_OF_A_MATTER = 4;
const NO_MEASURE = '';
/** Below this belief (0 to 1) a suggestion says only what else a statement could be about. */
const LIKELY = 0.2;
/** Below this belief a promise without figure and date is of another matter than the measures: the service itself. */
const CONCEIVABLE = 0.03;

/**
 * Promises of core delivery, of what the law requires, of elsewhere and of the whole group are not for this contract; what
 * is hardly more likely a promise than not is for a person to judge.
 */
function isForThisContract({ classification, scope }: FoundClaim): boolean {
  if (classification.class !== 'COMMITMENT' || classification.tentative === true) return false;
  return scope === 'contract' || scope === 'unknown';
}

/**
 * The accepted measure, else a likely suggestion; one common place for promises that fit none. Where the tender's
 * framework has no measures, promises of different things are told apart by what they count.
 */
function measureOf({ measures, quantities }: FoundClaim): string {
  if (measures.length === 0) return quantities.find(({ role }) => role === 'claim')?.unit ?? NO_MEASURE;
  const accepted = measures.find(({ status }) => status === 'accepted');
  const likely = measures.find(({ score }) => Number(score) >= LIKELY);
  return (accepted ?? likely)?.measure ?? NO_MEASURE;
}

/**
 * "The manager will report every quarter" supports other promises and is none itself; a row of a table is one. Without
 * a measure a promise must speak of what the question asks, or say plainly what it is about, and be either measurable or
 * of a matter that some measure is about.
 */
function isPromise(claim: FoundClaim, measure: string, spokenFor: boolean): boolean {
  if (measure !== NO_MEASURE) return true;
  const { beneficiary, place } = claim.facets;
  const onlySupports = tellsPeopleOrProof(claim) && beneficiary.length + place.length === 0;
  if (claim.statement.kind !== 'table-row' && onlySupports) return false;
  const measurable = carriesQuantity(claim) && carriesTime(claim);
  return spokenFor && (measurable || Number(claim.measures[0]?.score ?? 1) >= CONCEIVABLE);
}

function tellsPeopleOrProof({ facets }: FoundClaim): boolean {
  return facets.owner.length + facets.partner.length + facets.verification.length > 0;
}

/** A promise, a hope or a record addresses the question; habits and values do where they speak of its matter. */
function answers(name: ClaimClass, spoken: boolean): boolean {
  switch (name) {
    case 'COMMITMENT':
    case 'ASPIRATION':
    case 'TRACK_RECORD':
      return true;
    case 'PRACTICE':
    case 'POLICY':
      return spoken;
    case 'NONE':
    case 'UNSURE':
      return false;
  }
}
