import type { Band } from '../contracts/index.ts';

/** What an evaluator is asked about: one criterion of the published set with its scale. */
export interface CriterionToScore {
  readonly id: string;
  readonly title: string;
  readonly bands: readonly Band[];
  /** Its sub-criteria. A criterion without any counts as having one: itself. */
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** Ids of the steps that stand once for the whole criterion. */
export const STEP = {
  decisive: 'decisive',
  mark: 'mark',
  notAbove: 'not-above',
  notBelow: 'not-below',
  reconcile: 'reconcile',
} as const;

/** Id of a step about one part: "finding/Q1.2". */
export function partStep(kind: 'promise' | 'evidence' | 'finding' | 'mattered' | 'band', part: string): string {
  return `${kind}/${part}`;
}

/** The parts of a criterion as the guide asks about them. */
export function partsOf({ id, title, parts }: Pick<CriterionToScore, 'id' | 'title' | 'parts'>) {
  return parts.length > 0 ? parts : [{ id, title }];
}
