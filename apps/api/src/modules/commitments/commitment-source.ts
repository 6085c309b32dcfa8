import type { CommitmentCandidateView } from '@evenhand/shared/contracts';

/** The words of the bid that a commitment rests on. */
export type CommitmentSource = CommitmentCandidateView['source'];
