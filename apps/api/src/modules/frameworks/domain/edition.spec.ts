import { frameworkPack } from '@evenhand/scoring';
import { comparePacks } from './compare-packs.ts';
import { draftFaults, draftOf, editionId, packOf, slugOf } from './edition.ts';
import { measureRows, readMeasureTable } from './measure-table.ts';

const charter = frameworkPack('wcc-2025');
if (charter === null) throw new Error('The product brings wcc-2025.');

test.each([
  ['Our measures, 2027', 'our-measures-2027'],
  ['Gwerth Cymdeithasol: Tŷ', 'gwerth-cymdeithasol-ty'],
  ['***', 'framework'],
])('"%s" is named %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test.each(['wcc-2025', 'ppn-002', 'ppn-026', 'svqm'])(
  'a copy of %s can be issued as it is, and differs in nothing a bidder reads',
  (id) => {
    const pack = frameworkPack(id);
    const copy = packOf(editionId('copy', 1), draftOf(pack ?? charter), pack);
    expect(draftFaults(copy.id, draftOf(pack ?? charter), pack)).toEqual([]);
    expect(comparePacks(pack ?? charter, copy).rows).toEqual([]);
  },
);

test('an edited measure no longer carries the words by which the old one was accepted', () => {
  const draft = draftOf(charter);
  const [first, ...rest] = draft.measures;
  if (first === undefined) throw new Error('The pack has measures.');
  const pack = packOf('own-v1', { ...draft, measures: [{ ...first, pledge: 'Something else.' }, ...rest] }, charter);
  expect(pack.measures[0]?.anchors).toEqual([]);
  expect(pack.measures[1]?.anchors).toEqual(charter.measures[1]?.anchors);
  expect(comparePacks(charter, pack).rows.map(({ what, kind }) => [what, kind])).toEqual([
    [`Measure ${first.code}`, 'different'],
  ]);
});

test('what was taken out of a copy and is put back is matched and counted for its missions as before', () => {
  const draft = draftOf(charter);
  const gone = draft.themes[0]?.id ?? '';
  const without = packOf(
    'own-v1',
    { ...draft, themes: draft.themes.slice(1), measures: draft.measures.filter(({ theme }) => theme !== gone) },
    charter,
  );
  expect(packOf('own-v1', draft, without, charter)).toEqual(packOf('own-v1', draft, charter));
});

test('a unit value without its measure and a measure without its theme are named', () => {
  const draft = draftOf(charter);
  const [first] = draft.measures;
  if (first === undefined) throw new Error('The pack has measures.');
  const faults = draftFaults(
    'own-v1',
    {
      ...draft,
      measures: [{ ...first, theme: 'XX' }],
      unitValues: [{ code: 'V9', unit: 'hour', pounds: '16.93', firstYearOnly: false }],
    },
    null,
  );
  expect(faults).toEqual([
    `Measure ${first.code} names the theme XX, which the pack lacks.`,
    'There is a unit value for V9, but no such measure.',
  ]);
});

test('a table of measures is read again as it was written, with its unit values', () => {
  const { measures } = draftOf(charter);
  const unitValues = [{ code: measures[0]?.code ?? '', unit: 'hour', pounds: '16.93', firstYearOnly: true }];
  const [first, ...rest] = measures;
  if (first === undefined) throw new Error('The pack has measures.');
  const own = [{ ...first, unit: 'hour' }, ...rest];
  const table = readMeasureTable(measureRows({ measures: own, unitValues }));
  expect(table).toMatchObject({ errors: [], measures: own, unitValues });
});

test('rows that cannot be used are named by number, and the others are read', () => {
  const table = readMeasureTable([
    ['Code', 'Theme', 'Title', 'Unit', 'Unit value GBP'],
    ['A1', 'Jobs', 'Apprentices', 'person', '14701.56'],
    ['A1', 'Jobs', '', '', 'much'],
  ]);
  expect(table.measures.map(({ code }) => code)).toEqual(['A1']);
  expect(table.errors).toEqual([
    { row: 3, says: 'Title is missing.' },
    { row: 3, says: 'The code "A1" stands in the table twice.' },
    { row: 3, says: 'The unit value "much" is not a plain number of pounds such as 16.93.' },
    { row: 3, says: 'A unit value needs a unit.' },
  ]);
});
