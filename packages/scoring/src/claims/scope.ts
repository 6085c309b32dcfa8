import type { ClaimClass, ClaimScope } from '@evenhand/shared/domain';
import { LEGAL_DUTIES } from './legal-duties.ts';
import { contentStems, numbersIn } from './content.ts';
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

const BEYOND =
  /\b(?:above|beyond|more than|over and above|in addition to|additional to|on top of|extra to|exceeds?|better than|not (?:only|just)|instead of|quicker than|faster than|sooner than)\b/;
const AS_SPECIFIED =
  /\bas (?:the |per the |set out in the |required by the |in the )?(?:specification|contract|brief|council)(?: (?:requires|demands|asks|says|sets))?\b|\bas (?:you )?(?:specif(?:y|ied)|required)\b|\brequired by the (?:specification|contract)\b|\bin line with the specification\b|\bin accordance with (?:the specification|part [a-z])\b/;
const GROUP_WIDE =
  /\b(?:across|throughout|in) (?:all of )?(?:the|our) (?:whole |entire |wider )?(?:group|company|business|organi[sz]ation)\b|\bthe group (?:will|shall|has|aims)\b|\bgroup[- ]wide\b|\bcompany[- ]wide\b|\bnational(?:ly|wide)\b|\bglobal(?:ly)?\b|\bacross the (?:uk|country)\b|\bin the uk\b|\b(?:corporate|group|company) (?:plan|strategy|target|policy)\b|\bwherever they work\b|\bevery office\b|\ball (?:our )?(?:offices|depots|branches|sites)\b|\bcompany cars\b|\bother contracts\b|\bhead office\b|\bnet[- ]zero (?:by|across)\b|\bcarbon[- ]neutral by\b/;
const THIS_CONTRACT =
  /\b(?:this|the) (?:contract|service|framework|site)\b|\bcontract (?:year|start|term|team|staff)\b|\bfor you\b|\bin the county\b|\byear (?:\d|one|two)\b|\bmonth \d/;

/** Takes the tender's description of the service apart, sentence by sentence. */
export function readCoreService(text: string): CoreService {
  return {
    sentences: text
      .split(/(?<=[.;])\s+/)
      .filter((sentence) => sentence.trim() !== '')
      .map((sentence) => ({ stems: new Set(contentStems(sentence)), numbers: new Set(numbersIn(sentence)) })),
  };
}

/**
 * True when the statement re-describes what the tender already buys: half of its own content words stand in one
 * sentence of the description, or a third of them together with one of its figures.
 */
export function isCoreDelivery(text: string, core: CoreService): boolean {
  const lower = text.toLowerCase();
  if (AS_SPECIFIED.test(lower) && !BEYOND.test(lower)) return true;
  if (BEYOND.test(lower)) return false;
  const stems = [...new Set(contentStems(text))];
  // "100% of people" says all of them and is no figure of the promise.
  const numbers = numbersIn(text).filter((number) => number !== '100');
  if (stems.length < 3) return false;
  return core.sentences.some((sentence) => {
    const shared = stems.filter((stem) => sentence.stems.has(stem)).length;
    const sameFigure = numbers.some((number) => sentence.numbers.has(number));
    const otherFigure = numbers.some((number) => !sentence.numbers.has(number));
    if (sameFigure && !otherFigure) return shared >= 2 && shared / stems.length >= 0.25;
    if (sameFigure) return shared >= 3 && shared / stems.length >= 0.3;
    return !otherFigure && shared >= 3 && shared / stems.length >= 0.34;
  });
}

/** The duty that the statement repeats, null where it names none or goes beyond it. */
export function legalDutyIn(text: string): string | null {
  const lower = text.toLowerCase();
  const duty = LEGAL_DUTIES.find(({ words, beyond }) => words.test(lower) && beyond?.test(lower) !== true);
  return duty?.id ?? null;
}

function isElsewhere(text: string, areaPlaces: ReadonlySet<string>): boolean {
  const names = text.match(/\b\p{Lu}[\p{L}'-]+(?: (?:upon|on|in|of|and|the|\p{Lu}[\p{L}'-]+))*/gu) ?? [];
  const far = names.some((name) => {
    const lower = name.toLowerCase();
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
export function scopeOf(text: string, claimClass: ClaimClass, context: ScopeContext): ClaimScope {
  if (claimClass !== 'COMMITMENT' && claimClass !== 'ASPIRATION') return 'unknown';
  if (legalDutyIn(text) !== null) return 'legal-minimum';
  if (isCoreDelivery(text, context.coreService)) return 'core-delivery';
  const lower = text.toLowerCase();
  const forThisContract = THIS_CONTRACT.test(lower);
  if (!forThisContract && isElsewhere(text, context.areaPlaces)) return 'elsewhere';
  if (!forThisContract && GROUP_WIDE.test(lower)) return 'corporate';
  return 'contract';
}
