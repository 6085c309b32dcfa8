import { NOT_RECORDED, publicRows, publicSums, publicSumsBy, type PublicReport } from './public-report.ts';

const commitment = { theme: 'Jobs', measure: 'Apprentices', place: 'Malvern', unit: 'apprentice' };
const figures = { district: null, missions: [], promised: '3', delivered: '2.5', whole: '9', ended: false };

test('commitments of one theme, measure, place and unit are added up exactly', () => {
  const rows = publicRows([
    { ...commitment, ...figures },
    { ...commitment, ...figures, promised: '0.1', delivered: '0.2', whole: '1' },
  ]);
  expect(rows).toEqual([{ ...commitment, commitments: 2, promised: '3.1', delivered: '2.7', whole: '10' }]);
});

test('what ended early is told beside what it is added to', () => {
  const ended = { ...commitment, ...figures, ended: true };
  expect(publicRows([{ ...commitment, ...figures }, ended, ended])).toMatchObject([{ commitments: 3, ended: 2 }]);
});

test('the missions that a theme serves are named, and nothing is added up by them', () => {
  const missions = ['Kickstart economic growth', 'Break down barriers to opportunity'];
  const rows = publicRows([
    { ...commitment, ...figures, missions },
    { ...commitment, ...figures, missions },
  ]);
  expect(rows).toMatchObject([{ missions, commitments: 2, promised: '6' }]);
});

test('different units are never added together, and what is not said is named so', () => {
  const rows = publicRows([
    { ...commitment, ...figures },
    { ...commitment, ...figures, unit: 'hour' },
    { theme: null, measure: null, place: null, unit: null, ...figures },
  ]);
  expect(rows.map(({ unit }) => unit).toSorted()).toEqual(['apprentice', 'done or not', 'hour']);
  expect(rows.at(-1)).toMatchObject({ theme: 'No theme', place: 'Not said' });
});

test('contracts are summed by theme and unit, each contract counted once', () => {
  const rows = publicRows([
    { ...commitment, ...figures },
    { ...commitment, ...figures, place: 'Evesham' },
    { ...commitment, ...figures, unit: 'hour' },
  ]);
  const jobs = { theme: 'Jobs', contracts: 2 };
  expect(publicSums([{ rows }, { rows }])).toEqual([
    { ...jobs, unit: 'apprentice', promised: '12', delivered: '10', whole: '36' },
    { ...jobs, unit: 'hour', promised: '6', delivered: '5', whole: '18' },
  ]);
  expect(publicSums([])).toEqual([]);
});

test('contracts are summed by any group, what is not recorded last, and what is of several groups in each of them', () => {
  const report = (district: string | null, more: Partial<PublicReport>): PublicReport => ({
    ...{
      contract: 'Buses',
      reference: 'B',
      supplier: 'Hill',
      startOn: '2027-04-01',
      endOn: '2030-03-31',
      asOf: '2028-01-01',
    },
    rows: publicRows([{ ...commitment, ...figures, district }]),
    ...more,
  });
  const reports = [report(null, {}), report('Wychavon', { supplierSize: 'small', supplierVcse: true })];
  const by = (groupsOf: Parameters<typeof publicSumsBy>[1]) =>
    publicSumsBy(reports, groupsOf).map(({ group, contracts, promised }) => [group, contracts, promised]);
  expect(by((_, { district }) => (district === undefined ? [] : [district]))).toEqual([
    ['Wychavon', 1, '3'],
    [NOT_RECORDED, 1, '3'],
  ]);
  expect(
    by(({ supplierSize, supplierVcse }) => [
      ...(supplierSize ? [supplierSize] : []),
      ...(supplierVcse ? ['vcse'] : []),
    ]),
  ).toEqual([
    ['small', 1, '3'],
    ['vcse', 1, '3'],
    [NOT_RECORDED, 1, '3'],
  ]);
});
