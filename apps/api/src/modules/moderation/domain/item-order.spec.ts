import fc from 'fast-check';
import type { Tender } from '@evenhand/shared/contracts';
import { inTenderOrder } from './item-order.ts';

const tender = { criteria: [{ id: 'Q10' }, { id: 'Q2' }] } as unknown as Tender;
const bidders = new Map([
  ['r1', 'Severn'],
  ['r2', 'Avon'],
  ['r3', 'Avon'],
]);
const items = ['Q10', 'Q2'].flatMap((criterionId) =>
  ['r2', 'r3', 'r1'].map((responseId) => ({ criterionId, responseId })),
);

test('items stand by question as published and then by bidder, in whatever order the rows come', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (rows) => {
      expect(inTenderOrder(rows, tender, bidders)).toEqual(items);
    }),
  );
});
