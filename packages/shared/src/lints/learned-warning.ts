import { judged, tellingWords, type Learned } from './learned.ts';
import { signsOf, type Sign, type Word } from './signs.ts';
import type { Warning } from './warning.ts';

/** A reason as it is read for what was learned. */
export interface Reading {
  readonly reason: string;
  readonly words: readonly Word[];
  readonly signs: readonly Sign[];
}

/** A reason with the signs that its words are by themselves. */
export function readingOf(reason: string, words: readonly Word[]): Reading {
  return { reason, words, signs: signsOf(words) };
}

/**
 * The warnings that lists of words found, unless what was learned speaks against them; where they found nothing, one about
 * the words that say most for a warning, if together with the rest they say enough.
 */
export function withLearned(
  code: Learned,
  says: string,
  { reason, words, signs }: Reading,
  listed: readonly Warning[] = [],
): readonly Warning[] {
  const judgement = judged(signs, code);
  if (!judgement.isDue(listed.length > 0)) return [];
  if (listed.length > 0) return listed;
  const telling = tellingWords(words, signs, judgement);
  if (telling === null) return [];
  return [{ code, says, ...telling, words: reason.slice(telling.start, telling.end) }];
}
