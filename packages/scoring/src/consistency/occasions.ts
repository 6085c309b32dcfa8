import { Exact } from '../decimal/exact.ts';
import type { Per } from './figure.ts';

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = `(?:\\d{1,2}|${WORDS.join('|')})`;
const SPAN =
  '(?:contract |school |academic |financial |calendar )?(?:years?|winters?|summers?|septembers?|springs?|autumns?|januar(?:y|ies))';

const EACH_OF_N = new RegExp(`\\b(?:each|every one|all) (?:one )?of (?:the |our )?(?:first )?(${NUMBER}) ${SPAN}`, 'g');
const FOR_N = new RegExp(
  `\\b(?:for|over|in|across|during|all|first|next)(?: the| our| its)?(?: whole| full| first)? (${NUMBER}) ${SPAN}`,
  'g',
);
const YEAR_LIST = /\b20\d\d(?:(?:,| and|, and|,? to|–|-) ?(?:20)?\d\d\b)+/g;
const YEAR_RANGE = /\b(20\d\d) ?(?:to|until|through|–|-) ?(20\d\d)\b/g;
const CONTRACT_YEARS = /\byears? (\d)((?:(?:, | and |, and |,)(?:year )?\d)*)(?: ?(?:to|–|-) ?(?:year )?(\d))?/g;

function count(word: string): number {
  return /^\d/.test(word) ? Number(word) : WORDS.indexOf(word) + 1;
}

/**
 * How many times something that happens "each year" happens, where the words say so: "in each of four years" (4),
 * "2028, 2029 and 2030" (3), "from 2027 to 2030" (4), "Years 1 to 3" (3). Lower-case text in; every reading is given.
 */
export function occasionsNamed(text: string): Exact[] {
  const found: number[] = [];
  for (const [, word = ''] of text.matchAll(EACH_OF_N)) found.push(count(word));
  for (const [, word = ''] of text.matchAll(FOR_N)) found.push(count(word));
  for (const [, from, to] of text.matchAll(YEAR_RANGE)) found.push(Number(to) - Number(from) + 1);
  for (const [list] of text.matchAll(YEAR_LIST)) {
    if (!/\d ?(?:to|–|-) ?(?:20)?\d\d\b/.test(list)) found.push(list.match(/\d+/g)?.length ?? 0);
  }
  for (const [, first, more = '', last] of text.matchAll(CONTRACT_YEARS)) {
    const listed = [first, ...(more.match(/\d/g) ?? [])].length;
    found.push(last === undefined ? listed : Number(last) - Number(first) + 1);
  }
  return [...new Set(found)].filter((n) => n > 1).map((n) => new Exact(n));
}

const A_YEAR: Readonly<Partial<Record<Per, number>>> = {
  week: 52,
  month: 12,
  quarter: 4,
  'half-year': 2,
  term: 3,
  year: 1,
};

/** How often a period comes round in a year; null for an hour, a day or a person. */
export function perYear(per: Per | null): Exact | null {
  const times = per === null ? undefined : A_YEAR[per];
  return times === undefined ? null : new Exact(times);
}
