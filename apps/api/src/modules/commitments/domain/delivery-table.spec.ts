import { deliveryTable, readDeliveryTable as readOn, type Reported } from './delivery-table.ts';

/** Reads a table when every period has begun. */
const readDeliveryTable = (rows: readonly (readonly string[])[], commitments: readonly Reported[]) =>
  readOn(rows, commitments, '2029-03-31');

const FIRST = { periodFrom: '2027-04-01', periodTo: '2027-06-30' };
const commitment = (number: number, change: Partial<Reported> = {}): Reported => ({
  id: String(number),
  code: `C${String(number)}`,
  terms: {
    statement: 'Three apprentices a year.',
    measureCode: null,
    quantity: '3',
    unit: 'apprentice',
    per: 'year',
    beneficiary: null,
    place: null,
    startOn: '2027-04-01',
    endOn: '2029-03-31',
    dueOn: null,
    frequency: 'quarterly',
    evidenceAsked: null,
    owner: null,
    isIndicator: false,
  },
  earlier: [],
  reports: [],
  ...change,
});
const filled = (rows: readonly (readonly string[])[], change: (cells: string[]) => void = () => undefined) =>
  rows.map((row, at) => {
    const cells = [...row];
    if (at > 0) cells.splice(5, 4, '1', 'A start was made.', 'By contracts signed.', 'Counted');
    if (at > 0) change(cells);
    return cells;
  });

test('two years of quarterly reports on thirty commitments are one table, and are read from it', () => {
  const all = Array.from({ length: 30 }, (_, at) => commitment(at + 1));
  const table = deliveryTable(all, '2029-03-31');
  expect(table).toHaveLength(1 + 30 * 8);
  const { reports, faults } = readDeliveryTable(filled(table), all);
  expect(faults).toEqual([]);
  expect(reports).toHaveLength(240);
  expect(reports[7]).toMatchObject({ row: 9, input: { period: { to: '2029-03-31' }, amount: '1' } });
});

test('the table asks for no period that is accepted or still to come, and rows left empty are no reports', () => {
  const one = commitment(1, { reports: [{ ...FIRST, state: 'accepted', reviewReason: null }] });
  const table = deliveryTable([one], '2027-10-01');
  expect(table.slice(1).map((row) => row[2])).toEqual(['2027-09-30', '2027-12-31']);
  expect(readDeliveryTable(table, [one])).toEqual({ reports: [], faults: [] });
});

test.each([
  ['a code that is not there', 0, 'C9', /no commitment "C9"/],
  ['a period that is none', 2, '2027-07-01', /no reporting period of C1/],
  ['a figure that is none', 5, 'many', /^Delivered: /],
  ['words without a figure', 5, '', /0 where nothing was delivered/],
  ['a figure below 0', 5, '-1', /not below 0/],
  ['no word of how sure it is', 8, 'perhaps', /^Confidence: /],
])('%s is named with its row, and the other rows are read', (_, at, word, says) => {
  const one = commitment(1);
  const table = deliveryTable([one], '2027-08-01');
  const rows = filled(table).map((row, number) => (number === 1 ? row.with(at, word) : row));
  const { reports, faults } = readDeliveryTable(rows, [one]);
  expect(faults).toEqual([{ row: 2, says: expect.stringMatching(says) }]);
  expect(reports).toHaveLength(1);
});

test('a table without the columns of the template says which it needs, and one period is reported once', () => {
  const one = commitment(1);
  expect(readDeliveryTable([['Code', 'Amount']], [one]).faults[0]?.says).toMatch(/first row must hold/);
  const [header = [], row = []] = filled(deliveryTable([one], '2027-04-02'));
  expect(readDeliveryTable([header, row, row], [one]).faults).toEqual([
    { row: 3, says: 'Row 2 reports the same period of C1.' },
  ]);
});

test('a row that was asked about shows the question, and its answer takes the place of what was sent', () => {
  const asked = { ...FIRST, state: 'asked', reviewReason: 'Which school?' } as const;
  const one = commitment(1, { reports: [asked] });
  const table = deliveryTable([one], '2027-07-01');
  expect(table.map((row) => row.at(-1))).toEqual(['The authority asks', 'Which school?', '']);
  const { reports } = readDeliveryTable(filled(table), [one]);
  expect(reports.map(({ replaces }) => replaces)).toEqual([true, false]);
});

test('days that a spreadsheet wrote its own way are read', () => {
  const one = commitment(1);
  const rows = filled(deliveryTable([one], '2027-04-02'), (cells) => cells.splice(1, 2, '1/4/2027', '30/06/2027'));
  expect(readDeliveryTable(rows, [one]).reports[0]?.input.period).toEqual({ from: '2027-04-01', to: '2027-06-30' });
});

test('a period that begins later is not reported, and its row says when it begins', () => {
  const one = commitment(1);
  const rows = filled(deliveryTable([one], '2027-08-01'));
  expect(readOn(rows, [one], '2027-06-30')).toMatchObject({
    reports: [{ row: 2 }],
    faults: [{ row: 3, says: 'This period of C1 begins on 1 July 2027. Leave its row empty until then.' }],
  });
});
