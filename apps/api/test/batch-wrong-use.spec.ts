import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDoor } from './setup/door.ts';
import { aTender } from './setup/tenders.ts';

// What is wrong with the words of the command is said before any database is asked: there is none here.

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-batch-'));
  await mkdir(join(folder, 'responses'));
  await writeFile(join(folder, 'tender.json'), JSON.stringify(aTender()));
  await writeFile(join(folder, 'tender-2.json'), JSON.stringify(aTender({ id: 'GM-2' })));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, text: string) => {
  await mkdir(join(folder, 'responses', name, '..'), { recursive: true });
  await writeFile(join(folder, 'responses', name), text);
};
const tender = (text: string) => async () => writeFile(join(folder, 'tender.json'), text);
const nothing = () => Promise.resolve();

test.each([
  ['no folder', [], nothing, /Name the folder of responses/],
  [
    'a folder that is not there',
    ['responses-of-mars', '--tender', 'tender.json', '--out', 'out'],
    nothing,
    /responses-of-mars does not exist/,
  ],
  ['an empty folder', ['responses', '--tender', 'tender.json', '--out', 'out'], nothing, /There is no response in/],
  ['no tender', ['responses', '--out', 'out'], nothing, /Name the tender with --tender/],
  [
    'a tender that is not there',
    ['responses', '--tender', 'none.json', '--out', 'out'],
    nothing,
    /none\.json cannot be read/,
  ],
  [
    'a tender that is not JSON',
    ['responses', '--tender', 'tender.json', '--out', 'out'],
    tender('{'),
    /is not valid JSON/,
  ],
  [
    'a tender with a wrong field',
    ['responses', '--tender', 'tender.json', '--out', 'out'],
    tender('{"id":"x"}'),
    /\/contractStart: Use a date/,
  ],
  ['no out', ['responses', '--tender', 'tender.json'], nothing, /Name the folder for the results with --out/],
  [
    'an out among the responses',
    ['responses', '--tender', 'tender.json', '--out', 'responses/out'],
    () => put('a.md', 'x'),
    /may not lie in the folder of responses/,
  ],
  [
    'an out among the responses whose name begins with dots',
    ['responses', '--tender', 'tender.json', '--out', 'responses/..out'],
    () => put('a.md', 'x'),
    /may not lie in the folder of responses/,
  ],
  ['an empty folder name', ['', '--tender', 'tender.json', '--out', 'out'], nothing, /Name the folder of responses/],
  ['an empty tender name', ['responses', '--tender', '', '--out', 'out'], nothing, /Name the tender with --tender/],
  ['an empty out', ['responses', '--tender', 'tender.json', '--out', ''], nothing, /Name the folder for the results/],
  [
    'a tender with a byte order mark and a wrong field',
    ['responses', '--tender', 'tender.json', '--out', 'out'],
    tender('\uFEFF{"id":"x"}'),
    /\/contractStart: Use a date/,
  ],
  [
    'an out that cannot be written',
    ['responses', '--tender', 'tender.json', '--out', 'tender.json/out'],
    () => put('a.md', 'x'),
    /cannot be written/,
  ],
  [
    'a date that is none',
    ['responses', '--tender', 'tender.json', '--out', 'out', '--as-of', 'May'],
    nothing,
    /--as-of "May" is not a date/,
  ],
  [
    'a number of workers that is none',
    ['responses', '--tender', 'tender.json', '--out', 'out', '--workers', '0'],
    nothing,
    /--workers "0"/,
  ],
  [
    'several tenders with a folder for one of them only',
    ['responses', '--tender', 'tender.json', '--tender', 'tender-2.json', '--out', 'out'],
    () => put('GM-1/a.md', 'x'),
    /There is none in .* for: GM-2/,
  ],
  [
    'several tenders with something that belongs to none',
    ['responses', '--tender', 'tender.json', '--tender', 'tender-2.json', '--out', 'out'],
    async () => {
      for (const name of ['GM-1/a.md', 'GM-2/a.md', 'GM-3/a.md', 'Thumbs.db']) await put(name, 'x');
    },
    /belong to none of the tenders: GM-3\. /,
  ],
  [
    'one tender twice',
    ['responses', '--tender', 'tender.json', '--tender', 'tender.json', '--out', 'out'],
    () => put('GM-1/a.md', 'x'),
    /Name each tender once/,
  ],
  ['an unknown word', ['responses', '--colour', 'red'], nothing, /--colour/],
] as const)('wrong use, %s, ends with 2 and one clear sentence', async (_, words, prepare, says) => {
  await prepare();
  const run = startDoor(
    'batch',
    words.map((word) => (/^(responses|tender|none|out)/.test(word) ? join(folder, word) : word)),
    { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
  );
  expect([await run.ended, run.output()]).toEqual([2, expect.stringMatching(says) as string]);
  expect(run.output()).not.toMatch(/\n\s+at /);
});
