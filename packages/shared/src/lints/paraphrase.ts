import type { Band } from '../contracts/index.ts';
import { readingOf, withLearned, type Reading } from './learned-warning.ts';
import { contentOf, isNumber, meaningsOf, particularsOf } from './particulars.ts';
import { wordsOf } from './signs.ts';
import { tokens, type Token } from './tokens.ts';
import { meaningOf } from './vocabulary.ts';
import type { Warning } from './warning.ts';

/** What was published about the question. */
export interface Published {
  readonly bands: readonly Band[];
  /** Title and words of the criterion and its parts. */
  readonly question?: readonly string[];
}

const SAYS =
  'This repeats the published words. Say what in this answer meets them: who, what, how many, where, by when.';

/** Fewest meanings in common with what was published before a reason can be said to repeat it. */
const COMMON = 2;
/** The same where the reason is wrong in another way too: a few words in common are then a matter of course. */
const COMMON_BESIDE = { comparison: 4, 'outside-knowledge': 4, 'rule-contradiction': 5 } as const;
/** Largest share that words of its own have in a paraphrase, beside those in common. */
const OWN_SHARE = 0.3;
const OWN_SHARE_BESIDE = 0.25;
/** Words in a row, meaningful or not, that show where a sentence was taken from. */
const IN_A_ROW = 5;

/** Words of every question and scale: having them in common shows nothing. */
const COMMONPLACE = meaningsOf([
  'answer response address question ask good excellent adequate strong weak limited detail some evidence provide offer show meet material very work job nothing none no service bid score',
]);

/**
 * Where a reason largely repeats a descriptor or the question, in the same or in other words, and says next to nothing of
 * the answer itself. Null where it does not. Numbers, names and quotations are the answer's own and outweigh the rest;
 * the words of the `other` warnings are not.
 */
export function paraphraseWarning(
  reason: string,
  published: Published,
  other: readonly Warning[] = [],
  reading: Reading = readingOf(reason, wordsOf(reason)),
): Warning | null {
  const counted = paraphraseOf(reason, published, other);
  return withLearned('descriptor-paraphrase', SAYS, reading, counted === null ? [] : [counted])[0] ?? null;
}

/** The same by counting words in common. */
export function paraphraseOf(
  reason: string,
  { bands, question = [] }: Published,
  other: readonly Warning[] = [],
): Warning | null {
  const descriptors = bands.flatMap(({ label, descriptor }) => [label, descriptor]);
  const published = [...descriptors, ...question];
  const about = other
    .filter(({ code }) => code !== 'rule-contradiction')
    .reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), reason);
  const content = contentOf(about);
  const known = meaningsOf(other.length === 0 ? published : descriptors);
  const common = content.filter((token) => known.has(meaningOf(token)));
  const [first] = common.length > 0 ? common : content;
  const last = common.at(-1) ?? content.at(-1);
  if (first === undefined || last === undefined) return null;
  const shared = new Set(common.map(meaningOf).filter((meaning) => !COMMONPLACE.has(meaning)));
  const enough = other.reduce((most, { code }) => Math.max(most, commonBeside(code)), COMMON);
  const isRepeated =
    shared.size >= enough || (other.length === 0 && (hasRunOf(reason, published) || coversOne(common, descriptors)));
  if (!isRepeated || hasQuotation(reason)) return null;
  const own = particularsOf(about, published);
  const weight = own.reduce(
    (sum, token) => sum + (isNumber(token) || isName(about, token.start, token.raw) ? 2 : 1),
    0,
  );
  if (weight > (weight + common.length) * (other.length === 0 ? OWN_SHARE : OWN_SHARE_BESIDE)) return null;
  const { start } = first;
  const { end } = last;
  return { code: 'descriptor-paraphrase', says: SAYS, start, end, words: reason.slice(start, end) };
}

function commonBeside(code: Warning['code']): number {
  return code in COMMON_BESIDE ? COMMON_BESIDE[code as keyof typeof COMMON_BESIDE] : COMMON;
}

/** Whether these words say all that a descriptor says, "nothing" aside: "No response that addresses the question and no evidence." */
function coversOne(common: readonly Token[], descriptors: readonly string[]): boolean {
  const meanings = new Set(common.map(meaningOf));
  return descriptors.some((descriptor) => {
    const said = [...meaningsOf([descriptor])].filter((meaning) => !NOTHING.has(meaning));
    return said.length >= COMMON + 1 && said.every((meaning) => meanings.has(meaning));
  });
}

const NOTHING = meaningsOf(['nothing none']);

/** Whether some words in a row were copied. */
function hasRunOf(reason: string, published: readonly string[]): boolean {
  const words = tokens(reason).map(({ word }) => word);
  const sources = published.map(
    (text) =>
      ` ${tokens(text)
        .map(({ word }) => word)
        .join(' ')} `,
  );
  return words.some((_, at) => {
    const run = words.slice(at, at + IN_A_ROW);
    return run.length === IN_A_ROW && sources.some((source) => source.includes(` ${run.join(' ')} `));
  });
}

/** A capital letter inside a sentence. */
function isName(text: string, start: number, raw: string): boolean {
  return /^\p{Lu}/u.test(raw) && /[\p{L}\p{N},]['")]?\s+$/u.test(text.slice(0, start)) && !/^I$/.test(raw);
}

function hasQuotation(text: string): boolean {
  return /["\u201C][^"\u201D]{8,}["\u201D]|\bp(?:age|p?\.)\s?\d+/iu.test(text);
}
