import { bidOrder } from './bid-order.ts';

const bids = Array.from({ length: 12 }, (_, at) => `bid-${String(at)}`);

test('the order is the same each time, whatever order the bids come in', () => {
  expect(bidOrder('tender/ana', bids)).toEqual(bidOrder('tender/ana', [...bids].reverse()));
});

test('every bid is met once', () => {
  expect([...bidOrder('tender/ana', bids)].sort()).toEqual([...bids].sort());
});

test('evaluators meet the bids in different orders, and every bid comes first for about as many', () => {
  const firsts = Array.from({ length: 1200 }, (_, at) => bidOrder(`tender/evaluator-${String(at)}`, bids)[0]);
  const counts = bids.map((bid) => firsts.filter((first) => first === bid).length);
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect(Math.max(...counts)).toBeLessThan(150);
});
