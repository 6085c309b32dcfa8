import { entriesFor } from './clarification-sight.ts';

const LOG = [
  { id: 1, step: 'proposed', personId: 'ana' },
  { id: 2, step: 'proposed', personId: 'ben' },
  { id: 3, step: 'sent', personId: 'lea' },
  { id: 4, step: 'answered', personId: 'lea' },
  { id: 5, step: 'effect', personId: 'lea' },
] as const;
const read = (personId: string, readsProposals: boolean) =>
  entriesFor(LOG, { personId, readsProposals }).map(({ id }) => id);

test('who may not read the proposals of others reads their own, and what was asked and answered', () => {
  expect(read('ana', false)).toEqual([1, 3, 4, 5]);
  expect(read('ben', false)).toEqual([2, 3, 4, 5]);
  expect(read('eva', false)).toEqual([3, 4, 5]);
});

test('who may read the proposals of others reads the whole log', () => {
  expect(read('eva', true)).toEqual([1, 2, 3, 4, 5]);
});
