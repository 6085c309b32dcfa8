import { panelTender } from '../../../../test/setup/panel.ts';
import { agreementReport } from './agreement-report.ts';
import { consistencyRows } from './consistency-report.ts';

const { scale } = panelTender();
const items = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    itemId: String(at),
    marks: ['A', 'B', 'C'].map((evaluatorId, who) => ({
      evaluatorId,
      mark: String((at + (at % 3 === who ? 1 : 0)) % 6),
    })),
  }));

test('each item has a range and an average deviation, and no coefficient', () => {
  const marks = [
    { evaluatorId: 'A', mark: '1' },
    { evaluatorId: 'B', mark: '3' },
  ];
  const { items: rows, caveat } = agreementReport(scale, [
    { itemId: '1', marks },
    { itemId: '2', marks: marks.slice(1) },
  ]);
  expect(rows).toEqual([
    { itemId: '1', spread: { range: 2, averageDeviation: 1 } },
    { itemId: '2', spread: null },
  ]);
  expect(caveat).toMatch(/before moderation.*not correctness/i);
});

test('pooled figures are withheld at 19 items and shown from 20, with an interval that can be drawn again', () => {
  expect(agreementReport(scale, items(19)).pooled).toMatchObject({ status: 'too few items', units: 19, needed: 20 });
  const shown = agreementReport(scale, items(20)).pooled;
  expect(shown).toEqual(agreementReport(scale, items(20)).pooled);
  if (shown.status !== 'shown') throw new Error('Twenty items are enough.');
  expect(shown.figures.map(({ form }) => form)).toEqual(["Krippendorff's alpha, ordinal", 'ICC(2,1)', 'ICC(3,1)']);
  for (const { interval } of shown.figures) expect(interval).not.toBeNull();
});

test('people are listed by name, question by question, with what differs from the agreed mark', () => {
  const mark = (name: string, criterion: string, own: string, agreed: string) => ({
    evaluatorId: name,
    name,
    criterion,
    mark: own,
    agreed,
  });
  expect(
    consistencyRows([mark('Zoe', 'Q1', '5', '3'), mark('Zoe', 'Q1', '3', '3'), mark('Amal', 'Q1', '2', '3')]),
  ).toEqual([
    { evaluatorId: 'Amal', name: 'Amal', cells: [{ criterion: 'Q1', items: 1, difference: '-1.00', spread: '0' }] },
    { evaluatorId: 'Zoe', name: 'Zoe', cells: [{ criterion: 'Q1', items: 2, difference: '1.00', spread: '2' }] },
  ]);
});
