import type { BatchItemState, BatchState, Tender } from '@evenhand/shared/contracts';

/** Items that are begun and not done. */
export const BEGUN: readonly BatchItemState[] = ['reading', 'scoring'];
/** Items that came out, well or not. */
export const DONE: readonly BatchItemState[] = ['scored', 'partly-scored', 'not-produced', 'failed'];
/** Items that somebody has to look at. */
export const DEAD_LETTERS: readonly BatchItemState[] = ['not-produced', 'failed'];

/** Items that other files can make better: the same files again would come out as before where a part was scored. */
export const MENDABLE: readonly BatchItemState[] = [...DEAD_LETTERS, 'partly-scored'];

/** What an analyst can do with a batch. */
export type BatchStep = 'pause' | 'resume' | 'cancel' | 'retry';

const FROM: Readonly<Record<BatchStep, readonly BatchState[]>> = {
  pause: ['running'],
  resume: ['paused'],
  cancel: ['receiving', 'running', 'paused'],
  retry: ['running', 'paused', 'done'],
};

export function mayStep(step: BatchStep, state: BatchState): boolean {
  return FROM[step].includes(state);
}

/**
 * Why no batch may be run for a tender; null where one may. What the live service does by itself and what an analyst may
 * ask for follow the same recorded decision: off, or no decision, means no machine at all.
 */
export function batchRefusal({ machineUse }: Pick<Tender, 'machineUse'>): string | null {
  switch (machineUse?.mode) {
    case undefined:
      return 'The tender does not say how machine scoring is used, so no batch can be run.';
    case 'off':
      return 'The tender keeps machine scoring off, so no batch can be run.';
    default:
      return null;
  }
}

/** What is known of a batch besides its state. */
export interface Standing {
  readonly state: BatchState;
  /** Responses that are begun and not done. */
  readonly begun: number;
  /** Responses that came out, well or not. */
  readonly done: number;
  /** Whether the files with the results are written. */
  readonly hasResults: boolean;
  /** When it was done or cancelled. */
  readonly finishedAt: Date | null;
}

/** Milliseconds after which the results of a cancelled batch are waited for no longer: its responses may be removed by then. */
export const WAITED_FOR = 7 * 24 * 3_600_000;

const MOVING: readonly BatchState[] = ['receiving', 'running', 'paused', 'finishing'];

/** Whether a batch will change by itself, or by somebody's next step. */
export function isMoving(batch: Standing, now: Date): boolean {
  return MOVING.includes(batch.state) || (lacksResults(batch, now) && batch.begun + batch.done > 0);
}

/** Whether the results of a batch are to be written now. Of a cancelled one they hold what was done by then. */
export function awaitsResults(batch: Standing, now: Date): boolean {
  return batch.state === 'finishing' || (lacksResults(batch, now) && batch.begun === 0 && batch.done > 0);
}

function lacksResults({ state, hasResults, finishedAt }: Standing, now: Date): boolean {
  if (state !== 'cancelled' || hasResults || finishedAt === null) return false;
  return now.getTime() - finishedAt.getTime() < WAITED_FOR;
}

/** The state as a sentence. */
export function batchWords(batch: Standing, reason: string | null, now: Date): string {
  switch (batch.state) {
    case 'receiving':
      return 'The responses are being taken in.';
    case 'running':
      return 'The responses are being read and scored.';
    case 'paused':
      return 'Paused. Responses that had begun are still finished.';
    case 'finishing':
      return 'Every response is done. The results are being written.';
    case 'done':
      return 'Done.';
    case 'cancelled':
      if (batch.hasResults) return 'Cancelled. What was done by then stands in the results.';
      if (isMoving(batch, now)) return 'Cancelled. The results of what was done by then are being written.';
      return 'Cancelled. What was done by then can be looked at.';
    case 'failed':
      return reason ?? 'The batch could not be taken in.';
  }
}

/** The state of an item as a sentence, with the reason where there is one. */
export function itemWords(state: BatchItemState, reason: string | null): string {
  if (reason !== null) return reason;
  switch (state) {
    case 'waiting':
      return 'Received. It waits for its turn.';
    case 'reading':
      return 'The files are being read.';
    case 'scoring':
      return 'Read. The claims are being looked for.';
    case 'scored':
      return 'Every answer has an indicative band.';
    case 'partly-scored':
      return 'Not every answer could be given an indicative band.';
    case 'not-produced':
      return 'No answer could be given an indicative band.';
    case 'failed':
      return 'It could not be finished.';
    case 'cancelled':
      return 'The batch was cancelled before it began.';
  }
}
