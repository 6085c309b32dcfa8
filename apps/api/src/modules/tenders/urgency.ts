import type { Urgency } from '../../platform/queue/job-queues.ts';
import type { StoredTender } from './tender.repository.ts';

/** Nobody waits in front of a batch as an evaluator does for an upload. */
export function urgencyOf({ purpose }: Pick<StoredTender, 'purpose'>): Urgency {
  return purpose === 'batch' ? 'behind' : 'first';
}
