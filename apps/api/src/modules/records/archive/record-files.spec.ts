import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { weightedMarks } from '@evenhand/scoring';
import { ROUNDING_MODES, tenderSchema, type Tender } from '@evenhand/shared/contracts';
import { aTender } from '../../../../test/setup/tenders.ts';
import { REPOSITORY } from '../../../config/config.ts';
import { hideNames } from './hide-names.ts';
import { recordFiles, recordPages, type GatheredPart } from './record-files.ts';
import { inWords } from './record-html.ts';

type Verdict = { passed: string[]; faults: string[] };
let verifyRecord: (folder: string) => Verdict;
let folder: string;
beforeAll(async () => {
  const script = pathToFileURL(join(REPOSITORY, 'scripts', 'verify-record.mjs')).href;
  ({ verifyRecord } = (await import(script)) as { verifyRecord: (folder: string) => Verdict });
  folder = await mkdtemp(join(tmpdir(), 'evenhand-record-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const part = (name: string, rows: readonly Record<string, unknown>[]): GatheredPart => ({
  name,
  title: name,
  order: 1,
  columns: {},
  rows,
});

/** What the script says of a record with these agreed marks and this total. */
async function verdict(definition: Tender, marks: Record<string, string>, total: string): Promise<string[]> {
  const scores = Object.entries(marks).map(([criterionId, mark]) => ({ responseId: 'r', criterionId, mark }));
  const tender = { id: 't', reference: 'R', title: 'T', authority: 'A', publishedSetHash: '0', definition };
  const record = {
    tender,
    madeAt: new Date(0),
    people: [],
    events: [],
    anchors: [],
    parts: [part('agreed-scores', scores), part('totals', [{ responseId: 'r', total }])],
  };
  for (const [path, text] of recordFiles(record, 'shown')) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return verifyRecord(folder).faults;
}

test('a person is read by their name, also where a value is kept for each person', () => {
  const names = new Map([['p1', 'Ann Lee']]);
  expect(inWords({ p1: 'absent', by: 'p1' }, names)).toBe('Ann Lee: absent; by: Ann Lee');
});

test('the script that stands alone comes to the same totals as the service, whatever the rounding', async () => {
  const cases = fc.record({
    first: fc.integer({ min: 1, max: 9999 }),
    marks: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
    places: fc.integer({ min: 0, max: 4 }),
    mode: fc.constantFrom(...ROUNDING_MODES),
    at: fc.constantFrom('total' as const, 'criterion' as const),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ first, marks, places, mode, at }) => {
      const weights = [first, 10_000 - first].map((hundredths) => (hundredths / 100).toFixed(2));
      const criteria = aTender().criteria.map((one, index) => ({ ...one, weightPercent: weights[index] ?? '0' }));
      const definition = tenderSchema.parse(aTender({ criteria, rounding: { places, mode, at } }));
      const agreed = { Q1: String(marks[0]), Q2: String(marks[1]) };
      const { total } = weightedMarks(definition, null, new Map(Object.entries(agreed)));
      expect(await verdict(definition, agreed, total ?? '')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a total that does not follow from the agreed marks is found, with the one that does', async () => {
  const definition = tenderSchema.parse(aTender());
  expect(await verdict(definition, { Q1: '5', Q2: '3' }, '84.00')).toEqual([]);
  expect(await verdict(definition, { Q1: '5', Q2: '3' }, '84.01')).toEqual([
    'The total 84.01 of the response r does not follow from its agreed scores; they make 84.00.',
  ]);
});

test('names are hidden whole, whatever their case, and never inside another word', () => {
  const people = [
    { id: '1', name: 'Ann Lee' },
    { id: '2', name: 'Ann' },
  ];
  expect(hideNames('ANN LEE, Ann and Annex', people)).toBe('Person 1, Person 2 and Annex');
});

test('in a copy that hides names, words that are withheld from bidders stand nowhere', () => {
  const withheld = { ...part('changes', [{ words: 'a rate of £12', at: new Date(0) }]), withheld: ['a rate of £12'] };
  const record = {
    tender: { id: 't', reference: 'R', title: 'T', authority: 'A', publishedSetHash: '0', definition: aTender() },
    ...{ madeAt: new Date(0), people: [], events: [], anchors: [] },
    parts: [withheld, part('reasons', [{ reason: ['They offer A rate of\n£12.'] }])],
  };
  const texts = (names: 'shown' | 'hidden') => [...recordFiles(record, names).values()].join('\n');
  expect(texts('shown')).toContain('a rate of £12');
  expect(texts('hidden')).not.toMatch(/rate of\s*(?:\\n)?£12/i);
  expect(texts('hidden')).toContain('1970-01-01');
  expect(texts('hidden')).toContain('They offer [withheld].');
});

test('in a copy that hides names, who approved or agreed is hidden where it was written in, and a role stays a word', () => {
  const id = '11111111-1234-4111-8111-111111111111';
  const event = (kind: string, detail: Record<string, string>) => ({
    ...{ id, tenderId: 't', sequence: 1, at: new Date(0), kind, actor: id, subjectId: id, detail },
    ...{ previousHash: '', hash: '' },
  });
  const record = {
    tender: { id: 't', reference: 'R', title: 'T', authority: 'A', publishedSetHash: '0', definition: aTender() },
    ...{ madeAt: new Date(0), people: [], anchors: [] },
    events: [
      event('set.change-opened', { approvedBy: 'Jo Bell' }),
      event('aid.added', { owner: 'Kim Vale', overrideBy: 'Ann Roe' }),
      event('commitment.recorded', { owner: 'Site manager' }),
    ],
    parts: [
      part('published-sets', [{ version: 2, change: { approvedBy: 'The board', reason: 'The board met.' } }]),
      part('variations', [{ agreedBy: 'Lee Ward' }, { agreedBy: null, approvedBy: id }]),
    ],
  };
  const texts = (names: 'shown' | 'hidden') => [...recordFiles(record, names).values()].join('\n');
  for (const name of ['Jo Bell', 'Kim Vale', 'Ann Roe', 'Lee Ward', '"The board"']) {
    expect(texts('shown')).toContain(name);
    expect(texts('hidden')).not.toContain(name);
  }
  expect(texts('hidden')).toContain('The board met.');
  expect(texts('hidden')).toContain('Site manager');
  expect(texts('hidden')).toContain(`"approvedBy": "${id}"`);
});

test('in a copy that hides names, what was withheld as a part of a word stands nowhere either', () => {
  const changes = {
    ...part('changes', [{ words: 'three apprent' }]),
    withheld: ['a day'],
    withheldInWords: ['three apprent'],
  };
  const record = {
    tender: { id: 't', reference: 'R', title: 'T', authority: 'A', publishedSetHash: '0', definition: aTender() },
    ...{ madeAt: new Date(0), people: [], events: [], anchors: [] },
    parts: [changes, part('reasons', [{ reason: 'They offer Three  apprentices; a days.' }])],
  };
  const hidden = [...recordFiles(record, 'hidden').values()].join('\n');
  expect(hidden).not.toMatch(/three\s+apprent/iu);
  expect(hidden).toContain('They offer [withheld]ices; a days.');
});

test('in a copy that hides names, an id stays whole, whatever is withheld', () => {
  const id = '11111111-1234-4111-8111-111111111111';
  const record = {
    tender: { id: 't', reference: 'R', title: 'T', authority: 'A', publishedSetHash: '0', definition: aTender() },
    ...{ madeAt: new Date(0), people: [], events: [], anchors: [] },
    parts: [{ ...part('reasons', [{ responseId: id, reason: 'They offer 1234.' }]), withheld: ['1234'] }],
  };
  const reasons = recordFiles(record, 'hidden').get('parts/reasons.json');
  expect(reasons).toContain(id);
  expect(reasons).toContain('They offer [withheld].');
});

test('the record is there as PDF, with its hash in the manifest, and a copy that hides names holds none of them', async () => {
  const people = [{ id: '11111111-1111-4111-8111-111111111111', name: 'Priya Nair' }];
  const rows = [{ by: people[0]?.id, reason: 'Priya Nair read a rate of £12.' }];
  const record = {
    tender: { id: 't', reference: 'R', title: 'T', authority: 'A', publishedSetHash: '0', definition: aTender() },
    ...{ madeAt: new Date(0), people, events: [], anchors: [] },
    parts: [{ ...part('reasons', rows), columns: { by: 'Who', reason: 'Why' }, withheld: ['rate of £12'] }],
  };
  const textOf = async (names: 'shown' | 'hidden') => {
    const files = recordFiles(record, names, await recordPages(record, names));
    const pdf = files.get('record.pdf') as Buffer;
    const manifest = JSON.parse(String(files.get('manifest.json'))) as { files: Record<string, { bytes: number }> };
    expect(manifest.files['record.pdf']?.bytes).toBe(pdf.length);
    const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  };
  expect(await textOf('shown')).toMatch(/Who: Priya Nair\s+Why: Priya Nair read a rate of £12/);
  expect(await textOf('hidden')).toMatch(/Who: Person 1\s+Why: Person 1 read a \[withheld\]/);
  const twice = await Promise.all([1, 2].map(() => recordPages(record, 'shown')));
  expect(twice[0]?.shown.equals(twice[1]?.shown ?? Buffer.of())).toBe(true);
});
