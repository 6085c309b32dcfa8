import fc from 'fast-check';
import { fairShare, type Waiting } from './fair-share.ts';

const batch = (tenderId: string, batchId: string, waiting: number, begun = 0): Waiting => ({
  batchId,
  tenderId,
  waiting,
  begun,
});

test('a small tender has the same share as a large one', () => {
  const share = fairShare([batch('large', 'a', 10_000), batch('small', 'b', 10)], 12);
  expect([share.get('a'), share.get('b')]).toEqual([6, 6]);
});

test('many batches of one tender have no more than one batch of another', () => {
  const many = [1, 2, 3].map((at) => batch('many', `m${String(at)}`, 100));
  const share = fairShare([...many, batch('one', 'o', 100)], 12);
  expect(share.get('o')).toBe(6);
  expect(many.map(({ batchId }) => share.get(batchId))).toEqual([2, 2, 2]);
});

test('what is begun already counts, so that whoever comes later catches up', () => {
  const share = fairShare([batch('early', 'a', 100, 8), batch('late', 'b', 100)], 12);
  expect([share.get('a'), share.get('b')]).toEqual([undefined, 4]);
});

test('never more than there is room for or than waits, and no room is left while anything waits', () => {
  const batches = fc.uniqueArray(
    fc.record({
      batchId: fc.string({ minLength: 1, maxLength: 3 }),
      tenderId: fc.constantFrom('x', 'y', 'z'),
      waiting: fc.nat(20),
      begun: fc.nat(5),
    }),
    { selector: ({ batchId }) => batchId, maxLength: 6 },
  );
  fc.assert(
    fc.property(batches, fc.nat(30), (all, room) => {
      const share = fairShare(all, room);
      const given = [...share.values()].reduce((sum, count) => sum + count, 0);
      const begun = all.reduce((sum, each) => sum + each.begun, 0);
      const waiting = all.reduce((sum, each) => sum + each.waiting, 0);
      for (const each of all) expect(share.get(each.batchId) ?? 0).toBeLessThanOrEqual(each.waiting);
      expect(given).toBe(Math.max(0, Math.min(room - begun, waiting)));
    }),
  );
});
