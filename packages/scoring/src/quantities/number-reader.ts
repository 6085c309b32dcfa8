import { Exact } from '../decimal/exact.ts';
import { MAGNITUDES, MAGNITUDE_LETTERS, SMALL_NUMBERS } from './number-words.ts';
import type { Token } from './tokens.ts';

/** A number as written: tokens `from` up to, not including, `to`. */
export interface ReadNumber {
  readonly from: number;
  readonly to: number;
  readonly value: Exact;
  readonly inWords: boolean;
}

const WHOLE_OR_DECIMAL = /^\d+(?:\.\d+)?$/;
const WITH_COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const WITH_POINTS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
/** "2,5 days": a comma as other languages write decimals, where what follows can be halved. "Parts 1,2" counts nothing. */
const WITH_DECIMAL_COMMA = /^\d{1,3},\d{1,2}$/;
const HALVED = /^(?:%|per|percent|fte|hours?|hrs?|days?|km|kg|tonnes?|tons?|t|miles?|million|m|k|euros?)$/;
const MEASURED_IN_DECIMALS = /^(?:%|per|percent|fte|km|m|kg|tonnes?|t|miles?|hectares?|kwh|mwh|kwp|litres?|times)$/;
/** "A further dozen". */
const MORE = /^(?:further|furthur|extra|additional|good|round|full|mere)$/;
/** A pair of these is one thing. */
const WORN =
  /^(?:hands|eyes|boots|shoes|wellies|gloves|socks|trousers|glasses|spectacles|scissors|shears|secateurs|trainers|overalls|headphones|binoculars|steps)$/;
const A_HUNDRED = /^(?:first|next|last|final)$/;
const A_DOZEN = /^(?:first|next|last|final|same|the|our|other|this|that|these)$/;
const CURRENCY = /^[£$€]$/;
const METRES_FOLLOW = /^(?:wide|long|high|deep|tall|of|radius|from|each|every|per|by)$/;

const SMALL: ReadonlyMap<string, Exact> = new Map([...SMALL_NUMBERS].map(([word, value]) => [word, new Exact(value)]));
const NOTHING = new Exact(0);

/** Reads the number that begins at `from`, in digits or words, with its magnitude ("2.4 million", "half a dozen"). */
export function readNumber(tokens: readonly Token[], from: number): ReadNumber | null {
  const token = tokens[from];
  if (token === undefined) return null;
  return token.kind === 'digits' ? readDigits(tokens, from) : token.kind === 'word' ? readWords(tokens, from) : null;
}

function readDigits(tokens: readonly Token[], from: number): ReadNumber | null {
  const token = tokens[from];
  if (token === undefined) return null;
  const isMoney = CURRENCY.test(tokens[from - 1]?.text ?? '');
  let value = digitsValue(token.text, tokens[from + 1]?.lower ?? '', isMoney);
  if (value === null) return null;
  let to = from + 1;
  const next = tokens[to];
  // "1/2"; a word behind the stroke says how often: "£200/month".
  if (next?.text === '/' && next.joined && tokens[to + 1]?.joined === true && tokens[to + 1]?.kind === 'digits') {
    const below = tokens[to + 1]?.text ?? '';
    if (below === '100' && value.lte(100)) return { from, to: to + 2, value, inWords: false };
    if (!/^[2348]$/.test(below) || value.gte(below)) return null;
    return { from, to: to + 2, value: value.div(below), inWords: false };
  }
  const written = spacedGroups(tokens, from);
  if (written !== null) {
    value = new Exact(written);
    to = from + Math.ceil(written.length / 3);
  } else if (next?.text === '1' || next?.text === '3') {
    const below = tokens[to + 2];
    if (tokens[to + 1]?.text === '/' && below?.joined === true && /^[24]$/.test(below.text)) {
      return { from, to: to + 3, value: value.plus(new Exact(next.text).div(below.text)), inWords: false };
    }
  }
  return withMagnitude(tokens, { from, to, value, inWords: false });
}

/** "1 500 000": thousands set apart by spaces, as one run of digits. */
function spacedGroups(tokens: readonly Token[], from: number): string | null {
  let digits = tokens[from]?.text ?? '';
  if (!/^[1-9]\d{0,2}$/.test(digits)) return null;
  for (let at = from + 1; /^\d{3}$/.test(tokens[at]?.text ?? ''); at += 1) digits += tokens[at]?.text ?? '';
  return digits.length > 3 ? digits : null;
}

function digitsValue(text: string, next: string, isMoney: boolean): Exact | null {
  if (WITH_COMMAS.test(text)) return new Exact(text.replaceAll(',', ''));
  if (WITH_POINTS.test(text) && !MEASURED_IN_DECIMALS.test(next)) return new Exact(text.replaceAll('.', ''));
  if (WHOLE_OR_DECIMAL.test(text)) return new Exact(text);
  if (WITH_DECIMAL_COMMA.test(text) && (isMoney || HALVED.test(next))) return new Exact(text.replace(',', '.'));
  return null;
}

function withMagnitude(tokens: readonly Token[], number: ReadNumber): ReadNumber {
  const next = tokens[number.to];
  if (next?.kind !== 'word') return number;
  const times = next.joined ? letterMagnitude(tokens, number) : MAGNITUDES.get(next.lower.replace(/s$/, ''));
  return times === undefined ? number : { ...number, to: number.to + 1, value: number.value.times(times) };
}

function letterMagnitude(tokens: readonly Token[], { from, to }: ReadNumber): number | undefined {
  const letter = tokens[to]?.lower ?? '';
  const isMoney = CURRENCY.test(tokens[from - 1]?.text ?? '');
  const counted = tokens[to + 1]?.lower ?? '';
  if (letter === 'm' && !isMoney) {
    const inDecimals = tokens[from]?.text.includes('.') === true;
    if (!inDecimals || METRES_FOLLOW.test(counted) || !/^[a-z]{3,}s$/.test(counted)) return undefined;
  }
  return MAGNITUDE_LETTERS.get(letter);
}

/** "a hundred and forty-three", "twenty four", "two and a half", "half a dozen", "a couple of". */
function readWords(tokens: readonly Token[], from: number): ReadNumber | null {
  const first = tokens[from]?.lower ?? '';
  if (first === 'half') return readHalfDozen(tokens, from);
  if (first === 'a' || first === 'another' || first === 'an') return readArticle(tokens, from);
  if (first === 'pair')
    return /^(?:first|next|second|last)$/.test(tokens[from - 1]?.lower ?? '') &&
      !WORN.test(tokens[from + 2]?.lower ?? '')
      ? { from, to: from + 1, value: new Exact(2), inWords: true }
      : null;
  if (first === 'dozen' || first === 'hundred')
    return (first === 'dozen' ? A_DOZEN : A_HUNDRED).test(tokens[from - 1]?.lower ?? '')
      ? readLarger(tokens, { from, to: from, value: new Exact(1), inWords: true })
      : null;
  const small = readSmall(tokens, from);
  return small === null ? null : readLarger(tokens, small);
}

/** "half a dozen", "half a million". */
function readHalfDozen(tokens: readonly Token[], from: number): ReadNumber | null {
  const at = tokens[from + 1]?.lower === 'a' || tokens[from + 1]?.text === '-' ? from + 2 : from + 1;
  const value = tokens[at]?.lower === 'dozen' ? 6 : tokens[at]?.lower === 'million' ? 500_000 : null;
  return value === null ? null : { from, to: at + 1, value: new Exact(value), inWords: true };
}

function readArticle(tokens: readonly Token[], from: number): ReadNumber | null {
  const next = tokens[from + 1]?.lower ?? '';
  const after = tokens[from + 2]?.lower ?? '';
  if (next === 'couple' && after === 'of' && tokens[from + 3]?.lower === 'dozen')
    return { from, to: from + 4, value: new Exact(24), inWords: true };
  if (next === 'couple' && after === 'of') return { from, to: from + 2, value: new Exact(2), inWords: true };
  if (next === 'pair' && after === 'of' && !WORN.test(tokens[from + 3]?.lower ?? ''))
    return { from, to: from + 2, value: new Exact(2), inWords: true };
  if (next === 'pair' && /^(?:will|shall|is|are|were|each|every|to|in|by)$/.test(after))
    return { from, to: from + 2, value: new Exact(2), inWords: true };
  const skip = MORE.test(next) && MAGNITUDES.has(after) ? 2 : 1;
  const times = MAGNITUDES.get(skip === 2 ? after : next);
  if (times === undefined) return null;
  return readLarger(tokens, { from, to: from + skip, value: new Exact(1), inWords: true });
}

function readSmall(tokens: readonly Token[], from: number): ReadNumber | null {
  const value = SMALL.get(tokens[from]?.lower ?? '');
  if (value === undefined) return null;
  const hyphen = tokens[from + 1]?.text === '-' && tokens[from + 1]?.joined === true;
  const ones = tokens[from + (hyphen ? 2 : 1)];
  const add = SMALL.get(ones?.lower ?? '');
  if (add !== undefined && value.gte(20) && add.gt(0) && add.lt(10) && ones?.joined === hyphen) {
    return { from, to: from + (hyphen ? 3 : 2), value: value.plus(add), inWords: true };
  }
  return { from, to: from + 1, value, inWords: true };
}

/** Goes on over "hundred", "thousand" and "and forty-three"; each magnitude multiplies what was read since a larger one. */
function readLarger(tokens: readonly Token[], first: ReadNumber): ReadNumber {
  const follows = tokens[first.to]?.lower ?? '';
  if (follows !== 'and' && !MAGNITUDES.has(follows)) return first;
  let total = NOTHING;
  let part = first.value;
  let to = first.to;
  for (;;) {
    const word = tokens[to]?.lower ?? '';
    const times = MAGNITUDES.get(word);
    if (times !== undefined) {
      part = part.times(times);
      to += 1;
      if (times >= 1000 || times === 12) {
        total = total.plus(part);
        part = NOTHING;
      }
      continue;
    }
    const joins = word === 'and' && (part.gte(100) || total.gt(0));
    const more = part.eq(0) || part.gte(100) ? readSmall(tokens, joins ? to + 1 : to) : null;
    if (more !== null && (joins || tokens[to]?.kind === 'word') && total.plus(part).gte(100)) {
      part = part.plus(more.value);
      to = more.to;
      continue;
    }
    break;
  }
  const value = total.plus(part);
  const half = tokens.slice(to, to + 3).map(({ lower }) => lower);
  if (half[0] === 'and' && half[1] === 'a' && half[2] === 'half') {
    return { from: first.from, to: to + 3, value: value.plus('0.5'), inWords: true };
  }
  return { from: first.from, to, value, inWords: true };
}
