import { sift, type Sifting } from '../text/sieve.ts';
import type { FoundTime } from './quantity.ts';
import { timeRulesAt, type OneOf, type TimeRule } from './time-rules.ts';
import { timeValueOf } from './time-value.ts';

const WORD = /[a-z0-9]+/g;
/** After these words "a year" is a stretch of time and no frequency. */
const STRETCH_BEFORE =
  /\b(?:give|gives|giving|given|donate|donates|offer|offers|spend|spends|paid|for|of|over|than|half|have|has|had|take|took|get|gets|is|as|with|about|nearly|almost|lasting|such|quite|what) $/;
const MODAL_MAY = /\bmay\b/g;

/** The points in time, periods and frequencies that a normalised text names, in order and without overlap. */
export function timesIn(text: string, sifting: Sifting = sift(text)): FoundTime[] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [];
  const found: FoundTime[] = [];
  let free = 0;
  WORD.lastIndex = 0;
  for (let word = WORD.exec(lower); word !== null; word = WORD.exec(lower)) {
    const at = word.index;
    if (at < free || (at > 0 && /[£$€.,:/]/.test(lower.charAt(at - 1)))) continue;
    const time = longestAt(text, lower, at, word[0], sifting);
    if (time === null) continue;
    found.push(time);
    free = time.end;
  }
  return found;
}

function longestAt(text: string, lower: string, at: number, word: string, sifting: Sifting): FoundTime | null {
  let best: { kind: FoundTime['kind']; end: number } | null = null;
  for (const rule of timeRulesAt(word)) {
    if (!rule.needs.every((need) => need.mayStandIn(sifting))) continue;
    const end = endOf(rule, lower, at);
    if (end <= (best?.end ?? at)) continue;
    const matched = lower.slice(at, end).replace(/[ ,-]+$/, '');
    if (/^an? /.test(matched) && STRETCH_BEFORE.test(lower.slice(Math.max(0, at - 12), at))) continue;
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

function longestOf(patterns: OneOf, lower: string, at: number): number {
  let longest = -1;
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(lower)) longest = Math.max(longest, pattern.lastIndex);
  }
  return longest;
}

/** "may" is a month only as "May" or after a day or "each" ("each may"); else it is a modal verb. */
function namesMonthWhereItSaysMay(text: string, at: number, matched: string): boolean {
  for (const may of matched.matchAll(MODAL_MAY)) {
    const written = text.charAt(at + may.index);
    const before = matched.slice(0, may.index);
    if (written === 'M' && (at + may.index > 0 || /^may \d/.test(matched))) continue;
    if (!/(?:\d(?:st|nd|rd|th)?(?: of)? |each |every |in |by )$/.test(before)) return false;
  }
  return true;
}
