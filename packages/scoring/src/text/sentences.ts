import type { Slice } from '@evenhand/shared/domain';
import { BEFORE_NUMBER, MONTHS, NEVER_LAST, SENTENCE_STARTERS, SOMETIMES_LAST } from './abbreviations.ts';

const STOP = /[.!?]+["')\]]* /g;
const OPENING = /^["'([]+/;
const STARTS_NEW = /^["'([]*[\p{Lu}\p{N}£$€]/u;
const ENUMERATOR =
  /^[([]?(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[A-Za-z]|[ivx]{1,5}|[A-Z]{1,2}[0-9]{1,3}(?:\.[0-9]{1,2})?)$/;
const GLYPH_BULLET = /(?<=\S) (?=[\u2022\u25cf\u25aa\u25e6\u2023\u27a2\u2713\u2714\u25a0] )/g;

/**
 * The sentences of a normalised text, in order, without the spaces between them. `breaks` are offsets at which the
 * layout begins something new (a heading line inside a paragraph) whatever the punctuation says.
 */
export function sentencesIn(text: string, breaks: readonly number[] = []): Slice[] {
  const starts = new Set(breaks.filter((at) => at > 0 && at < text.length));
  for (const bullet of text.matchAll(GLYPH_BULLET)) starts.add(bullet.index + 1);
  let sentenceStart = 0;
  for (const stop of text.matchAll(STOP)) {
    const next = stop.index + stop[0].length;
    if (next >= text.length || !endsSentence(text, sentenceStart, stop.index, stop[0], next)) continue;
    starts.add(next);
    sentenceStart = next;
  }
  const bounds = [0, ...[...starts].sort((a, b) => a - b), text.length];
  const sentences: Slice[] = [];
  for (let at = 0; at + 1 < bounds.length; at += 1) {
    const start = bounds[at] ?? 0;
    const end = start + text.slice(start, bounds[at + 1]).trimEnd().length;
    if (end > start) sentences.push({ start, end });
  }
  return sentences;
}

function endsSentence(text: string, from: number, stopAt: number, stop: string, next: number): boolean {
  const following = text.slice(next, next + 40);
  const word = /^[\p{L}\p{N}'’]*/u.exec(following.replace(OPENING, ''))?.[0] ?? '';
  const starter = SENTENCE_STARTERS.has(word.toLowerCase());
  const last = lastWord(text, from, stopAt);
  if (!STARTS_NEW.test(following)) return !stop.startsWith('..') && lowerCaseStart(last, word, stop);
  if (stop[0] !== '.' || stop.startsWith('..')) return true;
  if (last.startsAt === from && ENUMERATOR.test(last.text)) return false;
  const bare = last.text.replace(OPENING, '').toLowerCase();
  if (/^\p{Lu}$/u.test(last.text.replace(OPENING, ''))) return starter && !isInitial(text, last.startsAt);
  if (NEVER_LAST.has(bare)) return false;
  if (BEFORE_NUMBER.has(bare))
    return !/^[0-9£]/.test(word || following) && (starter || /^(?:nos?|app|art|ed|max|min|ref|est)$/.test(bare));
  if (/^(?:Ltd|Co|Inc|plc|LLP|CIC)\b/.test(following)) return false;
  if (MONTHS.has(bare)) return !/^[0-9]/.test(word) && starter;
  if (SOMETIMES_LAST.has(bare)) return starter || /^[0-9]/.test(word);
  return true;
}

interface LastWord {
  readonly text: string;
  readonly startsAt: number;
}

function lastWord(text: string, from: number, stopAt: number): LastWord {
  const startsAt = Math.max(from, text.lastIndexOf(' ', stopAt - 1) + 1);
  return { text: text.slice(startsAt, stopAt), startsAt };
}

/** Writers who use no capitals still end sentences: only a pronoun or article after a full word is taken as a start. */
function lowerCaseStart(last: LastWord, word: string, stop: string): boolean {
  if (stop.length !== 2 || !/^(?:we|our|this|these|it|they|there|the|i|all|each|every|he|she)$/.test(word))
    return false;
  return (
    /^\p{L}{4,}$/u.test(last.text) &&
    !NEVER_LAST.has(last.text.toLowerCase()) &&
    !SOMETIMES_LAST.has(last.text.toLowerCase())
  );
}

/** "J. Smith", "A. B. Smith": a single capital that stands at the start or after another capitalised word or initial. */
function isInitial(text: string, at: number): boolean {
  const before = /(\S+) $/.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  return before === undefined || /^(?:\p{Lu}\.|Mr|Mrs|Ms|Dr|Cllr|Prof)$/u.test(before);
}
