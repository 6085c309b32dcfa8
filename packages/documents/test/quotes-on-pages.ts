import { findQuote, fold } from '@evenhand/shared/anchoring';
import type { TextBlock, TextDocument } from '@evenhand/shared/domain';
import { openWithPdfParse } from '../src/formats/pdf/pdfjs/open-pdf.ts';
import { readPdf } from '../src/formats/pdf/read-pdf.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';

const SHORTEST = 12;

/** A quote and the pages it stands on, as a highlight looks for it: each page is searched for its own words. */
interface Quote {
  readonly words: string;
  readonly parts: readonly { readonly page: number; readonly words: string; readonly near: number }[];
}

/** A quote as it was sought on the pages of its document. */
export interface SoughtQuote {
  readonly words: string;
  /** Whether its words, and no others, are found. */
  readonly isExact: boolean;
  /** Whether its words stand on the pages it names, in whatever order these have them. */
  readonly isOnPage: boolean;
}

/** So many quotes of a PDF, cut from what was read of it, and sought on its pages as a browser shows them. */
export async function quotesOnPages(bytes: Buffer, count: number, random: () => number): Promise<SoughtQuote[]> {
  const { document } = await readPdf({ bytes: new Uint8Array(bytes), limits: DEFAULT_LIMITS });
  if (document === null) return [];
  const pages = await pagesAsShown(bytes, document.pages.length);
  return randomQuotes(document, count, random).map(({ words, parts }) => ({
    words,
    isExact: parts.every((part) => isFound(pages[part.page - 1] ?? '', part)),
    isOnPage: parts.every((part) => isOn(pages[part.page - 1] ?? '', part.words)),
  }));
}

function isFound(shown: string, { words, near }: Quote['parts'][number]): boolean {
  const found = findQuote(shown, words, near);
  return found !== null && fold(shown.slice(found.start, found.end)).text === fold(words).text;
}

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
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
