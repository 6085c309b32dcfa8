import { PROBLEMS, type ProblemCode } from '@evenhand/shared/problems';

/** One wrong place in what was sent. */
export interface ProblemPoint {
  /** JSON pointer. */
  readonly pointer: string;
  readonly says: string;
}

/** A fault that whoever called can understand and act on, by its code. Every other error is ours to mend. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    readonly detail: string = PROBLEMS[code].title,
    readonly points: readonly ProblemPoint[] = [],
  ) {
    super(detail);
  }
}
