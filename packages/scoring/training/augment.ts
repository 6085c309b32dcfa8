import type { ModelClass } from '../src/claims/model.ts';
import type { ReadingContext, StatementText } from '../src/claims/reading.ts';

/** A statement written for training, in a style and a trade that the labelled responses lack. */
export interface AugmentedExample {
  readonly statement: StatementText;
  readonly context: ReadingContext;
  readonly class: ModelClass;
  readonly weight: number;
}

export function augmented(): readonly AugmentedExample[] {
  return [];
}
