import type { Citation } from '@evenhand/shared/contracts';

/** What one evaluator found on one sub-criterion, as locked. */
export interface OpeningFinding {
  readonly subCriterion: string;
  /** The mark of the band that the evaluator holds met here; null where the form did not ask. */
  readonly band: string | null;
  /** Empty where nothing was found. */
  readonly cited: readonly Citation[];
}

/** One evaluator's locked score for an item, as it stood when the session opened. It is never changed. */
export interface OpeningScore {
  readonly evaluatorId: string;
  readonly mark: string;
  readonly findings: readonly OpeningFinding[];
}

/** The place of a passage: two people who cite it cite the same words. */
export const placeOf = ({ sha256, start, end }: Citation): string => `${sha256} ${String(start)} ${String(end)}`;
