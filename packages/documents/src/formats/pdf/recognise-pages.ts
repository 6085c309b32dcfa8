import type { AsideText } from '@evenhand/shared/domain';
import type { ReadingLimits } from '../../reading/limits.ts';
import { pagesInWords } from '../../text-model/pages-in-words.ts';
import { likeness } from '../../recognition/likeness.ts';
import { inkOf } from '../../recognition/page-picture.ts';
import type { RecognisedPage, Recogniser } from '../../recognition/recogniser.ts';
import { recognisedSegments } from '../../recognition/recognised-segments.ts';
import type { PdfSource } from './pdf-source.ts';
import type { ReadPages } from './read-pages.ts';
import type { PageSegments } from './running-text.ts';

/** Pages after recognition. */
export interface RecognisedPages extends ReadPages {
  /** Mean confidence of each recognised page, 0 to 100. */
  readonly confidences: ReadonlyMap<number, number>;
  /** Pages without words that were left for want of time or over the limit. */
  readonly left: readonly number[];
  /** Pages whose layer of words nobody held against the picture, though it cannot be trusted unseen. */
  readonly unchecked: readonly number[];
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

/** Recognises the words of pages that are pictures, one page at a time, and holds layers behind pictures against them. */
export async function recognisePages(
  source: PdfSource,
  read: ReadPages,
  recogniser: Recogniser,
  limits: ReadingLimits,
): Promise<RecognisedPages> {
  const until = performance.now() + limits.recognitionSeconds * 1000 * SHARE_OF_TIME;
  const confidences = new Map<number, number>();
  const left: number[] = [];
  const replaced = new Map<number, PageSegments['segments']>();
  for (const number of read.wordless) {
    if (performance.now() > until || confidences.size >= limits.recognisedPages) {
      left.push(number);
      continue;
    }
    const found = await recognised(source, number, recogniser);
    if (found === null || lettersIn(found.segments) <= lettersOn(read, number) * CLEARLY_MORE) continue;
    replaced.set(number, found.segments);
    confidences.set(number, found.confidence);
  }
  const differing: AsideText[] = [];
  const compared: number[] = [];
  const compare = async (pages: readonly number[]): Promise<void> => {
    for (const number of pages) {
      if (performance.now() > until || confidences.size >= limits.recognisedPages) return;
      const found = await recognised(source, number, recogniser);
      compared.push(number);
      const layer = textOf(read, number);
      if (found === null || likeness(layer, found.segments.map(({ text }) => text).join(' ')) >= DIFFERENT) continue;
      replaced.set(number, found.segments);
      confidences.set(number, found.confidence);
      differing.push({ reason: 'invisible-text', page: number, text: layer });
    }
  };
  await compare(spread(read.behindPicture, MOST_COMPARED));
  // A layer that was caught once is trusted nowhere in its file.
  if (differing.length > 0) await compare(read.behindPicture.filter((number) => !compared.includes(number)));
  const trusted = compared.length > 0 && differing.length === 0;
  const unchecked = trusted ? [] : read.behindPicture.filter((number) => !compared.includes(number));
  return {
    ...read,
    pages: read.pages.map((page) => ({ ...page, segments: replaced.get(page.number) ?? page.segments })),
    concealed: [...read.concealed, ...differing],
    wordless: read.wordless.filter((number) => !replaced.has(number) && !left.includes(number)),
    confidences,
    left,
    unchecked,
    findings: findingsOf(read, compared, differing, confidences),
  };
}

async function recognised(
  source: PdfSource,
  number: number,
  recogniser: Recogniser,
): Promise<{ readonly segments: PageSegments['segments']; readonly confidence: number } | null> {
  const picture = await source.picture(number, 0);
  if (picture === null || inkOf(picture) < BLANK) return null;
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

function findingsOf(
  read: ReadPages,
  compared: readonly number[],
  differing: readonly AsideText[],
  confidences: ReadonlyMap<number, number>,
): string[] {
  const pages = [...confidences].map(([page, confidence]) => `${String(page)} (${confidence.toFixed(0)})`);
  const uncompared = read.behindPicture.length - compared.length;
  return [
    ...(pages.length > 0
      ? [`Words were recognised on scanned pages; confidence of 100: page ${pages.join(', ')}.`]
      : []),
    ...(read.behindPicture.length > 0
      ? [
          `${pagesInWords(read.behindPicture)}: a picture with a layer of words behind it` +
            `${uncompared > 0 && compared.length > 0 ? `; ${pagesInWords(compared.toSorted((a, b) => a - b)).toLowerCase()} of them were compared with the picture` : ''}.`,
        ]
      : []),
    ...differing.map(
      ({ page }) =>
        `Page ${String(page)}: the layer of words says something else than the picture, which was read instead.`,
    ),
  ];
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
