import { lotsTogether } from './lots-together.ts';

const LOTS = [
  { id: 'N', title: 'North' },
  { id: 'S', title: 'South' },
];
const bidder = (name: string, ...lots: string[]) => ({ name, lots });

test('nothing is said of a tender with one lot or none', () => {
  expect(lotsTogether({}, [bidder('Alder')])).toBeNull();
  expect(lotsTogether({ lots: LOTS.slice(0, 1) }, [bidder('Alder', 'N')])).toBeNull();
});

test('several lots are told to be one tender, where everybody bids for all of them', () => {
  expect(lotsTogether({ lots: LOTS }, [bidder('Alder'), bidder('Birch', 'N', 'S')])).toMatchObject({ fits: true });
});

test('a bidder for some lots only cannot be ranked with those who bid for all', () => {
  const outcome = lotsTogether({ lots: LOTS }, [bidder('Alder'), bidder('Birch', 'N')]);
  expect(outcome?.fits).toBe(false);
  expect(outcome?.says).toMatch(/"Birch"\. Make a tender for each lot/);
});
