import { readFile } from 'node:fs/promises';
import { findQuote, fold } from '@evenhand/shared/anchoring';
import type { TextBlock, TextDocument } from '@evenhand/shared/domain';
import { readPdf } from '../src/formats/pdf/read-pdf.ts';
import { openWithPdfParse } from '../src/formats/pdf/pdfjs/open-pdf.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import { columnsReport } from './generators/columns-pdf.ts';
import { reportPdf } from './generators/report-pdf.ts';

const QUOTES = 200;
const LEAST_EXACT = 0.98;
const SHORTEST = 12;

const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url));

/** PDFs as word processors, browsers and programs write them: one and two columns, tables, upright and turned. */
const PRODUCERS: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  'word processor': () => fixture('response.pdf'),
  'browser print': () => fixture('response-printed.pdf'),
  'browser print in two columns': () => fixture('response-two-columns.pdf'),
  report: () => reportPdf(20),
  columns: () => columnsReport(6).bytes,
  'turned columns': () => columnsReport(6, '/Rotate 90').bytes,
};

/** A quote and the pages it stands on, as a highlight looks for it: each page is searched for its own words. */
interface Quote {
  readonly words: string;
  readonly parts: readonly { readonly page: number; readonly words: string; readonly near: number }[];
}

test('two hundred quotes are found on the pages they name, word for word', async () => {
  const random = randomNumbers(11);
  const each = Math.ceil(QUOTES / Object.keys(PRODUCERS).length);
  const inexact: string[] = [];
  const elsewhere: string[] = [];
  let quotes = 0;
  for (const [producer, make] of Object.entries(PRODUCERS)) {
    const bytes = await make();
    const { document } = await readPdf({ bytes: new Uint8Array(bytes), limits: DEFAULT_LIMITS });
    const pages = await pagesAsShown(bytes, document?.pages.length ?? 0);
    for (const quote of document === null ? [] : randomQuotes(document, each, random)) {
      quotes += 1;
      for (const { page, words, near } of quote.parts) {
        const shown = pages[page - 1] ?? '';
        const found = findQuote(shown, words, near);
        if (found === null || fold(shown.slice(found.start, found.end)).text !== fold(words).text)
          inexact.push(`${producer}, page ${String(page)}: ${words}`);
        if (!isOn(shown, words)) elsewhere.push(`${producer}, page ${String(page)}: ${words}`);
      }
    }
  }
  expect(quotes).toBeGreaterThanOrEqual(QUOTES);
  expect(elsewhere).toEqual([]);
  if (inexact.length > quotes * (1 - LEAST_EXACT)) expect(inexact).toEqual([]);
});

/** The words of each page as the reader's browser lays them out: by another engine than the one that read the file. */
async function pagesAsShown(bytes: Buffer, count: number): Promise<string[]> {
  const { source } = await openWithPdfParse(new Uint8Array(bytes));
  if (source === null) throw new Error('The second reader cannot open the file.');
  const pages: string[] = [];
  for (let number = 1; number <= count; number++) {
    const { glyphs, turned } = await source.readPage(number, DEFAULT_LIMITS);
    pages.push([glyphs, ...turned].flatMap((all) => all.map(({ text }) => text)).join(' '));
  }
  return pages;
}

/** Whether the words stand on a page, in whatever order it has them. */
function isOn(shown: string, words: string): boolean {
  const letters = fold(shown).text;
  return words.split(/\s+/).every((word) => letters.includes(fold(word).text));
}

function randomQuotes(document: TextDocument, count: number, random: () => number): Quote[] {
  const blocks = document.blocks.filter(({ start, end }) => end - start >= SHORTEST);
  return Array.from({ length: count }, () => {
    const block = blocks[Math.floor(random() * blocks.length)] as TextBlock;
    const length = SHORTEST + Math.floor(random() * (block.end - block.start - SHORTEST));
    const start = block.start + Math.floor(random() * (block.end - block.start - length + 1));
    const end = start + length;
    const parts = document.pages.filter((page) => page.start < end && page.end > start);
    return {
      words: document.text.slice(start, end),
      parts: parts
        .map((page) => ({
          page: page.number,
          words: document.text.slice(Math.max(start, page.start), Math.min(end, page.end)),
          near: Math.max(start - page.start, 0),
        }))
        .filter(({ words }) => fold(words).text !== ''),
    };
  });
}

/** Numbers from 0 up to 1 that are the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
