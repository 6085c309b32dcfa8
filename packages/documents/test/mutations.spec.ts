import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { READERS } from '../src/formats/readers.ts';
import { unpackReceived } from '../src/index.ts';
import { passIntegrityGate } from '../src/integrity/integrity-gate.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import type { FormatReader } from '../src/reading/reading.ts';
import { chance, mutated, mutatedInside } from './generators/mutations.ts';
import { zipOf } from './generators/zip.ts';

// Sound files with one thing wrong in each, the same ones in every run. MUTATIONS sets how many of each kind, SEED which.
const COUNT = Number(process.env['MUTATIONS'] ?? 12);
const SEED = Number(process.env['SEED'] ?? 1);

const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url));

function workbook(): Promise<Buffer> {
  const book = utils.book_new();
  const rows = Array.from({ length: 30 }, (_, at) => [`1.${String(at)}`, 'Trees planted with pupils', at * 7]);
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Ref', 'Pledge', 'Target'], ...rows]), 'Pledges');
  return Promise.resolve(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}

test.each([
  ['pdf', () => fixture('response.pdf')],
  ['pdf', () => fixture('response-two-columns.pdf')],
  ['package', () => fixture('response.docx')],
  ['package', () => fixture('response.odt')],
  ['package', workbook],
  ['rtf', () => fixture('response.rtf')],
] as const)('a %s with something wrong ends in a clear status', async (format, load) => {
  const bytes = await load();
  const read = await (READERS[format] as () => Promise<FormatReader>)();
  const pick = chance(SEED);
  for (let left = COUNT; left > 0; left--) {
    const wrong = format === 'package' && left % 3 > 0 ? mutatedInside(bytes, pick) : mutated(bytes, pick);
    const reading = passIntegrityGate(await read({ bytes: new Uint8Array(wrong), limits: DEFAULT_LIMITS }), 'written');
    if (reading.status !== 'text') expect(reading.reason).toMatch(/^\p{Lu}.*\.$/u);
    const text = reading.document?.text ?? '';
    for (const { start, end } of reading.document?.blocks ?? []) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
});

test('an archive with something wrong puts nothing elsewhere than into its folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-mutations-'));
  try {
    const inner = zipOf([{ name: 'inner.txt', bytes: 'We will.' }]);
    const names = [
      'offer/offer.txt',
      '../up.txt',
      '/root.txt',
      'C:\\disk.txt',
      'nul\u0000.txt',
      'é.md',
      'offer.zip',
      '',
    ];
    const bytes = zipOf(names.map((name) => ({ name, bytes: name === 'offer.zip' ? inner : 'We will. '.repeat(50) })));
    const pick = chance(SEED);
    for (let left = COUNT * 4; left > 0; left--) {
      const [path, into] = [join(folder, 'received.zip'), join(folder, 'into')];
      await writeFile(path, mutated(bytes, pick));
      await mkdir(into);
      const unpacked = await unpackReceived({ path, into });
      for (const { reason } of unpacked?.refused ?? []) expect(reason).toMatch(/^\p{Lu}.*\.$/u);
      for (const file of unpacked?.files ?? []) expect(file.path.startsWith(into)).toBe(true);
      expect((await readdir(folder)).toSorted()).toEqual(['into', 'received.zip']);
      await rm(into, { recursive: true });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
