import type { MeasureEvidence } from './evidence.ts';
import { CONTEXT_FROM, NONE_CONTEXT_FROM, placeOfNone, WIDTH } from './measure-features.ts';
import type { MeasureQuery } from './measure-query.ts';

/** What the statements before this one were about: shares that sum to 1 over the measures and, last, no measure. */
export interface AnswerContext {
  readonly before: Float64Array;
  readonly beforeThat: Float64Array;
  /** Per measure: how strongly the answer has been about it so far, fading. */
  readonly soFar: Float64Array;
  /** What the next statement of the block is about when read alone; null for the last of a block. */
  readonly after: Float64Array | null;
  /** What the other statements of the block are about when read alone, on average; null for a block of one. */
  readonly block: Float64Array | null;
}

/** Adds to `evidence` what earlier statements suggest. `sameBlock`: the statement follows within a paragraph, list or table. */
export function addContext(
  evidence: MeasureEvidence,
  context: AnswerContext,
  query: MeasureQuery,
  sameBlock: boolean,
): void {
  const { features, none, anchored } = evidence;
  const count = anchored.length;
  const pronoun = none[placeOfNone('pronoun')] ?? 0;
  const noAnchor = none[placeOfNone('no-anchor')] ?? 0;
  const { kind } = query.statement;
  const slot = !sameBlock ? 3 : kind === 'sentence' ? 0 : kind === 'list-item' ? 1 : 2;
  for (let place = 0; place < count; place += 1) {
    const row = place * WIDTH + CONTEXT_FROM;
    for (let i = 0; i < 4; i += 1) features[row + i] = 0;
    const before = context.before[place] ?? 0;
    features[row + slot] = before;
    features[row + 4] = sameBlock ? (context.beforeThat[place] ?? 0) : 0;
    features[row + 5] = sameBlock ? before * noAnchor : 0;
    features[row + 6] = sameBlock ? before * pronoun : 0;
    features[row + 7] = context.soFar[place] ?? 0;
    features[row + 8] = context.after?.[place] ?? 0;
    features[row + 9] = (context.after?.[place] ?? 0) * noAnchor;
    features[row + 10] = context.block?.[place] ?? 0;
    features[row + 11] = (context.block?.[place] ?? 0) * noAnchor;
  }
  none[NONE_CONTEXT_FROM] = sameBlock ? (context.before[count] ?? 0) : 0;
  none[NONE_CONTEXT_FROM + 1] = sameBlock ? 0 : (context.before[count] ?? 0);
  none[NONE_CONTEXT_FROM + 2] = context.after?.[count] ?? 0;
  none[NONE_CONTEXT_FROM + 3] = context.block?.[count] ?? 0;
}
