import type { Citation, GuideValues } from '../contracts/index.ts';
import { partsOf, partStep, STEP, type CriterionToScore } from './evaluation-steps.ts';
import { chosenAt, citedAt, saysNothing, wordsAt } from './values.ts';

/** What an evaluator found about one sub-criterion. */
export interface PartFinding {
  readonly part: string;
  readonly promise: string;
  readonly cited: readonly Citation[];
  readonly nothingFound: boolean;
  readonly finding: string;
  readonly mattered: string | null;
  /** The mark whose descriptor this part meets; the mark itself where the criterion has one part. */
  readonly band: string | null;
}

/** The answers of the guide as a score with its reasons, for whoever reads it: screens, panel, summary. */
export interface ScoreRead {
  readonly mark: string | null;
  readonly decisive: string;
  readonly notAbove: string;
  readonly notBelow: string;
  readonly reconciled: string;
  readonly parts: readonly PartFinding[];
}

/** Reads the answers of a guide for a criterion. Nothing is filled in: what was not answered is empty or null. */
export function readScore(criterion: Pick<CriterionToScore, 'id' | 'title' | 'parts'>, values: GuideValues): ScoreRead {
  const parts = partsOf(criterion);
  const mark = chosenAt(values, STEP.mark);
  return {
    mark,
    decisive: wordsAt(values, STEP.decisive),
    notAbove: wordsAt(values, STEP.notAbove),
    notBelow: wordsAt(values, STEP.notBelow),
    reconciled: wordsAt(values, STEP.reconcile),
    parts: parts.map(({ id }) => ({
      part: id,
      promise: wordsAt(values, partStep('promise', id)),
      cited: citedAt(values, partStep('evidence', id)),
      nothingFound: saysNothing(values, partStep('evidence', id)),
      finding: wordsAt(values, partStep('finding', id)),
      mattered: chosenAt(values, partStep('mattered', id)),
      band: parts.length === 1 ? mark : chosenAt(values, partStep('band', id)),
    })),
  };
}
