import type { TrainingInput } from '@evenhand/shared/contracts';

/** What keeps training from being recorded like this; `today` is an ISO date. Null where nothing does. */
export function trainingFault({ outcome, trainedOn }: TrainingInput, today: string): string | null {
  if (outcome === 'not-needed') return trainedOn === null ? null : 'Leave out the day where no training is needed.';
  if (trainedOn === null) return 'Enter the day of the training.';
  return trainedOn > today ? 'The training has not taken place yet.' : null;
}
