import { ChunkReader } from '../text/chunks.ts';
import { sift, type Sifting } from '../text/sieve.ts';
import type { FoundTime } from './quantity.ts';
import { TIME_RULES, timeRulesAt, type TimePart, type TimeRule } from './time-rules.ts';
import { timeValueOf } from './time-value.ts';

/** A word or number at which an expression of time may begin, and the rules by which it may. */
interface Opening {
  readonly at: number;
  readonly rules: readonly TimeRule[];
}

const OPENINGS = new ChunkReader((chunk): Opening[] =>
  Array.from(chunk.toLowerCase().matchAll(/[a-z0-9]+/g), ({ index, 0: word }) => ({
    at: index,
    rules: timeRulesAt(word),
  })).filter(({ rules }) => rules.length > 0),
);
const NO_TIMES: readonly FoundTime[] = [];
const AFTER_MARK = /[£$€.,:/]/;
/** After these words "a year" is a stretch of time and no frequency. */
const STRETCH_BEFORE =
  /\b(?:give|gives|giving|given|donate|donates|offer|offers|spend|spends|paid|for|of|over|than|half|have|has|had|take|took|get|gets|is|as|with|about|nearly|almost|lasting|such|quite|what) $/;
const MODAL_MAY = /\bmay\b/g;

/** The points in time, periods and frequencies that a normalised text names, in order and without overlap. */
export function timesIn(text: string, sifting: Sifting = sift(text)): readonly FoundTime[] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return NO_TIMES;
  const stands = rulesThatMayStand(sifting);
  if (stands === null) return NO_TIMES;
  const found: FoundTime[] = [];
  let free = 0;
  OPENINGS.each(text, (openings, chunkAt) => {
    for (const opening of openings) {
      const at = chunkAt + opening.at;
      if (at < free || (at > 0 && AFTER_MARK.test(lower.charAt(at - 1)))) continue;
      const time = longestAt(text, lower, at, opening.rules, stands);
      if (time === null) continue;
      found.push(time);
      free = time.end;
    }
  });
  return found;
}

/** "For a year", "a day's leave". */
function isStretch(lower: string, start: number, end: number): boolean {
  return STRETCH_BEFORE.test(lower.slice(Math.max(0, start - 12), start)) || lower.startsWith("'s ", end);
}

/** For each rule, by its place, whether the sifted text can hold what it needs; null where it can for none. */
function rulesThatMayStand(sifting: Sifting): readonly boolean[] | null {
  let any = false;
  const stands = TIME_RULES.map(({ parts }) => {
    for (const { need } of parts) if (!need.mayStandIn(sifting)) return false;
    return (any = true);
  });
  return any ? stands : null;
}

function longestAt(
  text: string,
  lower: string,
  at: number,
  rules: readonly TimeRule[],
  stands: readonly boolean[],
): FoundTime | null {
  let best: { kind: FoundTime['kind']; end: number } | null = null;
  for (const rule of rules) {
    if (stands[rule.place] !== true) continue;
    const end = endOf(rule, lower, at);
    if (end <= (best?.end ?? at)) continue;
    const matched = lower.slice(at, end).replace(/[ ,-]+$/, '');
    if (/^an? /.test(matched) && isStretch(lower, at, at + matched.length)) continue;
    if (!namesMonthWhereItSaysMay(text, at, matched)) continue;
    best = { kind: rule.kind, end: at + matched.length };
  }
  if (best === null) return null;
  const words = text.slice(at, best.end);
  return { start: at, end: best.end, text: words, kind: best.kind, value: timeValueOf(words.toLowerCase(), best.kind) };
}

/** Where the expression ends that has this rule's shape and begins at `at`; `at` itself where there is none. */
function endOf(rule: TimeRule, lower: string, at: number): number {
  let end = at;
  for (const part of rule.parts) {
    const next = longestOf(part, lower, end);
    if (next < 0) return at;
    end = next;
  }
  return end;
}

function longestOf({ patterns, any }: TimePart, lower: string, at: number): number {
  let longest = -1;
  any.lastIndex = at;
  if (patterns.length > 1 && !any.test(lower)) return longest;
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(lower)) longest = Math.max(longest, pattern.lastIndex);
  }
  return longest;
}

/** "may" is a month only as "May" or after a day or "each" ("each may"); else it is a modal verb. */
function namesMonthWhereItSaysMay(text: string, at: number, matched: string): boolean {
  if (!matched.includes('may')) return true;
  for (const may of matched.matchAll(MODAL_MAY)) {
    const written = text.charAt(at + may.index);
    const before = matched.slice(0, may.index);
    if (written === 'M' && (at + may.index > 0 || /^may \d/.test(matched))) continue;
    if (!/(?:\d(?:st|nd|rd|th)?(?: of)? |each |every |in |by )$/.test(before)) return false;
  }
  return true;
}
