import { createHash } from 'node:crypto';
import type { FrameworkPack } from '@evenhand/shared/contracts';

/** Which share of its phrases a thinned pack has lost. */
const LOST_SHARE = 0.2;

/**
 * A copy of the pack without a fifth of its phrases, chosen by their own letters so that every run loses the same. Answers
 * read with it stand for those of bidders whose words nobody has written down yet.
 */
export function thinnedPack(pack: FrameworkPack): FrameworkPack {
  return {
    ...pack,
    measures: pack.measures.map((measure) => {
      const isKept = (phrase: string): boolean => shareOf(`${measure.code} ${phrase}`) >= LOST_SHARE;
      return {
        ...measure,
        anchors: measure.anchors.filter(isKept),
        ...(measure.hints === undefined ? {} : { hints: measure.hints.filter(isKept) }),
      };
    }),
  };
}

/** A number from 0 to 1 that only depends on the text. */
function shareOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
