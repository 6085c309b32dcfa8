import type { AsideText } from '@evenhand/shared/domain';
import { pagesInWords } from '../../text-model/pages-in-words.ts';
import { likeness } from '../../recognition/likeness.ts';
import { inkOf, type PagePicture } from '../../recognition/page-picture.ts';
import type { RecognisedPage, Recogniser } from '../../recognition/recogniser.ts';
import { recognisedSegments } from '../../recognition/recognised-segments.ts';
import type { PageSeen } from '../../recognition/page-seen.ts';
import type { PdfSource } from './pdf-source.ts';
import type { ReadPages } from './read-pages.ts';
import type { PageSegments } from './running-text.ts';

/** Pages after recognition. */
export interface RecognisedPages extends ReadPages {
  /** Mean confidence of each recognised page, 0 to 100. */
  readonly confidences: ReadonlyMap<number, number>;
  /** Pages without words on which none could be recognised, or none yet. */
  readonly left: readonly number[];
  /** Pages whose layer of words nobody held against the picture, though it cannot be trusted unseen. */
  readonly unchecked: readonly number[];
  /** Pages that are still to be recognised, in the order in which it is done. */
  readonly wanted: readonly number[];
  readonly findings: readonly string[];
}

/** Share of dark pixels below which a page is blank. */
const BLANK = 0.0002;
/** A page recognised with less confidence may lie on its side. */
const PERHAPS_TURNED = 55;
const CLEARLY_BETTER = 15;
const TURNS = [1, 3, 2];
/**
 * Of pages with a layer of words behind a picture so many are held against the picture, evenly spread; where one of them
 * differs, all others are.
 */
const MOST_COMPARED = 8;
/** Likeness below which layer and picture are two different texts; honest layers measured above 0.8. */
const DIFFERENT = 0.5;
const SHARE_OF_TIME = 0.8;
/** A picture that says hardly more than the words printed on it is their background. */
const CLEARLY_MORE = 2;
/** So many pages are told of one by one. */
const TOLD_EACH = 50;

/** Recognises the words of these pages one after the other: the first, and as many more as this process has time for. */
export async function recognisePages(
  source: PdfSource,
  pages: readonly number[],
  recogniser: Recogniser,
  seconds: number,
): Promise<readonly PageSeen[]> {
  const until = seconds * 1000 * SHARE_OF_TIME;
  const seen: PageSeen[] = [];
  for (const number of pages) {
    if (seen.length > 0 && performance.now() > until) break;
    const begun = performance.now();
    const picture = await source.picture(number, 0);
    const found = picture === null ? null : await recognised(source, number, recogniser, picture);
    const took = Math.round((performance.now() - begun) / 1000);
    const words = { confidence: found?.confidence ?? 0, segments: found?.segments ?? [] };
    seen.push({ number, ...words, seconds: took, ...(picture === null ? { undrawn: true } : {}) });
  }
  return seen;
}

/** Pages with the words that were recognised on them, and with layers of words behind pictures held against these. */
export function withPagesSeen(read: ReadPages, seen: readonly PageSeen[]): RecognisedPages {
  const known = new Map(seen.map((page) => [page.number, page]));
  const isSeen = (number: number) => {
    const page = known.get(number);
    return page !== undefined && page.failed !== true && page.undrawn !== true;
  };
  const fuller = read.wordless.filter((number) => {
    const letters = lettersIn(known.get(number)?.segments ?? []);
    return letters > 0 && letters > lettersOn(read, number) * CLEARLY_MORE;
  });
  const left = read.wordless.filter((number) => !isSeen(number));
  const compared = read.behindPicture.filter(isSeen);
  const differing = compared.flatMap((page): (AsideText & { readonly page: number })[] => {
    const words = known.get(page)?.segments.map(({ text }) => text) ?? [];
    const layer = textOf(read, page);
    const isOther = words.length > 0 && likeness(layer, words.join(' ')) < DIFFERENT;
    return isOther ? [{ reason: 'invisible-text', page, text: layer }] : [];
  });
  // A layer that was caught once is trusted nowhere in its file.
  const sample = spread(read.behindPicture, MOST_COMPARED);
  const toCompare = differing.length > 0 ? read.behindPicture : sample;
  // The sample vouches for the others only as a whole: which pages are in it can be foreseen.
  const trusted = differing.length === 0 && sample.every(isSeen);
  const replaced = new Map([...fuller, ...differing.map(({ page }) => page)].map((page) => [page, known.get(page)]));
  const confidences = new Map([...replaced].map(([page, found]) => [page, found?.confidence ?? 0]));
  return {
    ...read,
    pages: read.pages.map((page) => ({ ...page, segments: replaced.get(page.number)?.segments ?? page.segments })),
    concealed: [...read.concealed, ...differing],
    wordless: read.wordless.filter((number) => !fuller.includes(number) && !left.includes(number)),
    confidences,
    left,
    unchecked: trusted ? [] : read.behindPicture.filter((number) => !compared.includes(number)),
    wanted: [...read.wordless, ...toCompare].filter((number) => !known.has(number)),
    findings: [
      ...recognisedInWords(confidences),
      ...failedInWords(seen),
      ...undrawnInWords(seen),
      ...layersInWords(read, compared),
      ...(differing.length === 0
        ? []
        : [
            `${pagesInWords(differing.map(({ page }) => page))}: the layer of words says something else than the picture, which was read instead.`,
          ]),
    ],
  };
}

async function recognised(
  source: PdfSource,
  number: number,
  recogniser: Recogniser,
  picture: PagePicture,
): Promise<{ readonly segments: PageSegments['segments']; readonly confidence: number } | null> {
  if (inkOf(picture) < BLANK) return null;
  let best = await recogniser.read(picture);
  if (best.confidence < PERHAPS_TURNED) best = await bestTurned(source, number, recogniser, best);
  const segments = recognisedSegments(best.lines, picture.scale);
  return segments.length === 0 ? null : { segments, confidence: best.confidence };
}

async function bestTurned(
  source: PdfSource,
  number: number,
  recogniser: Recogniser,
  upright: RecognisedPage,
): Promise<RecognisedPage> {
  for (const turns of TURNS) {
    const picture = await source.picture(number, turns);
    if (picture === null) continue;
    const turned = await recogniser.read(picture);
    if (turned.confidence > upright.confidence + CLEARLY_BETTER) return turned;
  }
  return upright;
}

function recognisedInWords(confidences: ReadonlyMap<number, number>): string[] {
  if (confidences.size === 0) return [];
  const pages = [...confidences].toSorted(([a], [b]) => a - b);
  if (pages.length <= TOLD_EACH) {
    const each = pages.map(([page, confidence]) => `${String(page)} (${confidence.toFixed(0)})`);
    return [`Words were recognised on scanned pages; confidence of 100: page ${each.join(', ')}.`];
  }
  const mean = pages.reduce((sum, [, confidence]) => sum + confidence, 0) / pages.length;
  const [lowest, least] = pages.reduce((low, page) => (page[1] < low[1] ? page : low));
  const where = pagesInWords(pages.map(([page]) => page)).toLowerCase();
  return [
    `Words were recognised on scanned ${where}; confidence of 100: ${mean.toFixed(0)} on average, least on page ${String(lowest)} (${least.toFixed(0)}).`,
  ];
}

function failedInWords(seen: readonly PageSeen[]): string[] {
  const failed = seen.flatMap(({ number, failed = false }) => (failed ? [number] : []));
  if (failed.length === 0) return [];
  return [`${pagesInWords(failed)}: recognising words there needed more time or memory than is allowed.`];
}

function undrawnInWords(seen: readonly PageSeen[]): string[] {
  const pages = seen.flatMap(({ number, undrawn = false }) => (undrawn ? [number] : []));
  if (pages.length === 0) return [];
  return [`${pagesInWords(pages)}: a picture that cannot be shown here, so that nothing of it was read.`];
}

function layersInWords({ behindPicture }: ReadPages, compared: readonly number[]): string[] {
  if (behindPicture.length === 0) return [];
  const some = compared.length > 0 && compared.length < behindPicture.length;
  const which = some ? `; ${pagesInWords(compared).toLowerCase()} of them were compared with the picture` : '';
  return [`${pagesInWords(behindPicture)}: a picture with a layer of words behind it${which}.`];
}

function textOf(read: ReadPages, number: number): string {
  const page = read.pages.find((each) => each.number === number);
  return page?.segments.map(({ text }) => text).join(' ') ?? '';
}

function lettersOn(read: ReadPages, number: number): number {
  return textOf(read, number).length;
}

function lettersIn(segments: PageSegments['segments']): number {
  return segments.reduce((sum, { text }) => sum + text.length, 0);
}

/** At most `most` of the pages, evenly spread, the first and the last among them. */
function spread(pages: readonly number[], most: number): number[] {
  if (pages.length <= most) return [...pages];
  return Array.from({ length: most }, (_, index) => pages[Math.round((index * (pages.length - 1)) / (most - 1))] ?? 0);
}
