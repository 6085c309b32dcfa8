import type { Band } from '../contracts/index.ts';
import { contentOf, isNumber, meaningsOf, particularsOf } from './particulars.ts';
import { tokens } from './tokens.ts';
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

/** Fewest words in common with what was published before a reason can be said to repeat it. */
const COMMON = 2;
/** Largest share of words of its own that a paraphrase has. */
const OWN_SHARE = 0.25;
/** Words in a row, meaningful or not, that show where a sentence was taken from. */
const IN_A_ROW = 5;

/** Words of every question and scale: having them in common shows nothing. */
const COMMONPLACE = meaningsOf([
  'answer response address question ask good excellent adequate strong weak limited detail some evidence provide offer show meet material very work job nothing none no service bid score',
]);

/**
 * Where a reason largely repeats a descriptor or the question, in the same or in other words, and says next to nothing of
 * the answer itself. Null where it does not. Numbers, names and quotations are the answer's own and outweigh the rest.
 */
export function paraphraseWarning(reason: string, { bands, question = [] }: Published): Warning | null {
  const descriptors = bands.flatMap(({ label, descriptor }) => [label, descriptor]);
  const content = contentOf(reason);
  const known = meaningsOf([...descriptors, ...question]);
  const common = content.filter((token) => known.has(meaningOf(token)));
  const own = particularsOf(reason, [...descriptors, ...question]);
  const weight = own.reduce(
    (sum, token) => sum + (isNumber(token) || isName(reason, token.start, token.raw) ? 2 : 1),
    0,
  );
  const [first] = common.length > 0 ? common : content;
  const last = common.at(-1) ?? content.at(-1);
  if (first === undefined || last === undefined) return null;
  const shared = new Set(common.map(meaningOf).filter((meaning) => !COMMONPLACE.has(meaning)));
  if (shared.size < COMMON && !hasRunOf(reason, [...descriptors, ...question])) return null;
  if (hasQuotation(reason) || weight > Math.max(1, content.length * OWN_SHARE)) return null;
  const { start } = first;
  const { end } = last;
  return { code: 'descriptor-paraphrase', says: SAYS, start, end, words: reason.slice(start, end) };
}

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
