import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadFile } from '@evenhand/shared/domain';
import { readPdf, readScannedPdf } from '../src/formats/pdf/read-pdf.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import type { Reading } from '../src/reading/reading.ts';
import { portionByPortion } from '../src/reading/recognise-in-portions.ts';
import { likeness } from '../src/recognition/likeness.ts';
import {
  mapAnswers,
  readReceivedFile,
  type PageSeen,
  type ReadingLimits,
  type RecognitionKeeper,
} from '../src/index.ts';
import { paragraphs } from './generators/pdf.ts';
import { SCAN, SCAN_UPSIDE_DOWN, SCANNED_WORDS, scannedPdfOf } from './generators/scan.ts';

const MINUTES = 180_000;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-scans-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, contents: readonly string[], limits: Partial<ReadingLimits> = {}): Promise<ReadFile> {
  const path = join(folder, name);
  await writeFile(path, scannedPdfOf(contents));
  return readReceivedFile({ path, limits });
}

/** Words as a scanner's software puts them behind the picture, without ink. */
const layer = (texts: readonly string[]): string => `q 3 Tr ${paragraphs(texts).replaceAll('q  BT', 'q 3 Tr BT')}Q\n`;
const OTHER = Array.from(
  { length: 12 },
  (_, n) => `In year ${n} we pledge 900 new jobs and 40 homes for the district.`,
);

test(
  'a scan is read word for word, even upside down, beside pages with text',
  async () => {
    const typed = 'This page was saved as text and pledges 40 trees.';
    const file = await read('mixed.pdf', [paragraphs([typed]), SCAN_UPSIDE_DOWN]);
    expect(file).toMatchObject({ status: 'text', pageCount: 2 });
    const { document } = file;
    expect(document?.pages.map(({ source }) => source)).toEqual(['text-layer', 'recognised']);
    const words = document?.pages.map(({ start, end }) => document.text.slice(start, end).replace(/\s+/g, ' ').trim());
    // A speck of dirt after a word may be read as a full stop.
    const unmarked = (text: string): string => text.replace(/[.,]/g, '');
    expect(words?.map(unmarked)).toEqual([typed, SCANNED_WORDS.join(' ')].map(unmarked));
    expect(document?.pages[1]?.confidence).toBeGreaterThan(85);
    const kinds = document?.blocks.filter(({ page }) => page === 2).map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'paragraph', 'paragraph', 'heading', 'paragraph', 'paragraph']);
    expect(file.notes).toEqual([expect.stringMatching(/recognised on scanned pages.*page 2 \(\d\d\)/)]);
  },
  MINUTES,
);

test(
  'a layer of words behind a scan is read when it says what the picture shows, and set apart when it does not',
  async () => {
    const file = await read('layers.pdf', [layer(SCANNED_WORDS) + SCAN, layer(OTHER) + SCAN]);
    expect(file.document?.pages.map(({ source }) => source)).toEqual(['text-layer', 'recognised']);
    const [honest, forged] =
      file.document?.pages.map(({ start, end }) => file.document?.text.slice(start, end) ?? '') ?? [];
    expect(likeness(honest ?? '', SCANNED_WORDS.join(' '))).toBeGreaterThan(0.95);
    expect(forged).not.toContain('900');
    expect(file.document?.asides).toEqual([{ reason: 'invisible-text', page: 2, text: OTHER.join(' ') }]);
  },
  MINUTES,
);

test(
  'where one layer says something else than its picture, every other layer is held against its own',
  async () => {
    const forged = Array.from({ length: 2 }, () => layer(OTHER) + SCAN);
    // One page a process.
    const file = await read('forged.pdf', forged, { recognisedPages: 1 });
    expect(file.document?.pages.map(({ source }) => source)).toEqual(['recognised', 'recognised']);
    const many = await read('nine.pdf', [
      ...Array.from({ length: 9 }, (_, at) => layer(at === 0 || at === 4 ? OTHER : SCANNED_WORDS) + SCAN),
    ]);
    expect(many.document?.pages.map(({ source }) => source === 'recognised')).toEqual(
      Array.from({ length: 9 }, (_, at) => at === 0 || at === 4),
    );
  },
  MINUTES,
);

test(
  'more scanned pages than one process recognises are done in portions, and none of them twice',
  async () => {
    const kept: PageSeen[] = [];
    const waitingAfter: number[] = [];
    let portions = 1;
    const keeper: RecognitionKeeper = {
      known: () => Promise.resolve(kept),
      keep: (seen) => {
        kept.push(...seen);
        return Promise.resolve();
      },
      rest: (waiting) => {
        waitingAfter.push(waiting);
        portions -= 1;
        return portions > 0 ? Promise.resolve() : Promise.reject(new Error('Later.'));
      },
    };
    const path = join(folder, 'long.pdf');
    await writeFile(path, scannedPdfOf([SCAN, SCAN, SCAN]));
    const go = () => readReceivedFile({ path, limits: { recognisedPages: 1 }, keeper });
    await expect(go()).rejects.toThrow('Later.');
    portions = 9;
    const file = await go();
    expect(kept.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(waitingAfter).toEqual([2, 1]);
    expect(file).toMatchObject({ status: 'scanned', pageCount: 3 });
    expect(file.document?.pages.map(({ source }) => source)).toEqual(['recognised', 'recognised', 'recognised']);
    // All is known now: the reading is put together and nothing recognised.
    expect(await go()).toEqual(file);
    expect(kept).toHaveLength(3);
  },
  MINUTES,
);

test('a page that its process died of is named, and the answer beside it waits for a person', async () => {
  const bytes = scannedPdfOf([paragraphs(['We pledge 40 trees.']), SCAN]);
  const died = { number: 2, confidence: 0, segments: [], failed: true };
  const { status, reason, notes, pictures, document } = await readScannedPdf(
    { bytes, limits: DEFAULT_LIMITS },
    { pages: [], seen: [died] },
  );
  expect([status, pictures]).toEqual(['partly-read', []]);
  expect(reason).toMatch(/^Page 2 could not be read/);
  expect(notes).toEqual([expect.stringMatching(/^Page 2: recognising words there needed more time or memory/)]);
  const file: ReadFile = { name: 'long.pdf', sha256: '', status, reason, notes, pageCount: 2, document };
  const { answers } = mapAnswers([file], [{ id: 'C1', title: 'Jobs', wordLimit: null, pageLimit: null } as never]);
  expect(answers[0]?.needsConfirmation).toMatch(/Page 2 of long.pdf could not be read/);
});

test(
  'where no process can recognise words, the scanned pages are named and no layer behind a picture is trusted',
  async () => {
    const contents = [paragraphs(['We pledge 40 trees.']), SCAN, layer(OTHER) + SCAN];
    const file = await read('no-room.pdf', contents, { recognitionKilobytes: 50_000 });
    expect(file).toMatchObject({ status: 'partly-read', reason: expect.stringMatching(/^Page 2 could not be read/) });
    expect(file.document?.pages.map(({ source, unchecked = false }) => [source, unchecked])).toEqual([
      ['text-layer', false],
      ['none', false],
      ['text-layer', true],
    ]);
  },
  MINUTES,
);

test('a page that is a picture but for a stamp, and one whose letters have no names, are to be recognised', async () => {
  const cipher = OTHER.map((line, at) => {
    const codes = [...line].map((letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, '0')).join('');
    return `BT /F9 11 Tf 60 ${String(780 - at * 14)} Td <${codes}> Tj ET\n`;
  });
  const inner =
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>';
  const font = `/F9 << /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [${inner}] >>`;
  const stamped = SCAN + paragraphs(['Scanned on 1 May 2027, page 1 of 1']);
  const bytes = scannedPdfOf([stamped, cipher.join(''), SCAN + paragraphs(OTHER)], font);
  const { pictures, document } = await readPdf({ bytes, limits: DEFAULT_LIMITS });
  expect(pictures).toEqual([1, 2]);
  // What a stamp says is not what the page says.
  expect(document?.pages.map(({ source }) => source)).toEqual(['none', 'none', 'text-layer']);
});

test('a portion that dies is done page by page in the same turn, and the page it dies of is paid for once', async () => {
  const turns: number[][] = [];
  const kept: PageSeen[] = [];
  const DEADLY = 3;
  const all = Array.from({ length: 9 }, (_, at) => at + 1);
  const nothing: Reading = { status: 'scanned', reason: null, notes: [], pageCount: 9, document: null };
  const portion = (pages: readonly number[], seen: readonly PageSeen[]): Promise<Reading | null> => {
    turns.at(-1)?.push(pages.length);
    if (pages.includes(DEADLY)) return Promise.resolve(null);
    const fresh = pages.map((number) => ({ number, confidence: 90, segments: [] }));
    const known = new Set([...seen, ...fresh].map(({ number }) => number));
    return Promise.resolve({ ...nothing, seen: fresh, pictures: all.filter((page) => !known.has(page)) });
  };
  const keeper: RecognitionKeeper = {
    known: () => Promise.resolve(kept),
    keep: (seen) => {
      kept.push(...seen);
      return Promise.resolve();
    },
    rest: () => Promise.reject(new Error('Later.')),
  };
  const limits = { ...DEFAULT_LIMITS, recognisedPages: 4 };
  for (let done = false; !done;) {
    turns.push([]);
    done = await portionByPortion({ portion, limits, keeper }, { ...nothing, pictures: all }).then(
      () => true,
      () => false,
    );
  }
  // Dead, pages 1 to 3 each alone; then the rest in two portions.
  expect(turns).toEqual([[4, 1, 1, 1], [4], [2]]);
  expect(kept.filter(({ failed }) => failed === true).map(({ number }) => number)).toEqual([DEADLY]);
  expect(new Set(kept.map(({ number }) => number)).size).toBe(9);
});

test('a file that has had its time is put together from what is known, and asked for no more', async () => {
  const asked: (readonly number[])[] = [];
  const first: Reading = { status: 'scanned', reason: null, notes: [], pageCount: 2, document: null, pictures: [1, 2] };
  const portion = (pages: readonly number[]): Promise<Reading | null> => {
    asked.push(pages);
    // The first try is killed by something else.
    return Promise.resolve(asked.length === 1 ? null : { ...first, pictures: [2] });
  };
  const keeper: RecognitionKeeper = {
    ...{ keep: () => Promise.resolve(), rest: () => Promise.resolve() },
    known: () => Promise.resolve([{ number: 1, confidence: 90, segments: [], seconds: 500 }]),
  };
  const limits = { ...DEFAULT_LIMITS, recognitionSecondsInAll: 500 };
  expect(await portionByPortion({ portion, limits, keeper }, first)).toMatchObject({ notes: [], pictures: [2] });
  expect(asked).toEqual([[], []]);
});

test('recognised words meet the limit of all words', async () => {
  const words = Array.from({ length: 20 }, () => ({ text: 'word '.repeat(10) })) as unknown as PageSeen['segments'];
  const keeper: RecognitionKeeper = {
    ...{ keep: () => Promise.resolve(), rest: () => Promise.resolve() },
    known: () => Promise.resolve([{ number: 1, confidence: 90, segments: words }]),
  };
  const first: Reading = { status: 'scanned', reason: null, notes: [], pageCount: 2, document: null, pictures: [1, 2] };
  const limits = { ...DEFAULT_LIMITS, characters: 500 };
  const reading = await portionByPortion({ portion: () => Promise.resolve(null), limits, keeper }, first);
  expect([reading.status, reading.reason]).toEqual(['too-large', expect.stringMatching(/more than 500 characters/)]);
});

test(
  'a layer whose page nobody could look at is not trusted for what others say',
  async () => {
    const honest = layer(SCANNED_WORDS) + SCAN;
    const seen: PageSeen[] = [];
    const keep = (pages: readonly PageSeen[]) => {
      seen.push(...pages);
      return Promise.resolve();
    };
    const path = join(folder, 'honest.pdf');
    await writeFile(path, scannedPdfOf([honest]));
    await readReceivedFile({ path, keeper: { known: () => Promise.resolve([]), keep, rest: () => Promise.resolve() } });
    seen.push({ number: 2, confidence: 0, segments: [], failed: true });
    const bytes = scannedPdfOf([honest, layer(OTHER) + SCAN]);
    const { document } = await readScannedPdf({ bytes, limits: DEFAULT_LIMITS }, { pages: [], seen });
    expect(document?.pages.map(({ unchecked = false }) => unchecked)).toEqual([false, true]);
  },
  MINUTES,
);

test('other bytes than those that were received are not read', async () => {
  const path = join(folder, 'altered.txt');
  await writeFile(path, 'We pledge 900 jobs.');
  const { status, reason, document } = await readReceivedFile({ path, expected: '0'.repeat(64) });
  expect([status, document]).toEqual(['damaged', null]);
  expect(reason).toMatch(/^The stored file is not the one that was received/);
});

test('an answer on a page recognised with doubt waits for a person', () => {
  const text = 'Local jobs';
  const page = { number: 1, start: 0, end: text.length, source: 'recognised' as const, confidence: 71 };
  const block = { kind: 'paragraph' as const, start: 0, end: text.length, page: 1, locator: null };
  const file = {
    name: 'scan.pdf',
    sha256: '',
    status: 'scanned' as const,
    reason: null,
    notes: [],
    pageCount: 1,
    document: { text, pages: [page], blocks: [block], asides: [] },
  };
  const criteria = [{ id: 'C1', title: 'Jobs' }] as unknown as Parameters<typeof mapAnswers>[1];
  expect(mapAnswers([file], criteria).answers[0]?.needsConfirmation).toMatch(/scan that could only be read with doubt/);
});
