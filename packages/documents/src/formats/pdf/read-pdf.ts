import type { Reading, ReadingInput } from '../../reading/reading.ts';
import { refused } from '../../reading/reading.ts';
import { DocumentWriter, type PageSource } from '../../text-model/document-writer.ts';
import { flowBlocks } from './flow-blocks.ts';
import { Vocabulary } from './joining.ts';
import { openPdf } from './open-pdf.ts';
import { elementsOf } from './page-lines.ts';
import { PageTooFull } from './glyphs.ts';
import type { PdfSource } from './pdf-source.ts';
import { withoutRunningText, type PageSegments } from './running-text.ts';
import { segmentsOf } from './segments.ts';
import { stylesOf } from './styles.ts';
import { writeBlocks } from './write-blocks.ts';

interface ReadPages {
  readonly pages: PageSegments[];
  readonly failed: number[];
  readonly characters: number;
  /** Why reading stopped before the last page, or null. */
  readonly stopped: string | null;
}

/** Reads a PDF page by page into one text model. A page that cannot be read is named; the others are kept. */
export async function readPdf({ bytes, limits }: ReadingInput): Promise<Reading> {
  const opened = await openPdf(bytes);
  if (opened.source === null) return refusedPdf(opened.why);
  const { source } = opened;
  const { pageCount } = source;
  if (pageCount > limits.pages) {
    const reason = `The file has ${String(pageCount)} pages; at most ${String(limits.pages)} are read. Split it and send the parts.`;
    return refused('too-large', reason, pageCount);
  }
  const read = await readPages(source, limits);
  if (read.stopped !== null) return refused('too-large', read.stopped, pageCount);
  const writer = new DocumentWriter();
  const { pages, running } = withoutRunningText(read.pages);
  const elements = pages.flatMap((page) => elementsOf(page.segments, page.number));
  const vocabulary = new Vocabulary();
  for (const page of pages) for (const segment of page.segments) vocabulary.learn(segment.text, segment.spaceAfter);
  const sources = Array.from({ length: pageCount }, (_, index) => sourceOf(index + 1, read));
  writeBlocks(writer, flowBlocks(elements, stylesOf(elements)), sources, vocabulary);
  for (const aside of running) writer.aside(aside);
  return readingOf(writer, read, pageCount);
}

async function readPages(source: PdfSource, limits: ReadingInput['limits']): Promise<ReadPages> {
  const pages: PageSegments[] = [];
  const failed: number[] = [];
  let characters = 0;
  for (let number = 1; number <= source.pageCount; number++) {
    try {
      const text = await source.readPage(number, limits);
      characters += text.characters;
      const segments = [text.glyphs, ...text.turned].flatMap((glyphs) => segmentsOf(glyphs));
      pages.push({ number, height: text.height, segments });
    } catch (error) {
      if (error instanceof PageTooFull) {
        return {
          pages,
          failed,
          characters,
          stopped: `Page ${String(number)} holds more text than any page can show. Export the file again.`,
        };
      }
      if (error instanceof RangeError) {
        return {
          pages,
          failed,
          characters,
          stopped: 'The file unpacks to more than is allowed. Export it again, or split it.',
        };
      }
      failed.push(number);
    }
    if (characters > limits.characters) {
      const stopped = `The file has more than ${String(limits.characters)} characters. Split it and send the parts.`;
      return { pages, failed, characters, stopped };
    }
  }
  return { pages, failed, characters, stopped: null };
}

function sourceOf(number: number, read: ReadPages): PageSource {
  const page = read.pages.find((each) => each.number === number);
  return { source: page !== undefined && page.segments.length > 0 ? 'text-layer' : 'none', confidence: null };
}

function readingOf(writer: DocumentWriter, read: ReadPages, pageCount: number): Reading {
  const { failed } = read;
  if (failed.length === pageCount) return refusedPdf('damaged');
  const document = writer.finish();
  if (document.blocks.length === 0) {
    const reason = 'The pages are pictures without text. Send a copy that was saved as text, not scanned.';
    return { status: 'scanned', reason, notes: [], pageCount, document: null };
  }
  if (failed.length > 0) {
    const reason = `${pagesInWords(failed)} could not be read; the other pages were. Check the original there.`;
    return { status: 'partly-read', reason, notes: [], pageCount, document };
  }
  return { status: 'text', reason: null, notes: [], pageCount, document };
}

export function pagesInWords(pages: readonly number[]): string {
  const shown = pages.slice(0, 20).map(String);
  const more = pages.length > 20 ? ` and ${String(pages.length - 20)} more` : '';
  return pages.length === 1 ? `Page ${shown.join('')}` : `Pages ${shown.join(', ')}${more}`;
}

function refusedPdf(why: 'password' | 'damaged' | 'memory'): Reading {
  if (why === 'password') {
    return refused('password-needed', 'The PDF is protected by a password. Send a copy that opens without one.');
  }
  if (why === 'memory')
    return refused('too-large', 'The file unpacks to more than is allowed. Export it again, or split it.');
  return refused('damaged', 'The PDF is damaged and cannot be opened. Export it again and send it.');
}
