import { randomUUID } from 'node:crypto';
import { client } from '../../../test/setup/client.ts';
import { aTender } from '../../../test/setup/tenders.ts';
import { testApi, until, type TestApi } from '../../../test/setup/test-api.ts';
import { Database } from '../database/database.ts';
import { AuditTrail, CHAIN_START, chainHash, type AuditEvent } from './audit-event.repository.ts';

let api: TestApi;
let trail: AuditTrail;
let database: Database;
let tenderId: string;
beforeAll(async () => {
  api = await testApi();
  trail = api.app.get(AuditTrail);
  database = api.app.get(Database);
  tenderId = (await client(api.url).importTender(aTender())).body.id;
});
afterAll(() => api.close());

const entry = (kind: string) => ({ tenderId, kind, actor: 'a test', subjectId: tenderId, detail: { ü: 1 } });
const events = () => trail.after(tenderId, 0, 1000);

function brokenAt(chain: readonly AuditEvent[]): number | null {
  let previous = CHAIN_START;
  for (const event of chain) {
    if (event.previousHash !== previous || event.hash !== chainHash(event, previous)) return event.sequence;
    previous = event.hash;
  }
  return null;
}

test('events recorded at the same time are numbered without a gap and chained', async () => {
  const before = await trail.newest(tenderId);
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => database.transaction(() => trail.record(entry(`test.${String(at)}`)))),
  );
  const chain = await events();
  expect(chain.map(({ sequence }) => sequence)).toEqual(Array.from({ length: before + 20 }, (_, at) => at + 1));
  expect(brokenAt(chain)).toBeNull();
});

test('an event whose words were changed breaks the chain', async () => {
  const chain = (await events()).map((event) => (event.sequence === 5 ? { ...event, actor: 'somebody else' } : event));
  expect(brokenAt(chain)).toBe(5);
});

test('an event of a change that did not happen did not happen either', async () => {
  const before = await trail.newest(tenderId);
  const failing = database.transaction(async () => {
    await trail.record(entry('test.failing'));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await trail.newest(tenderId)).toBe(before);
});

test('outside a transaction nothing is recorded', async () => {
  await expect(trail.record(entry('test.alone'))).rejects.toThrow(/in the transaction of its change/);
});

test.each([`update audit_event set actor = 'x'`, 'delete from audit_event', 'truncate audit_event'])(
  'the database refuses: %s',
  async (statement) => {
    await expect(api.database.query(statement)).rejects.toThrow(/append-only/);
  },
);

test('whoever listens is told of an event when its change has committed, and never of one that was taken back', async () => {
  const told: string[] = [];
  await new Promise<void>((opened) => {
    trail.listen({ told: (id) => told.push(id), opened, lost: () => undefined });
  });
  const [takenBack, kept] = [randomUUID(), randomUUID()];
  const failing = database.transaction(async () => {
    await trail.record({ ...entry('test.taken-back'), tenderId: takenBack });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await database.transaction(() => trail.record({ ...entry('test.kept'), tenderId: kept }));
  // What is told comes in order, so that nothing of the first can come after this.
  await until(
    () => Promise.resolve(told),
    (ids) => ids.includes(kept),
  );
  expect(told).not.toContain(takenBack);
});
