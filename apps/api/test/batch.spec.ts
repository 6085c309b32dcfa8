import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { Evidence, Results } from '@evenhand/shared/contracts';
import { isAlive, startDoor, type Door } from './setup/door.ts';
import { schemaFaults } from './setup/json-schema.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testDatabase, type TestDatabase } from './setup/test-database.ts';
import { until } from './setup/test-api.ts';

let folder: string;
let database: TestDatabase;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-batch-'));
  database = await testDatabase();
  await mkdir(join(folder, 'responses'));
  await writeFile(join(folder, 'tender.json'), JSON.stringify(aTender()));
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const put = async (name: string, text: string | Buffer) => {
  const path = join(folder, 'responses', name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
};
const batch = (...more: string[]): Door =>
  startDoor(
    'batch',
    [join(folder, 'responses'), '--tender', join(folder, 'tender.json'), '--out', join(folder, 'out'), ...more],
    { DATABASE_URL: database.url, EVENHAND_DATA: join(folder, 'data') },
  );
const written = (name: string) => readFile(join(folder, 'out', name), 'utf8');
const results = async () => JSON.parse(await written('results.json')) as Results;

/** A PDF of one empty page that opens with a password only. */
function lockedPdf(): Buffer {
  const key = '00'.repeat(32);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>',
    `<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${key}>/U<${key}>>>`,
  ];
  let pdf = '%PDF-1.4\n';
  let table = `xref\n0 5\n0000000000 65535 f \n`;
  objects.forEach((object, at) => {
    table += `${String(pdf.length).padStart(10, '0')} 00000 n \n`;
    pdf += `${String(at + 1)} 0 obj${object}endobj\n`;
  });
  const trailer = `trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n${String(pdf.length)}\n%%EOF`;
  return Buffer.from(`${pdf}${table}${trailer}`, 'latin1');
}

function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (value === null || typeof value !== 'object') return [];
  const own = 'quote' in value && 'start' in value ? [value as Evidence] : [];
  return [...own, ...Object.values(value).flatMap(evidenceIn)];
}

test('responses to several tenders come back in a folder for each, against its own criteria', async () => {
  const other = join(folder, 'tender-2.json');
  await writeFile(other, JSON.stringify(aTender({ id: 'GM-2', title: 'Hedges', contractStart: '2028-01-01' })));
  await put('GM-1/Meadow.md', A_RESPONSE);
  await put('GM-2/Verge.md', A_RESPONSE);
  await put('GM-2/Hedge/q1.md', A_RESPONSE);
  const run = batch('--tender', other);
  expect([await run.ended, run.output()]).toEqual([0, expect.stringContaining('GM-2: Hedges') as string]);
  const of = async (tender: string) => JSON.parse(await written(`${tender}/results.json`)) as Results;
  const [one, two] = [await of('GM-1'), await of('GM-2')];
  expect(one.responses.map(({ response }) => response)).toEqual(['Meadow']);
  expect(two.responses.map(({ response }) => response).sort()).toEqual(['Hedge', 'Verge']);
  expect([one.asOf, two.asOf]).toEqual(['2027-04-01', '2028-01-01']);
});

test('a folder of responses comes back as JSON, CSV, a workbook, texts and reports; the same command again does nothing twice and writes the same bytes; another date is another result', async () => {
  await put('Meadow.md', A_RESPONSE);
  await put('Verge/q1.md', 'We will train six people from Redditch by June 2028.');
  await put('Verge/annex/q2.txt', 'We plant trees.');
  const run = batch('--workers', '1');
  expect([await run.ended, run.output()]).toEqual([0, expect.stringContaining('2 scored') as string]);

  const found = await results();
  expect(schemaFaults('results', found)).toEqual([]);
  expect(found.responses.map(({ response, files }) => [response, files.map(({ name }) => name)])).toEqual([
    ['Meadow', ['Meadow.md']],
    ['Verge', ['annex/q2.txt', 'q1.md']],
  ]);
  for (const response of found.responses) {
    for (const { file, start, end, quote } of evidenceIn(response)) {
      expect((await written(`text/${response.response}/${file}.txt`)).slice(start, end)).toBe(quote);
    }
  }
  const csv = (await written('results.csv')).trimEnd().split('\r\n');
  expect(csv).toHaveLength(1 + 2 * 2);
  const workbook = await new ExcelJS.Workbook().xlsx.readFile(join(folder, 'out', 'results.xlsx'));
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Responses', 'Answers', 'Claims', 'Queries', 'Files']);
  expect(workbook.getWorksheet('Responses')?.rowCount).toBe(3);
  expect(await readdir(join(folder, 'out', 'reports'))).toEqual(['Meadow.html', 'Verge.html']);
  expect(await written('reports/Meadow.html')).toContain('three apprentices from Worcestershire');

  const first = await written('results.json');
  const work = () =>
    database.query(
      `select kind, count(*)::int from audit_event where kind like 'response.%' group by kind order by kind`,
    );
  const before = await work();
  expect(await batch('--workers', '1').ended).toBe(0);
  expect(await written('results.json')).toBe(first);
  expect(await work()).toEqual(before);
  expect(await batch('--workers', '1', '--as-of', '2026-11-21').ended).toBe(0);
  expect((await results()).asOf).toBe('2026-11-21');
  expect(await database.query('select 1 from assessment')).toHaveLength(4);
});

test('what cannot be read, a link, a pipe and too long a name are in the results with a reason, the others are scored, and the exit code says so', async () => {
  await put('Meadow.md', A_RESPONSE);
  await put('Broken.pdf', 'this is not a PDF');
  await put('Empty.docx', '');
  await put('Film.mp4', 'x');
  await put('Locked.pdf', lockedPdf());
  await put('Meadow.txt', A_RESPONSE);
  await put('Verge/q1.md', 'We will train six people from Redditch by June 2028.');
  await put('Verge/q2.pdf', lockedPdf());
  await put(`${'n'.repeat(240)}.md`, A_RESPONSE);
  const folderOfResponses = join(folder, 'responses');
  await symlink(join(folder, 'nowhere'), join(folderOfResponses, 'Dangling.md'));
  await symlink(folder, join(folderOfResponses, 'Elsewhere'));
  execFileSync('mkfifo', [join(folderOfResponses, 'Pipe.md')]);
  await put('Hedge/q1.md', 'We will train six people from Redditch by June 2028.');
  await symlink(join(folderOfResponses, 'Meadow.md'), join(folderOfResponses, 'Hedge/q2.md'));
  const run = batch('--workers', '1');
  expect([await run.ended, run.output()]).toEqual([3, expect.stringContaining('8 not scored') as string]);
  const found = await results();
  expect(schemaFaults('results', found)).toEqual([]);
  const tooLong = 'n'.repeat(200);
  expect(found.responses.map(({ response, status }) => [response, status])).toEqual([
    ['Broken', 'not-produced'],
    ['Dangling', 'not-produced'],
    ['Elsewhere', 'not-produced'],
    ['Empty', 'not-produced'],
    ['Film', 'not-produced'],
    ['Hedge', 'partly-scored'],
    ['Locked', 'not-produced'],
    ['Meadow.md', 'scored'],
    ['Meadow.txt', 'scored'],
    ['Pipe', 'not-produced'],
    ['Verge', 'partly-scored'],
    [tooLong, 'not-produced'],
  ]);
  const named = new Map(found.responses.map((response) => [response.response, response]));
  for (const [name, says] of [
    ['Dangling', /is a link, not a file/],
    ['Elsewhere', /is a link, not a file/],
    ['Meadow.md', undefined],
    ['Meadow.txt', undefined],
    ['Pipe', /not a file but a pipe/],
    [tooLong, /name is too long/],
  ] as const)
    expect([name, named.get(name)?.reason]).toEqual([name, says && expect.stringMatching(says)]);
  expect(named.get('Hedge')?.reason).toEqual(expect.anything());
  expect(named.get('Hedge')?.files[1]?.notes[0]).toMatch(/is a link, not a file/);
  const statuses = ['Empty', 'Film', 'Locked', 'Meadow.md', 'Meadow.txt', 'Verge'].flatMap((name) =>
    named.get(name)?.files.map(({ status }) => status),
  );
  expect(statuses).toEqual(['empty', 'unsupported', 'password-needed', 'text', 'text', 'text', 'password-needed']);
  for (const [name, says] of [
    ['Broken', /damaged|not a PDF|something else/],
    ['Empty', /empty/i],
    ['Film', /\.mp4 are not read/],
    ['Locked', /protected by a password/],
  ] as const) {
    const { reason, criteria, files } = named.get(name) ?? { reason: '', criteria: [], files: [] };
    const [file] = files;
    expect(file?.notes[0]).toMatch(says);
    expect(reason).toBe(`${String(file?.name)}: ${String(file?.notes[0])}`);
    expect(criteria.map(({ status, band, max }) => [status, band, max])).toEqual([
      ['not-produced', null, '5'],
      ['not-produced', null, '5'],
    ]);
  }
  expect(named.get('Verge')?.criteria.map(({ status, reason }) => [status, reason])).toEqual([
    ['scored', undefined],
    ['not-produced', expect.stringMatching(/^q2\.pdf: .*protected by a password/) as string],
  ]);
});

test('workers killed without warning are replaced, and nothing is lost or scored twice', async () => {
  const names = Array.from({ length: 24 }, (_, at) => `R${String(at + 1)}`);
  for (const name of names) await put(`${name}.md`, A_RESPONSE.replace('Meadow', name).repeat(3));
  const run = batch('--workers', '2');
  const scored = async () => (await database.query(`select 1 from assessment`)).length;
  for (const share of [2, 8]) {
    await until(scored, (done) => done >= share);
    for (const pid of run.children()) process.kill(pid, 'SIGKILL');
  }
  expect(await run.ended).toBe(0);
  const { responses } = await results();
  expect(responses.map(({ status }) => status)).toEqual(names.map(() => 'scored'));
  const perResponse = await database.query<{ n: number }>(
    'select count(*)::int as n from assessment group by "responseId"',
  );
  expect(perResponse).toEqual(names.map(() => ({ n: 1 })));
  const events = await database.query<{ n: number }>(
    `select count(*)::int as n from audit_event where kind = 'response.scored' group by "subjectId"`,
  );
  expect(events).toEqual(names.map(() => ({ n: 1 })));
});

test('a batch that is stopped ends its workers, and the same command goes on from there', async () => {
  for (let at = 1; at <= 16; at++) await put(`R${String(at)}.md`, A_RESPONSE.replace('Meadow', String(at)).repeat(4));
  const run = batch('--workers', '1');
  await until(
    async () => (await database.query('select 1 from assessment')).length,
    (done) => done >= 2,
  );
  const workers = run.children();
  run.process.kill('SIGINT');
  expect([await run.ended, run.output()]).toEqual([
    130,
    expect.stringContaining('the same command goes on from there') as string,
  ]);
  expect(workers.filter(isAlive)).toEqual([]);
  const done = await database.query<{ id: string }>('select id from assessment order by id');
  expect(await batch('--workers', '1').ended).toBe(0);
  const all = await database.query<{ id: string }>('select id from assessment order by id');
  expect(all).toHaveLength(16);
  expect(all).toEqual(expect.arrayContaining(done));
});

test('a batch killed without warning takes its workers with it', async () => {
  await put('Meadow.md', A_RESPONSE);
  const run = batch('--workers', '1');
  const workers = await until(
    () => Promise.resolve(run.children()),
    (pids) => pids.length > 0,
  );
  await wait(1500);
  run.process.kill('SIGKILL');
  await until(
    () => Promise.resolve(workers.filter(isAlive)),
    (alive) => alive.length === 0,
  );
});

test('a tender whose parts do not agree is wrong use, said in one clear sentence', async () => {
  await put('a.md', 'x');
  await writeFile(join(folder, 'tender.json'), JSON.stringify(aTender({ framework: 'toms' })));
  const run = batch();
  const says = /\/framework: There is no framework "toms"\. There are: wcc-2025, /;
  expect([await run.ended, run.output()]).toEqual([2, expect.stringMatching(says) as string]);
  expect(run.output()).not.toMatch(/\n\s+at /);
});
