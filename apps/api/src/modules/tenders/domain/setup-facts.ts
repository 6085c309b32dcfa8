import type { DocumentsPage, TimetablePage } from '@evenhand/shared/contracts';
import type { Procedure } from '@evenhand/shared/domain';

/** Somebody whose own scores the panel waits for. */
export interface AwaitedScorer {
  readonly personId: string;
  readonly criterionIds: readonly string[];
}

/** What setting up keeps beside the tender file: how the procurement is run, its documents and its days. */
export interface SetupFacts {
  readonly procedure: Procedure | null;
  readonly noticeReference: string;
  readonly documents: DocumentsPage['documents'];
  /** Why one evaluator must do for a question; left out where nobody has said so. */
  readonly fewEvaluators?: string;
  /** Since when the panel is fixed, as ISO text: scoring opened then, with every check of readiness passed. */
  readonly panelFixedAt?: string;
  /** Who scores questions while the panel sits, because nobody has a vote on them any more; left out where nobody does. */
  readonly awaitedScorers?: readonly AwaitedScorer[];
  /** Whether nobody scores before having practised; left out where nobody has said so. */
  readonly practiceRequired?: boolean;
  readonly timetable: Omit<TimetablePage, 'revision' | 'deadline'>;
}

export const NO_SETUP_FACTS: SetupFacts = {
  procedure: null,
  noticeReference: '',
  documents: [],
  timetable: { clarificationsUntil: null, scoringUntil: null, moderationOn: null, awardOn: null },
};

/** What a tender asks of its evaluators before they score, as the policy takes it. */
export function askedOfEvaluators({ panelFixedAt, practiceRequired, awaitedScorers = [] }: SetupFacts) {
  return {
    // Nobody's training was asked for where scoring opened without the readiness check, as in a demonstration.
    untrainedMay: panelFixedAt === undefined,
    practiceRequired: practiceRequired === true,
    awaitedScorers: awaitedScorers.map(({ personId }) => personId),
  };
}
