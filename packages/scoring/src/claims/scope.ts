import type { ClaimClass, ClaimScope } from '@evenhand/shared/domain';
import { LEGAL_DUTIES } from './legal-duties.ts';
import { contentStems, numbersIn } from './content.ts';
import { Sifted, sift, type Sifting } from '../text/sieve.ts';
import { UK_PLACES } from './uk-places.ts';

/** The service that the tender buys, taken apart once for all statements. */
export interface CoreService {
  readonly sentences: readonly { readonly stems: ReadonlySet<string>; readonly numbers: ReadonlySet<string> }[];
}

/** Where the authority is and what it buys; both come from the published set. */
export interface ScopeContext {
  readonly coreService: CoreService;
  /** Lower-case names of places within the authority's area. */
  readonly areaPlaces: ReadonlySet<string>;
}

const BEYOND = new Sifted(
  /\b(?:above|beyond|more than|over and above|in addition to|additional to|on top of|extra to|exceeds?|better than|not (?:only|just)|instead of|quicker than|faster than|sooner than|further than|twice (?:that|those|what)|none of (?:which|whom|them|these|those))\b/,
);
const BOOK = '(?:specification|spec|contract|brief|council|schedule \\w+|drawings|programme)';
const AS_SPECIFIED = new Sifted(
  new RegExp(
    [
      `\\bas (?:the |per the |set out in the |shown (?:in|on|upon) the |required by the |in the |your )?${BOOK}(?: (?:requires|demands|asks|says|sets|wants|calls))?\\b`,
      String.raw`\bas (?:you )?(?:specif(?:y|ied)|required|asked)\b|\bas you (?:ask|want|require)\b`,
      `\\b(?:required|asked for|called for|demanded|specified) (?:by|in) (?:the|your) ${BOOK}\\b`,
      `\\bthat (?:the|your) ${BOOK} (?:requires|calls for|asks for|demands|specifies)\\b`,
      `\\b(?:the|your) ${BOOK} (?:requires|demands|asks|says|wants|specifies)\\b`,
      `\\bin (?:line|accordance|compliance) with (?:the (?:specification|council)|your (?:specification|programme)|part [a-z])`,
      String.raw`\b(?:wrote|written|stated) (?:it |this )?in (?:the )?spec(?:ification)?\b|\bshown (?:up)?on the drawings\b`,
      String.raw`\bnecessary for the (?:contract|service)\b|\bcontract itself\b`,
      String.raw`\b(?:as|like|how|way|ones?|where|what) (?:that )?you (?:specify|specified|write|wrote|say|said|tell|told|set|want|wanted|ask|asked)(?: us)?\b`,
      String.raw`\b(?:stipulated|laid down|set out|prescribed) (?:by|in) (?:the|your) (?:specification|spec|contract|tender|brief)\b`,
      String.raw`\b(?:in|by|with) (?:the|your) (?:(?:employer|council|authority|client)['’]s )?(?:paperwork|tender documents|service levels?|requirements)\b|\b(?:paperwork|tender) (?:asks|says|wants|demands|requires)\b`,
      String.raw`\bcontract already (?:requires|demands|asks|buys|pays)\b|\bis contractual\b|\bcompliance with (?:that|this|the) requirement\b`,
    ].join('|'),
  ),
);
const GROUP_WIDE = new Sifted(
  /\b(?:across|throughout|in) (?:all of )?(?:the|our) (?:whole |entire |wider )?(?:group|company|business|organi[sz]ation)\b|\bthe (?:wider )?group(?:'s)? (?:will|shall|has|aims|leadership|fleet)\b|\b(?:group|regional|board|senior) (?:leadership|directors?|leaders)\b|\b(?:car|vehicle|van) fleet\b|\bpool cars\b|\ball (?:\w+ )?of our vans\b|\bgroup[- ]wide\b|\bcompany[- ]wide\b|\bnational(?:ly|wide)\b|\bglobal(?:ly)?\b|\bacross the (?:uk|country)\b|\bin the uk\b|\b(?:corporate|group|company) (?:plan|strategy|target|policy)\b|\bwherever (?:they|we) work\b|\bcertification to iso\b|\bour (?:\w+ )?regions?\b|\bevery office\b|\ball (?:our )?(?:offices|depots|branches|sites)\b|\bcompany cars\b|\bother contracts\b|\bhead office\b|\bnet[- ]zero (?:by|across)\b|\bcarbon[- ]neutral by\b/,
);
const THIS_CONTRACT = new Sifted(
  /\b(?:this|the) (?:contract|service|framework|site)\b|\bcontract (?:year|start|term|team|staff)\b|\bfor you\b|\bin the county\b|\byear (?:\d|one|two)\b|\bmonth \d/,
);
const DUTIES = LEGAL_DUTIES.map(({ id, words, beyond }) => ({
  id,
  words: new Sifted(words),
  beyond: beyond === undefined ? null : new Sifted(beyond),
}));

/** Takes the tender's description of the service apart, sentence by sentence. */
export function readCoreService(text: string): CoreService {
  return {
    sentences: text
      .split(/(?<=[.;])\s+/)
      .filter((sentence) => sentence.trim() !== '')
      .map((sentence) => ({ stems: new Set(contentStems(sentence)), numbers: new Set(numbersIn(sentence)) })),
  };
}

/** "7.4.1" before a statement. */
const SECTION_NUMBER = /^\W*\d+(?:\.\d+)+\W/;
/** Levels of courses and years are no figures of what is bought. */
const NO_FIGURE = /\blevels? \d(?:(?:,| and| or| to|-) ?(?:level )?\d)*\b|\b20\d\d\b/gi;

/** Days and years stand in every specification and in every promise. */
const OF_TIME = new Set(
  contentStems(
    `day days week weeks weekly month months monthly year years yearly annual annually term terms quarter quarterly
hour hours time times date start end january february march april june july august september october november december`,
  ),
);

/**
 * True when the statement re-describes what the tender already buys: half of its own content words stand in one
 * sentence of the description, or a third of them together with one of its figures.
 */
export function isCoreDelivery(text: string, core: CoreService, sifting: Sifting = sift(text)): boolean {
  const lower = text.toLowerCase();
  if (BEYOND.test(lower, sifting)) return false;
  if (AS_SPECIFIED.test(lower, sifting)) return true;
  const stems = [...new Set(contentStems(text))].filter((stem) => !OF_TIME.has(stem));
  // "100% of people" says all of them and is no figure of the promise.
  const numbers = numbersIn(text.replace(SECTION_NUMBER, '').replace(NO_FIGURE, '')).filter(
    (number) => number !== '100',
  );
  if (stems.length < 2) return false;
  return core.sentences.some((sentence) => {
    let shared = 0;
    for (const stem of stems) if (sentence.stems.has(stem)) shared += 1;
    if (shared < 2) return false;
    const sameFigure = numbers.some((number) => sentence.numbers.has(number));
    const otherFigure = numbers.some((number) => !sentence.numbers.has(number));
    if (sameFigure && !otherFigure) return shared >= 2 && shared / stems.length >= 0.25;
    if (sameFigure) return shared >= 3 && shared / stems.length >= 0.3;
    return !otherFigure && shared >= 3 && shared / stems.length >= 0.34;
  });
}

/** Whether the statement itself says that it does what the specification asks ("as the specification requires"). */
export function saysAsSpecified(text: string, sifting: Sifting = sift(text)): boolean {
  const lower = text.toLowerCase();
  return AS_SPECIFIED.test(lower, sifting) && !BEYOND.test(lower, sifting);
}

/** The duty that the statement repeats, null where it names none or goes beyond it. */
export function legalDutyIn(text: string, sifting: Sifting = sift(text)): string | null {
  const lower = text.toLowerCase();
  const duty = DUTIES.find(({ words, beyond }) => words.test(lower, sifting) && beyond?.test(lower, sifting) !== true);
  return duty?.id ?? null;
}

/** Bodies and streets that are called after a place: "MHFA England", "the University of Plymouth", "Coventry Street". */
const IS_NO_PLACE =
  /(?:MHFA|First Aid|Sport|Natural|Historic|NHS|Homes|Volunteering|Creative|Skills|Business|Careers|Zero Waste) (?:England|Scotland|Wales)$|\bUniversity of |\b(?:Colleges?|University|Foundation|Street|Road|Lane|Avenue|Terrace)$/;

function isElsewhere(text: string, areaPlaces: ReadonlySet<string>): boolean {
  const names = text.match(/\b\p{Lu}[\p{L}'-]+(?: (?:upon|on|in|of|and|the|\p{Lu}[\p{L}'-]+))*/gu) ?? [];
  const far = names.some((name) => {
    const lower = name.toLowerCase();
    if (IS_NO_PLACE.test(name)) return false;
    return UK_PLACES.has(lower) || lower.split(' ').some((word) => UK_PLACES.has(word));
  });
  return far && !namesOneOf(text.toLowerCase(), areaPlaces);
}

function namesOneOf(lower: string, areaPlaces: ReadonlySet<string>): boolean {
  for (const place of areaPlaces) if (place !== '' && lower.includes(place)) return true;
  return false;
}

/**
 * What a promise or a hope is for. Statements of other classes promise nothing: their scope is unknown. The order is
 * that of the guideline: law first, then the service bought, then place, then the whole company.
 */
export function scopeOf(
  text: string,
  claimClass: ClaimClass,
  context: ScopeContext,
  sifting: Sifting = sift(text),
): ClaimScope {
  if (claimClass !== 'COMMITMENT' && claimClass !== 'ASPIRATION') return 'unknown';
  if (legalDutyIn(text, sifting) !== null) return 'legal-minimum';
  if (isCoreDelivery(text, context.coreService, sifting)) return 'core-delivery';
  const lower = text.toLowerCase();
  const forThisContract = THIS_CONTRACT.test(lower, sifting);
  if (!forThisContract && isElsewhere(text, context.areaPlaces)) return 'elsewhere';
  if (!forThisContract && GROUP_WIDE.test(lower, sifting)) return 'corporate';
  return 'contract';
}
