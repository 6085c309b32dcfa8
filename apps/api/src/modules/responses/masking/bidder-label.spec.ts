import { bidderLabel } from './bidder-label.ts';

const ids = Array.from({ length: 30 }, (_, at) => `response-${String(at)}`);

test('each response has a label of its own, whatever the order in which they are given', () => {
  const labels = ids.map((id) => bidderLabel(id, ids));
  expect(new Set(labels).size).toBe(30);
  expect(labels).toContain('Bidder A');
  expect(labels).toContain('Bidder AD');
  expect(ids.map((id) => bidderLabel(id, ids.toReversed()))).toEqual(labels);
  expect(labels).not.toEqual(labels.toSorted());
});
