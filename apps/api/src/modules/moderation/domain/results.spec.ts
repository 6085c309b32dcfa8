import fc from 'fast-check';
import { highestMark } from '@evenhand/scoring';
import type { Tender, TenderInput } from '@evenhand/shared/contracts';
import { panelTender } from '../../../../test/setup/panel.ts';
import { disagreements, rebuilt } from '../../../../../../scripts/rebuild-totals.mjs';
import { knownReason } from './known-reasons.ts';
import { decisiveItems, gapAtTop } from './mark-sensitivity.ts';
import { resultsFile, resultsTable } from './results-export.ts';
import { resultsOf, whyNoRank, type AgreedBid } from './results.ts';
import { weightThresholds } from './weight-sensitivity.ts';

const bid = (bidder: string, ...marks: readonly string[]): AgreedBid => ({
  responseId: bidder,
  bidder,
  marks: Object.fromEntries(marks.map((mark, at) => [`Q${String(at + 1)}`, mark])),
});

function tenderWith(weights: readonly string[], change: Partial<TenderInput> = {}): Tender {
  const [question] = panelTender().criteria;
  const criteria = weights.map((weightPercent, at) => ({
    ...question,
    id: `Q${String(at + 1)}`,
    title: 'A',
    question: 'Q',
    weightPercent,
  }));
  return panelTender({ ...change, criteria });
}

const ranks = (tender: Tender, bids: readonly AgreedBid[]) =>
  resultsOf(tender, null, bids).bids.map(({ bidder, total, rank }) => [bidder, total, rank]);

test('totals are exact, rounded once, and ranked by what bidders are told', () => {
  const tender = tenderWith(['60', '40']);
  const bids = [bid('Beta', '3', '4'), bid('Alpha', '4', '3'), bid('Gamma', '3', '4')];
  expect(ranks(tender, bids)).toEqual([
    ['Alpha', '72.00', 1],
    ['Beta', '68.00', 2],
    ['Gamma', '68.00', 2],
  ]);
  expect(resultsOf(tender, null, bids).bids.map(({ tied }) => tied)).toEqual([false, true, true]);
});

test('of two orders of the same tied bids the newer counts, and one of other bids counts for none of them', () => {
  const tender = tenderWith(['60', '40']);
  const [alpha, beta, gamma] = [bid('Alpha', '3', '4'), bid('Beta', '3', '4'), bid('Gamma', '3', '4')];
  const order = (bids: readonly AgreedBid[], ...orders: readonly (readonly AgreedBid[])[]) =>
    resultsOf(
      tender,
      null,
      bids,
      orders.map((placed) => ({ order: placed.map(({ responseId }) => responseId) })),
    ).bids.map(({ bidder, rank, tied }) => `${String(rank)} ${bidder}${tied ? ', tied' : ''}`);
  expect(order([alpha, beta], [alpha, beta], [beta, alpha])).toEqual(['1 Beta', '2 Alpha']);
  const allTied = ['1 Alpha, tied', '1 Beta, tied', '1 Gamma, tied'];
  expect(order([alpha, beta, gamma], [beta, alpha])).toEqual(allTied);
  expect(order([alpha, beta], [gamma, beta, alpha])).toEqual(['1 Alpha, tied', '1 Beta, tied']);
});

test('a total is never shown from an incomplete set of marks', () => {
  expect(() => resultsOf(tenderWith(['60', '40']), null, [bid('Alpha', '4')])).toThrow(/no agreed mark/);
});

test('a low mark takes the rank away only on a criterion whose published text says so', () => {
  const tender = tenderWith(['60', '40'], { scale: { ...panelTender().scale, passMark: '2' } });
  const strict: Tender = {
    ...tender,
    criteria: tender.criteria.map((one) => ({ ...one, disqualifies: one.id === 'Q2' })),
  };
  const bids = [bid('Alpha', '5', '1'), bid('Beta', '2', '2'), bid('Gamma', '1', '5')];
  expect(ranks(tender, bids).map(([bidder, , rank]) => [bidder, rank])).toEqual([
    ['Alpha', 1],
    ['Gamma', 2],
    ['Beta', 3],
  ]);
  expect(ranks(strict, bids)).toEqual([
    ['Gamma', '52.00', 1],
    ['Beta', '40.00', 2],
    ['Alpha', '68.00', null],
  ]);
  expect(resultsOf(strict, null, bids).bids.map(whyNoRank)).toEqual([
    null,
    null,
    'No rank: Q2 has 1, below the pass mark 2.',
  ]);
});

test('a bid that misses a mandatory requirement is in no order, and the exports say why', () => {
  const tender = tenderWith(['60', '40']);
  const results = resultsOf(tender, null, [
    { ...bid('Alpha', '5', '5'), missed: ['A turnover of 2,000,000 pounds.'] },
    bid('Beta', '2', '2'),
  ]);
  const because = { wrong: 'The tender is not signed.', clause: 'Clause 4', reason: 'It binds nobody.' };
  const out = { bidder: 'Gamma', because };
  const file = resultsFile(tender, { publishedSetHash: '0', highestMark: '5' }, results, [out]);
  const why = 'No rank: it misses the mandatory requirement “A turnover of 2,000,000 pounds.”.';
  expect(file.bids.map(({ bidder, rank, whyNoRank: says }) => [bidder, rank, says])).toEqual([
    ['Beta', 1, null],
    ['Alpha', null, why],
  ]);
  expect(file.disregarded).toEqual([{ bidder: 'Gamma', ...because }]);
  expect(resultsTable(tender, results, [out]).map((row) => [row[0], row[1], row[2], row.at(-1)])).toEqual([
    ['Rank', 'Bidder', 'Total', 'Why no rank'],
    ['', 'Published weighting', '100', ''],
    ['1', 'Beta', '40.00', ''],
    ['', 'Alpha', '100.00', why],
    ['', 'Gamma', '', 'Disregarded under Clause 4: The tender is not signed. It binds nobody.'],
  ]);
  expect(disagreements(file)).toEqual([]);
  expect(disagreements({ ...file, bids: file.bids.map((one) => ({ ...one, missed: [] })) })).toEqual([
    'Beta: rank 1 is exported, 2 follows from the totals.',
    'Alpha: rank null is exported, 1 follows from the totals.',
  ]);
});

test('a requirement that nobody has assessed is not passed: the bid has no rank until it is', () => {
  const tender = tenderWith(['60', '40']);
  const results = resultsOf(tender, null, [
    { ...bid('Alpha', '5', '5'), unassessed: ['A turnover of 2,000,000 pounds.'] },
    bid('Beta', '2', '2'),
  ]);
  const why =
    'No rank: nobody has recorded whether it meets the mandatory requirement “A turnover of 2,000,000 pounds.”.';
  expect(results.bids.map((one) => [one.bidder, one.rank, whyNoRank(one)])).toEqual([
    ['Beta', 1, null],
    ['Alpha', null, why],
  ]);
  expect(disagreements(resultsFile(tender, { publishedSetHash: '0', highestMark: '5' }, results))).toEqual([]);
});

test('who may not read what was found, or a price, is told no more than that a bid is disregarded', () => {
  const found = { wrong: 'The tender is not signed.', clause: 'Clause 4', reason: 'It binds nobody.' };
  const price = { wrong: 'A third of what the others ask.', clause: null, reason: 'It was not explained.' };
  const known = (findings: boolean, prices: boolean) =>
    [found, price].map((one) => knownReason(one, { findings, prices }));
  expect(known(true, true)).toEqual([found, price]);
  expect(known(true, false)).toEqual([found, null]);
  expect(known(false, true)).toEqual([null, null]);
  expect(known(false, false)).toEqual([null, null]);
  const tender = tenderWith(['100']);
  const results = resultsOf(tender, null, [bid('Beta', '2')]);
  const out = [{ bidder: 'Gamma', because: null }];
  expect(resultsFile(tender, { publishedSetHash: '0', highestMark: '5' }, results, out).disregarded).toEqual([
    { bidder: 'Gamma' },
  ]);
  expect(resultsTable(tender, results, out).at(-1)).toEqual(['', 'Gamma', '', '', '', 'Disregarded']);
});

const marks = ['0', '1', '1.5', '2', '3', '4', '5', '7'];
const rounding = fc.record({
  places: fc.integer({ min: 0, max: 6 }),
  mode: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const, 'up' as const),
  at: fc.constantFrom('total' as const, 'criterion' as const),
});
const rows = fc.array(
  fc.record({
    weight: fc.integer({ min: 1, max: 99_999 }),
    one: fc.constantFrom(...marks),
    other: fc.constantFrom(...marks),
  }),
  { minLength: 1, maxLength: 6 },
);

test('in 10,000 sets the service, the export and an independent script come to the same decimals', () => {
  const base = panelTender();
  const bands = marks.map((mark) => ({ mark, label: mark, descriptor: mark }));
  const [question] = base.criteria;
  if (question === undefined) throw new Error('The tender of the tests has a question.');
  fc.assert(
    fc.property(rows, rounding, (set, how) => {
      const criteria = set.map(({ weight }, at) => ({
        ...question,
        id: `Q${String(at + 1)}`,
        weightPercent: String(weight / 1000),
      }));
      const tender: Tender = { ...base, scale: { bands }, criteria, rounding: how };
      const results = resultsOf(tender, null, [
        bid('Alpha', ...set.map(({ one }) => one)),
        bid('Beta', ...set.map(({ other }) => other)),
      ]);
      const file = resultsFile(tender, { publishedSetHash: '0', highestMark: highestMark(bands) }, results);
      const [, , ...table] = resultsTable(tender, results);
      // Plain comparisons: ten thousand times a matcher takes longer than the sums.
      return results.bids.every((shown, at) => {
        const again = rebuilt(file, shown.marks);
        const samePoints = Object.entries(again.points).every(([id, value]) => shown.byCriterion[id] === value);
        return again.total === shown.total && samePoints && table[at]?.[2] === shown.total;
      });
    }),
    { numRuns: 10_000 },
  );
});

test('the independent script finds a total that was changed in the export', () => {
  const tender = tenderWith(['60', '40']);
  const file = resultsFile(
    tender,
    { publishedSetHash: '0', highestMark: '5' },
    resultsOf(tender, null, [bid('Alpha', '4', '3')]),
  );
  const [first] = file.bids;
  expect(disagreements({ ...file, bids: [{ ...first, total: '72.01' }] })).toEqual([
    'Alpha: 72.01 is exported, 72.00 follows from the marks.',
  ]);
});

test('a result that rests on one mark names every item that could turn it', () => {
  const tender = tenderWith(['60', '40']);
  const bids = [bid('Alpha', '4', '3'), bid('Beta', '3', '4')];
  expect(gapAtTop(resultsOf(tender, null, bids))).toBe('4');
  expect(decisiveItems(tender, null, bids)).toEqual([
    { responseId: 'Alpha', criterion: 'Q1', from: '4', to: '3', effect: 'overtakes' },
    { responseId: 'Alpha', criterion: 'Q2', from: '3', to: '2', effect: 'overtakes' },
    { responseId: 'Beta', criterion: 'Q1', from: '3', to: '4', effect: 'overtakes' },
    { responseId: 'Beta', criterion: 'Q2', from: '4', to: '5', effect: 'overtakes' },
  ]);
  expect(decisiveItems(tender, null, [bid('Alpha', '5', '5'), bid('Beta', '2', '2')])).toEqual([]);
  expect(decisiveItems(tenderWith(['50', '50']), null, [bid('Alpha', '4', '3'), bid('Beta', '3', '3')])).toContainEqual(
    { responseId: 'Beta', criterion: 'Q1', from: '3', to: '4', effect: 'ties' },
  );
});

test('the weighting at which the order changes is exact', () => {
  const tender = tenderWith(['90', '10']);
  // 0.2 w on the first question against 0.6 (100 - w) on the other.
  expect(weightThresholds(tender, [bid('Alpha', '4', '1'), bid('Beta', '3', '4')])).toEqual([
    { criterion: 'Q1', publishedPercent: '90', passesPercent: '75', direction: 'below', gains: 'Beta', loses: 'Alpha' },
    { criterion: 'Q2', publishedPercent: '10', passesPercent: '25', direction: 'above', gains: 'Beta', loses: 'Alpha' },
  ]);
  const thirds = weightThresholds(tenderWith(['50', '30', '20']), [
    bid('Alpha', '4', '3', '2'),
    bid('Beta', '3', '3', '4'),
  ]);
  expect(thirds.find(({ criterion }) => criterion === 'Q3')?.passesPercent).toBe('500/21');
  expect(weightThresholds(tender, [bid('Alpha', '5', '5'), bid('Beta', '1', '1')])).toEqual([]);
});

test('just past a threshold the other bid leads, and just before it does not', () => {
  const share = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.array(share, { minLength: 4, maxLength: 4 }),
      (weight, [a, b, c, d]) => {
        const bids = [bid('Alpha', String(a), String(b)), bid('Beta', String(c), String(d))];
        const lead = (first: number) => first * (Number(a) - Number(c)) + (100 - first) * (Number(b) - Number(d));
        for (const { criterion, passesPercent, gains } of weightThresholds(
          tenderWith([String(weight), String(100 - weight)]),
          bids,
        )) {
          const [top = 0, under = 1] = passesPercent.split('/').map(Number);
          const at = criterion === 'Q1' ? top / under : 100 - top / under;
          const beyond = at + (at > weight ? 1e-6 : -1e-6);
          expect(lead(beyond) > 0 ? 'Alpha' : 'Beta').toBe(gains);
          expect(lead(weight) > 0 ? 'Alpha' : 'Beta').not.toBe(gains);
        }
      },
    ),
  );
});
