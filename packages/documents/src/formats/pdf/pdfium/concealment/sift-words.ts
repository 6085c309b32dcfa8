import type { ConcealedWords, TurnedGlyphs } from '../../glyphs.ts';
import { segmentsOf } from '../../segments.ts';
import type { PageBox } from '../page-box.ts';
import type { Handle, Pdfium } from '../pdfium.ts';
import type { Area, PageDrawing } from './page-drawing.ts';
import { PaintedTwice } from './painted.ts';
import { shareOf, type Suspicion } from './suspects.ts';

/** Words whose object, if it is not 0, may be invisible. */
export interface SuspectGlyphs extends TurnedGlyphs {
  readonly suspect: Handle;
}

export interface SiftedWords {
  readonly visible: readonly TurnedGlyphs[];
  readonly concealed: readonly ConcealedWords[];
  /** The page is a picture and its words are a layer that nobody sees, as scanners write it. */
  readonly behindPicture: boolean;
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
}

/** Letters of this size and below, in points, are not read by anyone. */
const TINY = 2.5;
/** Square points of ink that a letter of one square em leaves at the least. */
const LEAST_INK = 0.02;
const MOST_OF_PAGE = 0.5;
const MOST_OF_WORDS = 0.8;

/** Parts the words that a reader sees on the page from those that are only in its text. */
export function siftWords(
  pdfium: Pdfium,
  page: Handle,
  box: PageBox,
  drawing: PageDrawing,
  suspects: ReadonlyMap<Handle, Suspicion>,
  words: readonly SuspectGlyphs[],
): SiftedWords {
  const pictured = sharePictured(drawing, box);
  // Nearly every page: nothing on it gives any cause for doubt.
  if (suspects.size === 0 && words.every((each) => each.glyphs.size > TINY && !isOffPage(each, box)))
    return { visible: words, concealed: [], behindPicture: false, pictured };
  const reasonOfObject = confirmed(pdfium, page, box, suspects, words);
  const reasonOf = (each: SuspectGlyphs): ConcealedWords['reason'] | null =>
    reasonOfObject.get(each.suspect) ??
    (isOffPage(each, box) ? 'off-page-text' : each.glyphs.size <= TINY ? 'tiny-text' : null);
  const sorted = words.map((each) => ({ each, reason: reasonOf(each) }));
  const unseen = sorted.filter(({ reason }) => reason === 'invisible-text' || reason === 'covered-text');
  const hides = lettersOf(unseen) >= MOST_OF_WORDS * lettersOf(sorted) && unseen.length > 0;
  const behindPicture = hides && pictured >= MOST_OF_PAGE;
  if (behindPicture) {
    const visible = sorted.filter(({ reason }) => reason !== 'off-page-text' && reason !== 'hidden-text');
    return { visible: visible.map(({ each }) => each), concealed: [], behindPicture, pictured };
  }
  const visible = sorted.flatMap(({ each, reason }) => (reason === null ? [each] : []));
  const reasons = [...new Set(sorted.flatMap(({ reason }) => reason ?? []))];
  const concealed = reasons.map((reason) => {
    const glyphs = sorted.filter((each) => each.reason === reason).map(({ each }) => each.glyphs);
    return {
      reason,
      text: segmentsOf(glyphs)
        .map(({ text }) => text)
        .join(' '),
    };
  });
  return { visible, concealed, behindPicture, pictured };
}

/** Suspects that change nothing on the painted page. */
function confirmed(
  pdfium: Pdfium,
  page: Handle,
  box: PageBox,
  suspects: ReadonlyMap<Handle, Suspicion>,
  words: readonly SuspectGlyphs[],
): Map<Handle, Suspicion['reason']> {
  const found = new Map<Handle, Suspicion['reason']>();
  if (suspects.size === 0) return found;
  const painted = paintedOrNot(pdfium, page, box, suspects);
  const byObject = new Map<Handle, SuspectGlyphs[]>();
  for (const each of words)
    if (each.suspect !== 0) byObject.set(each.suspect, [...(byObject.get(each.suspect) ?? []), each]);
  for (const [object, { reason, sure }] of suspects) {
    const own = byObject.get(object) ?? [];
    const ink = own.reduce((sum, { glyphs }) => sum + glyphs.text.length * glyphs.size * glyphs.size * LEAST_INK, 0);
    const change = own.reduce((sum, each) => sum + (painted?.changeIn(areaOf(each)) ?? 0), 0);
    if (painted === null ? sure : change < ink) found.set(object, reason);
  }
  return found;
}

function paintedOrNot(
  pdfium: Pdfium,
  page: Handle,
  box: PageBox,
  suspects: ReadonlyMap<Handle, Suspicion>,
): PaintedTwice | null {
  // What is never painted needs no picture to say so.
  if ([...suspects.values()].every(({ reason, sure }) => sure && reason === 'invisible-text')) return null;
  try {
    return new PaintedTwice(pdfium, page, box, suspects.keys());
  } catch {
    return null;
  }
}

/** The room that words take up, whatever their direction. */
function areaOf({ angle, glyphs }: TurnedGlyphs): Area {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const { x, y, width, size } = glyphs;
  const rise = size * 0.8;
  const xs = [x, x + width * cos, x + rise * sin, x + width * cos + rise * sin];
  const ys = [y, y + width * sin, y - rise * cos, y + width * sin - rise * cos];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function isOffPage(words: TurnedGlyphs, { width, height }: PageBox): boolean {
  const { x, y } = words.glyphs;
  if (x > 0 && y > 0 && x < width && y < height) return false;
  const { left, top, right, bottom } = areaOf(words);
  return right <= 0 || bottom <= 0 || left >= width || top >= height;
}

function sharePictured({ surfaces }: PageDrawing, { width, height }: PageBox): number {
  const page = { left: 0, top: 0, right: width, bottom: height };
  const pictures = surfaces.filter(({ isPicture }) => isPicture);
  // Scanners write a page as one picture or in strips.
  return Math.min(
    pictures.reduce((sum, { area }) => sum + shareOf(page, area), 0),
    1,
  );
}

function lettersOf(words: readonly { readonly each: TurnedGlyphs }[]): number {
  return words.reduce((sum, { each }) => sum + each.glyphs.text.length, 0);
}
