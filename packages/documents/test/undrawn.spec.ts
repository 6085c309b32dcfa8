import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReceivedFile } from '../src/index.ts';
import { FIRST_EXTRA, paragraphs, pdfOf, stream } from './generators/pdf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-undrawn-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a page whose picture cannot be decoded is one that could not be read, not one without words', async () => {
  const image = stream(
    Buffer.alloc(4000, 0x5a),
    '/Type /XObject /Subtype /Image /Width 1000 /Height 1400 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode',
  );
  const words = paragraphs(['We will train ten people of the borough in the first year of this contract.']);
  const resources = `/XObject << /I ${String(FIRST_EXTRA)} 0 R >>`;
  const path = join(folder, 'scan.pdf');
  await writeFile(path, pdfOf([words, 'q 595 0 0 842 0 0 cm /I Do Q'], { resources, extra: [image] }));
  const { status, reason, notes, document } = await readReceivedFile({ path, name: 'scan.pdf' });
  expect([status, reason]).toEqual([
    'partly-read',
    'Page 2 could not be read; the other pages were. Check the original there.',
  ]);
  expect(notes).toEqual(['Page 2: a picture that cannot be shown here, so that nothing of it was read.']);
  expect(document?.pages.map(({ source }) => source)).toEqual(['text-layer', 'none']);
}, 60_000);
