import type { PinoLogger } from 'nestjs-pino';
import type { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { Ear } from '../../platform/database/listening-line.ts';
import { ProgressFeed } from './progress-feed.ts';

const TENDER = 'a tender';

let trail: number[];
let looks: number;
/** How long the trail takes to answer. */
let delay: number;
let ear: Ear;
let feed: ProgressFeed;
let passedOn: number[];
beforeEach(async () => {
  jest.useFakeTimers();
  [trail, looks, delay, passedOn] = [[1], 0, 0, []];
  const audit = {
    listen: (one: Ear) => (ear = one),
    newest: () => Promise.resolve(trail.length),
    after: async (_: string, last: number, most: number) => {
      looks += 1;
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      return Promise.resolve(trail.slice(last, last + most).map((sequence) => ({ sequence })));
    },
  };
  feed = new ProgressFeed(audit as unknown as AuditTrail, { warn: () => undefined } as unknown as PinoLogger);
  await feed.listen(TENDER, (events) => passedOn.push(...events.map(({ sequence }) => sequence)));
  ear.opened();
  await settled();
});
afterEach(() => {
  feed.beforeApplicationShutdown();
  jest.useRealTimers();
});

const settled = () => jest.advanceTimersByTimeAsync(0);
const happens = () => trail.push(trail.length + 1);
/** How many looks are taken in so many milliseconds. */
async function looksIn(milliseconds: number): Promise<number> {
  const before = looks;
  await jest.advanceTimersByTimeAsync(milliseconds);
  return looks - before;
}

test('what is told is passed on at once, in order and once', async () => {
  for (let at = 0; at < 500; at += 1) {
    happens();
    ear.told(TENDER);
  }
  await settled();
  expect(passedOn).toEqual(trail.slice(1));
  expect(looks).toBeLessThan(10);
});

test('while all is told, nobody looks more than now and then', async () => {
  ear.told('another tender');
  expect(await looksIn(9000)).toBeLessThan(4);
});

test('on a line that fell silent nothing is lost, and from then on looks are frequent until something is told', async () => {
  happens();
  await jest.advanceTimersByTimeAsync(5000);
  expect(passedOn).toEqual([2]);
  happens();
  await jest.advanceTimersByTimeAsync(500);
  expect(passedOn).toEqual([2, 3]);
  ear.told(TENDER);
  await jest.advanceTimersByTimeAsync(500);
  expect(await looksIn(4000)).toBeLessThan(2);
});

test('while the line is lost looks are frequent, and its opening is a reason to look', async () => {
  ear.lost(new Error('cut'));
  expect(await looksIn(4000)).toBeGreaterThan(8);
  happens();
  ear.opened();
  await settled();
  expect(passedOn).toEqual([2]);
});

test('a line that is lost again and again while the trail answers slowly makes no more looks than one that is lost once', async () => {
  delay = 100;
  ear.lost(new Error('cut'));
  const lostOnce = await looksIn(4000);
  for (let times = 0; times < 20; times += 1) {
    ear.lost(new Error('cut'));
    await jest.advanceTimersByTimeAsync(450);
  }
  delay = 0;
  expect(await looksIn(4000)).toBeLessThanOrEqual(lostOnce + 4);
});
