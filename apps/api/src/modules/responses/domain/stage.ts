import type { ResponseStage } from '@evenhand/shared/contracts';

/** Stages from which a response moves on by itself. */
export const MOVING: readonly ResponseStage[] = ['received', 'reading', 'scoring'];

/** Whether nothing more will happen by itself. */
export function isSettled(stage: ResponseStage): boolean {
  return !MOVING.includes(stage);
}

/**
 * Times a job may begin on one response. A job ends with its worker when the worker is killed, so this is far above
 * what kills at random reach, and still ends a response that kills each worker that touches it.
 */
export const MOST_TRIES = 30;

/** The stage as a sentence. */
export function stageWords(stage: ResponseStage, reason: string | null): string {
  switch (stage) {
    case 'sealed':
      return 'Received and sealed until two people open it.';
    case 'received':
      return 'Received. It will be read in a moment.';
    case 'reading':
      return reason ?? 'The files are being read.';
    case 'scoring':
      return 'Read. The claims are being looked for.';
    case 'read':
      return reason ?? 'Read, and not scored by machine.';
    case 'scored':
      return reason ?? 'Read, with an indicative score.';
    case 'failed':
      return reason ?? 'This could not be finished.';
  }
}
