import type { BatchItemState, ResponseResult, ResponseStage } from '@evenhand/shared/contracts';

/** Milliseconds that a batch has run at a moment, pauses left out. */
export function ranFor(batch: { readonly ranFor: number; readonly runningSince: Date | null }, now: Date): number {
  return batch.ranFor + (batch.runningSince === null ? 0 : Math.max(0, now.getTime() - batch.runningSince.getTime()));
}

/** How the result of a response came out. */
interface Outcome {
  readonly id: string;
  readonly status: ResponseResult['status'];
  readonly indicativeTotal: string | null;
}

/** What is now known of an item. */
interface ItemChange {
  readonly state: BatchItemState;
  readonly reason?: string | null;
  readonly assessmentId?: string | null;
  readonly indicativeTotal?: string | null;
  readonly doneAfter?: number;
}

/** What changes of a begun item when its response is at this stage; null where nothing does. */
export function itemChange(
  item: { readonly state: BatchItemState },
  response: { readonly stage: ResponseStage; readonly reason: string | null } | undefined,
  outcome: Outcome | undefined,
  doneAfter: number,
): ItemChange | null {
  switch (response?.stage) {
    case 'received':
    case 'reading':
      return item.state === 'reading' ? null : { state: 'reading' };
    case 'scoring':
      return item.state === 'scoring' ? null : { state: 'scoring' };
    case 'scored':
      return outcome === undefined ? failed(NO_RESULT, doneAfter) : scored(outcome, response.reason, doneAfter);
    case 'failed':
    case 'read':
    case 'sealed':
    case undefined:
      return failed(response?.reason ?? NO_RESULT, doneAfter);
  }
}

const NO_RESULT = 'It came out without a result. Run it again.';

function scored({ id, status, indicativeTotal }: Outcome, reason: string | null, doneAfter: number) {
  return { state: status, reason, assessmentId: id, indicativeTotal, doneAfter };
}

function failed(reason: string, doneAfter: number) {
  return { state: 'failed' as const, reason, assessmentId: null, indicativeTotal: null, doneAfter };
}
