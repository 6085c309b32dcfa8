import type { QuantityKind } from '@evenhand/shared/domain';
import type { Token } from './tokens.ts';
import { COMPOUNDS, IRREGULAR, MEASURES, MEASURE_KINDS, PEOPLE, PHRASE_ENDS } from './unit-words.ts';

/** What a number counts, and up to which token (not included) its words reach. */
export interface Unit {
  readonly unit: string;
  readonly to: number;
}

const LONGEST_PHRASE = 7;

/** The unit named right behind a number ("12 new paid apprenticeships": apprentice), or null where none is. */
export function unitAfter(tokens: readonly Token[], at: number, value: string): Unit | null {
  if (tokens[at]?.lower === 'times') return { unit: 'time', to: at + 1 };
  const measure = measureAt(tokens, at);
  if (measure !== null) return measure;
  const nouns: string[] = [];
  let head = -1;
  let end = at;
  while (end < tokens.length && end - at < LONGEST_PHRASE) {
    const token = tokens[end];
    if (token === undefined || !(continuesPhrase(token, tokens[end + 1]) || isInName(tokens, end))) break;
    nouns.push(token.lower);
    if (token.kind === 'word' && isPlural(token.lower)) head = nouns.length - 1;
    else if (head >= 0 && token.kind === 'word') break;
    end += 1;
  }
  if (nouns.length === 0) return null;
  const words = nouns.slice(0, head + 1);
  if (head >= 0) return { unit: unitOf(words.join(' ').replaceAll(' - ', '-')), to: at + head + 1 };
  const single = value === '1' || /^0\.\d+$/.test(value);
  return single ? { unit: unitOf(nouns.join(' ').replaceAll(' - ', '-')), to: at + nouns.length } : null;
}

/** The unit that a heading or a label names ("Hours per year", "Number of apprentices"), or null. */
export function unitNamed(tokens: readonly Token[]): string | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (PHRASE_ENDS.has(lower) || tokens[at]?.kind !== 'word') continue;
    if (
      /^(?:number|no|target|quantity|amount|total|value|commitment|measure|annual|date|when|lead|who|evidence|where|place)$/.test(
        lower,
      )
    )
      continue;
    const found = unitAfter(tokens, at, '0');
    if (found !== null) return found.unit;
  }
  return null;
}

/** Compound units by the last word of their spelling, in the order of the table. */
const COMPOUNDS_BY_END = new Map<
  string,
  { readonly spelling: string; readonly ending: string; readonly unit: string }[]
>();
for (const [spelling, unit] of COMPOUNDS) {
  const compound = { spelling, ending: ` ${spelling}`, unit };
  const same = COMPOUNDS_BY_END.get(lastWordOf(spelling));
  if (same === undefined) COMPOUNDS_BY_END.set(lastWordOf(spelling), [compound]);
  else same.push(compound);
}

function lastWordOf(phrase: string): string {
  return phrase.slice(phrase.lastIndexOf(' ') + 1);
}

/**
 * The unit that a noun phrase in lower case names: the singular of its head ("trained fitters" is "fitter"), "person" for
 * people, one word for known compounds and for every spelling of a measure.
 */
export function unitOf(phrase: string): string {
  for (const { spelling, ending, unit } of COMPOUNDS_BY_END.get(lastWordOf(phrase)) ?? [])
    if (phrase === spelling || phrase.endsWith(ending)) return unit;
  const head = /[^ -]+$/.exec(phrase)?.[0] ?? phrase;
  const measure = head.length > 1 ? MEASURES.get(head) : undefined;
  if (measure !== undefined) return measure;
  const one = singular(head);
  return PEOPLE.has(one) ? 'person' : one;
}

/** What kind of quantity a unit makes. */
export function kindOf(unit: string): QuantityKind {
  return MEASURE_KINDS.get(unit) ?? 'count';
}

const FIRST_OF_MEASURES: ReadonlySet<string> = new Set(
  [...MEASURES.keys()].map((spelling) => /^[a-z]+/.exec(spelling)?.[0] ?? ''),
);

function measureAt(tokens: readonly Token[], at: number): Unit | null {
  if (!FIRST_OF_MEASURES.has(tokens[at]?.lower ?? '')) return null;
  for (const length of [3, 2, 1]) {
    const phrase = tokens
      .slice(at, at + length)
      .map(({ lower, joined }, index) => (index > 0 && !joined ? ` ${lower}` : lower));
    const unit = MEASURES.get(phrase.join(''));
    if (phrase.length < length || unit === undefined) continue;
    if (length === 1 && phrase[0]?.length === 1 && tokens[at]?.text !== phrase[0]) continue;
    if (tokens[at + length]?.text === '-' && tokens[at + length]?.joined === true) continue;
    return { unit, to: at + length };
  }
  return null;
}

function continuesPhrase(token: Token, next: Token | undefined): boolean {
  if (token.kind === 'word') return !PHRASE_ENDS.has(token.lower) && !token.lower.endsWith("n't");
  if (token.text === '-' || token.text === '&') return next?.kind === 'word' && (token.text === '&' || token.joined);
  return false;
}

/** "12 Meet the Buyer events": small words inside a name do not end it. */
function isInName(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !/^(?:the|of|to|and|for|in)$/.test(token.text)) return false;
  return /^[A-Z]/.test(before?.text ?? '') && /^[A-Z]/.test(after?.text ?? '');
}

function isPlural(word: string): boolean {
  if (IRREGULAR.has(word) || COMPOUNDS.has(word)) return true;
  return /[a-z]{2}s$/.test(word) && !/(?:ss|us|is|'s)$/.test(word);
}

function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (!isPlural(word)) return word;
  if (/[a-z]{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
