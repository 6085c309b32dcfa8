import type { AsideText } from '@evenhand/shared/domain';
import { findingsInWords } from '../../integrity/findings.ts';
import { instructionsInMetadata, xmpProperties } from '../../integrity/metadata.ts';
import type { Reading, ReadingInput } from '../../reading/reading.ts';
import { refused } from '../../reading/reading.ts';
import type { PageSeen } from '../../recognition/page-seen.ts';
import type { ReadingLimits } from '../../reading/limits.ts';
import type { PageSource } from '../../text-model/document-writer.ts';
import { pagesInWords } from '../../text-model/pages-in-words.ts';
import { composeDocument } from './compose-document.ts';
import { UNTICKED } from './glyphs.ts';
import { openPdf } from './open-pdf.ts';
import type { PdfSource } from './pdf-source.ts';
import { readPages, type ReadPages } from './read-pages.ts';
import { recognisePages, withPagesSeen, type RecognisedPages } from './recognise-pages.ts';

const UNSIFTED =
  'The file is damaged and was read by a second reader, which cannot tell hidden text from text that is shown. Compare it with the original.';
const WAITING_PAGE = /^please wait\b/i;
/** What the page of a dynamic form says where the program that draws it is missing. */
const NEEDS_ADOBE =
  /\b(?:requires?|need|newer|later|higher|upgrade)\b.*\bAdobe\b|\bAdobe\b.*\b(?:required?|newer|later|higher|upgrade)\b/is;
const MOST_LETTERS_OF_A_NOTICE = 1500;
const DYNAMIC_FORM =
  'The file is a form that only Adobe Reader can fill its pages with. Print it to PDF and send that.';
/** Only a portfolio has this entry, in its catalog. */
const PORTFOLIO = '/Collection';

/** Which pages of a scan to recognise, and what is known of others from before. */
export interface Portion {
  readonly pages: readonly number[];
  readonly seen: readonly PageSeen[];
}

/** Reads a PDF page by page into one text model. A page that cannot be read is named; the others are kept. */
export function readPdf(input: ReadingInput): Promise<Reading> {
  return readWith(input, { pages: [], seen: [] });
}

/** Reads a PDF with what was recognised on its pages before, and recognises the words of some more. */
export function readScannedPdf(input: ReadingInput, portion: Portion): Promise<Reading> {
  return readWith(input, portion);
}

async function readWith({ bytes, limits }: ReadingInput, { pages, seen: before }: Portion): Promise<Reading> {
  // The engines take the bytes for themselves: what is looked for in them comes first.
  const packets = await xmpProperties(bytes);
  const isPortfolio = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(PORTFOLIO);
  const opened = await openPdf(bytes);
  if (opened.source === null) return refusedPdf(opened.why);
  const { source } = opened;
  const { pageCount } = source;
  if (pageCount === 0) return refusedPdf('damaged');
  if (pageCount > limits.pages) {
    const reason = `The file has ${String(pageCount)} pages; at most ${String(limits.pages)} are read. Split it and send the parts.`;
    return refused('too-large', reason, pageCount);
  }
  const read = await readPages(source, limits);
  if (read.stopped !== null) return refused('too-large', read.stopped, pageCount);
  if (read.failed.length === pageCount) return refusedPdf('damaged');
  if (showsOnlyWaitingPage(read) || (showsNoForm(read, pageCount) && (await source.isDynamicForm())))
    return refused('unsupported', DYNAMIC_FORM, pageCount);
  const properties = [...(await orNothing(source.information())), ...packets];
  const metadata = instructionsInMetadata(properties);
  const seen = await seenNow(source, pages, limits);
  const recognised = withPagesSeen(read, [...before, ...seen]);
  const reading = await readingOf(source, recognised, metadata, isPortfolio);
  return { ...reading, pictures: recognised.wanted, seen };
}

async function seenNow(
  source: PdfSource,
  pages: readonly number[],
  { recognitionSeconds }: ReadingLimits,
): Promise<readonly PageSeen[]> {
  if (pages.length === 0) return [];
  const { Recogniser } = await import('../../recognition/recogniser.ts');
  return recognisePages(source, pages, new Recogniser(), recognitionSeconds);
}

async function readingOf(
  source: PdfSource,
  read: RecognisedPages,
  metadata: readonly AsideText[],
  isPortfolio: boolean,
): Promise<Reading> {
  const { pageCount } = source;
  const attached = await orNothing(source.attachments());
  const document = composeDocument({
    pages: read.pages,
    sources: sourcesOf(pageCount, read),
    outline: await orNothing(source.outline()),
    asides: [
      ...read.marks,
      ...read.concealed,
      ...metadata,
      ...commentsOf(read),
      ...attached.map((text): AsideText => ({ reason: 'attachment', page: null, text })),
    ],
  });
  const unsifted = source.tellsConcealed ? [] : [UNSIFTED];
  const notes = [...unsifted, ...notesOf(read, attached)];
  const { failed, wordless, left, confidences } = read;
  if (isPortfolio && attached.length > 0) {
    const reason = `The PDF is a portfolio: only its cover was read, not the files in it (${attached.join(', ')}). Send these one by one.`;
    return { status: 'partly-read', reason, notes: [...unsifted, ...notesOf(read, [])], pageCount, document };
  }
  if (document.blocks.length === 0) {
    if (wordless.length + left.length === 0)
      return refused('empty', 'The pages are blank. Check that the right file was sent.', pageCount, notes);
    const reason = 'The pages are pictures without text. Send a copy that was saved as text, not scanned.';
    // There is no document that would carry what nobody sees on the pages: the notes alone tell of it.
    return { status: 'scanned', reason, notes: [...notes, ...findingsInWords(document)], pageCount, document: null };
  }
  if (failed.length + left.length > 0) {
    const lost = [...failed, ...left].toSorted((a, b) => a - b);
    const reason = `${pagesInWords(lost)} could not be read; the other pages were. Check the original there.`;
    return { status: 'partly-read', reason, notes, pageCount, document };
  }
  if (document.pages.every((page) => page.source !== 'text-layer') && confidences.size > 0) {
    const reason = 'The pages are scans: their words were recognised. Compare them with the original.';
    return { status: 'scanned', reason, notes, pageCount, document };
  }
  return { status: 'text', reason: null, notes, pageCount, document };
}

function sourcesOf(pageCount: number, read: RecognisedPages): PageSource[] {
  const withWords = new Set(read.pages.filter((page) => page.segments.length > 0).map((page) => page.number));
  return Array.from({ length: pageCount }, (_, index) => {
    const confidence = read.confidences.get(index + 1);
    if (confidence !== undefined) return { source: 'recognised', confidence };
    // A stamp on a scan that could not be read says nothing of what stands below it.
    if (!withWords.has(index + 1) || read.left.includes(index + 1)) return { source: 'none', confidence: null };
    const unchecked = read.unchecked.includes(index + 1);
    return { source: 'text-layer', confidence: null, ...(unchecked ? { unchecked } : {}) };
  });
}

function commentsOf(read: ReadPages): AsideText[] {
  return read.notes
    .filter((note) => note.kind === 'comment')
    .map((note) => ({ reason: 'annotation', page: note.page, text: note.text }));
}

function notesOf(read: RecognisedPages, attached: readonly string[]): string[] {
  const withWords = new Set(read.pages.filter(({ segments }) => segments.length > 0).map(({ number }) => number));
  const silent = read.wordless.filter((page) => !withWords.has(page));
  const fields = read.notes.filter((note) => note.kind === 'form-field' && note.text !== UNTICKED).length;
  return [
    ...read.findings,
    ...(silent.length > 0 ? [`${pagesInWords(silent)}: a picture without words that can be read.`] : []),
    ...(read.blank.length > 0 ? [`${pagesInWords(read.blank)}: blank.`] : []),
    ...(fields > 0
      ? [`The file is a form; ${String(fields)} filled fields are read with the words they stand next to.`]
      : []),
    ...(attached.length > 0
      ? [`The file has other files attached, which are not opened: ${attached.join(', ')}.`]
      : []),
  ];
}

/** Its pages are blank, or one page that tells to open it with another program. */
function showsNoForm({ blank, pages }: ReadPages, pageCount: number): boolean {
  if (blank.length === pageCount) return true;
  const text = pages.flatMap(({ segments }) => segments.map((segment) => segment.text)).join(' ');
  return pageCount === 1 && text.length < MOST_LETTERS_OF_A_NOTICE && NEEDS_ADOBE.test(text);
}

function showsOnlyWaitingPage({ pages }: ReadPages): boolean {
  return pages.length === 1 && WAITING_PAGE.test(pages[0]?.segments[0]?.text ?? '');
}

/** Outline and attachments are extras: a fault in them never costs the text. */
async function orNothing<Item>(extras: Promise<readonly Item[]>): Promise<readonly Item[]> {
  try {
    return await extras;
  } catch {
    return [];
  }
}

function refusedPdf(why: 'password' | 'damaged' | 'memory'): Reading {
  switch (why) {
    case 'password':
      return refused('password-needed', 'The PDF is protected by a password. Send a copy that opens without one.');
    case 'memory':
      return refused('too-large', 'The file unpacks to more than is allowed. Export it again, or split it.');
    case 'damaged':
      return refused('damaged', 'The PDF is damaged and cannot be opened. Export it again and send it.');
  }
}
