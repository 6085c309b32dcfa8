/** A problem in words: its HTTP status, one plain sentence that says what is wrong, and what to do about it. */
export interface ProblemWords {
  readonly status: number;
  readonly title: string;
  readonly todo: string;
}
