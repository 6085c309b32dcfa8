import type { Band } from '../contracts/index.ts';
import type { KnownBidders } from './bidder-names.ts';
import { comparisonWarnings } from './comparison.ts';
import { readingOf, type Reading } from './learned-warning.ts';
import { judged } from './learned.ts';
import { outsideKnowledgeWarnings } from './outside-knowledge.ts';
import { paraphraseWarning } from './paraphrase.ts';
import { ruleContradictionWarnings, saysNothingAtAll } from './rule-contradiction.ts';
import { wordsOf } from './signs.ts';
import { genericSigns, isThin } from './thin.ts';
import type { Warning } from './warning.ts';

/** What a reason is read against. */
export interface LintContext {
  readonly bands: readonly Band[];
  /** Title and words of the criterion and its parts. */
  readonly question?: readonly string[];
  /** The mark the reason belongs to; null while none is chosen. */
  readonly mark?: string | null;
  readonly bidders?: KnownBidders;
}

const GENERIC = 'This could stand under any answer. Say what is in this one.';
const THIN = 'A reader who has not seen the answer could not tell why. Say what in it you mean.';

/**
 * Everything worth a second look in a reason: repeated descriptors, comparisons between bids, outside knowledge, words
 * that contradict the scale, words that fit any answer. In the order of the text; empty for an empty reason.
 */
export function lintReason(reason: string, { bands, question, mark = null, bidders }: LintContext): readonly Warning[] {
  if (reason.trim() === '') return [];
  const words = wordsOf(reason, bidders);
  const reading = readingOf(reason, words);
  const others = [
    ...comparisonWarnings(reason, bidders, reading),
    ...outsideKnowledgeWarnings(reason, reading),
    ...ruleContradictionWarnings(reason, mark, bands, words),
  ];
  const published = question === undefined ? { bands } : { bands, question };
  const repeats = paraphraseWarning(reason, published, others, reading);
  const poor = others.length > 0 || repeats !== null ? null : poverty(reading);
  return [repeats, poor, ...others].filter((one) => one !== null).sort((one, other) => one.start - other.start);
}

function poverty(reading: Reading): Warning | null {
  const { reason, signs } = reading;
  // That there is nothing needs no more words.
  if (saysNothingAtAll(reason)) return null;
  const words = reason.trim();
  const start = reason.indexOf(words);
  const whole = { start, end: start + words.length, words };
  if (judged(genericSigns(reason, signs), 'generic').isDue(false)) return { code: 'generic', says: GENERIC, ...whole };
  return isThin(reason) ? { code: 'thin', says: THIN, ...whole } : null;
}
