import type { MeasureEvidence } from './evidence.ts';
import { CONTEXT_FROM, NONE, NONE_CONTEXT_FROM, WIDTH } from './measure-features.ts';
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
  const pronoun = sameBlock ? (none[NONE.pronoun] ?? 0) : 0;
  const noAnchor = none[NONE.noAnchor] ?? 0;
  const { before, beforeThat, soFar } = context;
  const { kind } = query.statement;
  const slot = !sameBlock ? 3 : kind === 'sentence' ? 0 : kind === 'list-item' ? 1 : 2;
  const after = context.after ?? NOTHING;
  const block = context.block ?? NOTHING;
  for (let place = 0; place < count; place += 1) {
    const row = place * WIDTH + CONTEXT_FROM;
    const share = before[place] ?? 0;
    const next = after[place] ?? 0;
    const others = block[place] ?? 0;
    features[row] = features[row + 1] = features[row + 2] = features[row + 3] = 0;
    features[row + slot] = share;
    features[row + 4] = sameBlock ? (beforeThat[place] ?? 0) : 0;
    features[row + 5] = sameBlock ? share * noAnchor : 0;
    features[row + 6] = share * pronoun;
    features[row + 7] = soFar[place] ?? 0;
    features[row + 8] = next;
    features[row + 9] = next * noAnchor;
    features[row + 10] = others;
    features[row + 11] = others * noAnchor;
  }
  none[NONE_CONTEXT_FROM] = sameBlock ? (before[count] ?? 0) : 0;
  none[NONE_CONTEXT_FROM + 1] = sameBlock ? 0 : (before[count] ?? 0);
  none[NONE_CONTEXT_FROM + 2] = after[count] ?? 0;
  none[NONE_CONTEXT_FROM + 3] = block[count] ?? 0;
}

const NOTHING = new Float64Array(0);
