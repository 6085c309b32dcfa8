import { followAnswer, type MeasureMatch } from '../../src/measures/match.ts';
import { measureIndex } from '../../src/measures/measure-index.ts';
import type { MeasureModel } from '../../src/measures/measure-model.ts';
import type { FrameworkPack } from '@evenhand/shared/contracts';
import type { LabelledQuery } from './labelled-answers.ts';
import type { ReadAnswer } from './fit-matcher.ts';

/** A labelled statement with what the matcher said. */
export interface Judged {
  readonly labelled: LabelledQuery;
  readonly match: MeasureMatch;
  readonly best: string;
  readonly share: number;
  /** Whether an anchor carries the best measure, so that it is accepted once its share is large enough. */
  readonly carried: boolean;
}

const COMPARED = ['COMMITMENT', 'ASPIRATION', 'TRACK_RECORD'];

/** Matches answers and keeps the statements that are compared: those that promise, hope or report. */
export function judge(pack: FrameworkPack, model: MeasureModel, read: readonly ReadAnswer[]): readonly Judged[] {
  const index = measureIndex(pack);
  const open = { ...model, acceptFrom: 0 };
  return read.flatMap(({ answer, evidence }) => {
    const matches = followAnswer(
      answer.queries.map(({ query }) => query),
      evidence,
      index,
      open,
    );
    return answer.queries.flatMap((labelled, i): Judged[] => {
      const match = matches[i];
      const first = match?.suggestions[0];
      if (match === undefined || first === undefined || !COMPARED.includes(labelled.class)) return [];
      const carried = first.status === 'accepted';
      return [{ labelled, match, best: first.measure, share: Number(first.score), carried }];
    });
  });
}

export interface MatchFigures {
  readonly units: number;
  readonly inFirstFive: number;
  readonly firstRight: number;
  readonly coverage: number;
  readonly acceptedRight: number;
  readonly unlabelled: number;
  readonly falselyAccepted: number;
}

/** The figures of the matcher where it accepts from this share on. */
export function matchFigures(judged: readonly Judged[], from: number): MatchFigures {
  const withLabel = judged.filter(({ labelled }) => labelled.measures.length > 0);
  const without = judged.filter(({ labelled }) => labelled.measures.length === 0);
  const isAccepted = (one: Judged): boolean => one.carried && one.share >= from;
  const accepted = withLabel.filter(isAccepted);
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    units: withLabel.length,
    inFirstFive: share(
      withLabel.filter(({ labelled, match }) =>
        match.suggestions.some(({ measure }) => labelled.measures.includes(measure)),
      ).length,
      withLabel.length,
    ),
    firstRight: share(
      withLabel.filter(({ labelled, best }) => labelled.measures.includes(best)).length,
      withLabel.length,
    ),
    coverage: share(accepted.length, withLabel.length),
    acceptedRight: share(
      accepted.filter(({ labelled, best }) => labelled.measures.includes(best)).length,
      accepted.length,
    ),
    unlabelled: without.length,
    falselyAccepted: share(without.filter(isAccepted).length, without.length),
  };
}
