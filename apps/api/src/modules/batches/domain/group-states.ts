import type { BatchState, BatchSummaryView } from '@evenhand/shared/contracts';

/** The first of these in which a batch is, so is the whole: what still moves comes before what has come to rest. */
const ORDER: readonly BatchState[] = ['receiving', 'running', 'paused', 'finishing', 'done', 'cancelled', 'failed'];

/** How far batches of several tenders are together. */
export function groupState(
  state: 'receiving' | 'shared-out' | 'cancelled' | 'failed',
  batches: readonly { readonly state: BatchState }[],
): BatchState {
  if (state !== 'shared-out') return state;
  return ORDER.find((each) => batches.some((batch) => batch.state === each)) ?? 'failed';
}

/** The state as a sentence; `failed`: in so many tenders nothing could be taken in. */
export function groupWords(state: BatchState, reason: string | null, failed: number): string {
  switch (state) {
    case 'receiving':
      return 'The responses are being taken in.';
    case 'running':
      return 'The responses are being read and scored.';
    case 'paused':
      return 'Paused. Responses that had begun are still finished.';
    case 'finishing':
      return 'Every response is done. The results are being written.';
    case 'done':
      return failed === 0
        ? 'Done.'
        : `Done, but of ${failed === 1 ? '1 tender' : `${String(failed)} tenders`} nothing could be taken in.`;
    case 'cancelled':
      return 'Cancelled. What was done by then stands with each tender.';
    case 'failed':
      return reason ?? 'Nothing of it could be taken in.';
  }
}

type Counts = Pick<BatchSummaryView, 'all' | 'stages' | 'outcomes'>;

/** The responses of all batches together. */
export function total(batches: readonly Counts[]): Counts {
  return {
    all: batches.reduce((sum, { all }) => sum + all, 0),
    stages: added(
      batches.map(({ stages }) => stages),
      { received: 0, reading: 0, scoring: 0, done: 0 },
    ),
    outcomes: added(
      batches.map(({ outcomes }) => outcomes),
      { scored: 0, partlyScored: 0, notProduced: 0, failed: 0, cancelled: 0 },
    ),
  };
}

function added<Name extends string>(
  all: readonly Readonly<Record<Name, number>>[],
  none: Readonly<Record<Name, number>>,
) {
  const names = Object.keys(none) as Name[];
  const sums = names.map((name) => [name, all.reduce((sum, counts) => sum + counts[name], 0)]);
  return Object.fromEntries(sums) as Record<Name, number>;
}
