import type { AuditEntry, AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { ORGANISATION } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import type { Database } from '../../platform/database/database.ts';
import type { JobQueues } from '../../platform/queue/job-queues.ts';
import type { Rights } from '../people/index.ts';
import { QueueDesk } from './queue-desk.service.ts';

const administrator = { personId: 'a' } as SignedIn;

/** A desk over one queue whose job is called `name`, null where it has not failed; and what the desk records. */
function desk(name: string | null) {
  const recorded: AuditEntry[] = [];
  const queues = { tryAgain: () => Promise.resolve(name) } as unknown as JobQueues;
  const rights = { requireAnywhere: () => undefined } as unknown as Rights;
  const database = { transaction: (work: () => Promise<unknown>) => work() } as unknown as Database;
  const audit = { record: (entry: AuditEntry) => Promise.resolve(recorded.push(entry)) } as unknown as AuditTrail;
  return { desk: new QueueDesk(queues, rights, database, audit), recorded };
}

test('who had a job tried again is on the record of the organisation', async () => {
  const at = desk('read-response');
  await at.desk.tryAgain(administrator, 'reading', '7');
  expect(at.recorded).toEqual([
    {
      tenderId: ORGANISATION,
      actor: 'a',
      subjectId: 'a',
      kind: 'job.tried-again',
      detail: { queue: 'reading', id: '7', name: 'read-response' },
    },
  ]);
});

test('a job that is not among the failed ones leaves nothing on the record', async () => {
  const at = desk(null);
  await expect(at.desk.tryAgain(administrator, 'reading', '7')).rejects.toMatchObject({ code: 'queue.job-not-failed' });
  expect(at.recorded).toEqual([]);
});
