import type { ReadingLimits } from '../../reading/limits.ts';
import type { Matrix, PdfMark, PdfPage, PdfTextItem } from './pdfjs.ts';

/** A stretch of text as the page's content stream shows it, in points from the page's top left as a reader holds it. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  /** Baseline, counted downwards. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** The tag says that these words are decoration of the page, not content. */
  readonly artifact: boolean;
  /** Id of the marked content that holds these words, where the file is tagged. */
  readonly mark: string | null;
}

/** Words that run in one direction on one page, in the order of the content stream. */
export interface PageText {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Words in the direction in which most of the page runs. */
  readonly glyphs: readonly Glyphs[];
  /** Words that run in another direction: side notes and water marks. */
  readonly turned: readonly (readonly Glyphs[])[];
  readonly characters: number;
}

export class PageTooFull extends Error {}

/** Reads the words of one page as they stream in, and stops at the limits; throws PageTooFull over them. */
export async function readPageText(page: PdfPage, number: number, limits: ReadingLimits): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const byAngle = new Map<number, Glyphs[]>();
  const marks: { readonly artifact: boolean; readonly id: string | null }[] = [];
  let items = 0;
  let characters = 0;
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) {
      items += 1;
      if (!('str' in item)) {
        trackMark(marks, item);
        continue;
      }
      characters += item.str.length;
      if (items > limits.itemsPerPage || characters > limits.charactersPerPage) throw new PageTooFull();
      if (item.str === '') continue;
      const { angle, glyphs } = placed(item, viewport.transform, marks.at(-1));
      const same = byAngle.get(angle);
      if (same === undefined) byAngle.set(angle, [glyphs]);
      else same.push(glyphs);
    }
  }
  const directions = [...byAngle.entries()].toSorted((a, b) => lengthOf(b[1]) - lengthOf(a[1]));
  const [main, ...turned] = directions.map(([angle, glyphs]) =>
    angle === 0 ? glyphs : glyphs.map((each) => turnedBack(each, angle)),
  );
  const { width, height } = viewport;
  return { number, width, height, glyphs: withoutRepeats(main ?? []), turned: turned.map(withoutRepeats), characters };
}

function trackMark(marks: { artifact: boolean; id: string | null }[], mark: PdfMark): void {
  const outer = marks.at(-1);
  if (mark.type === 'endMarkedContent') marks.pop();
  else marks.push({ artifact: outer?.artifact === true || mark.tag === 'Artifact', id: mark.id ?? outer?.id ?? null });
}

function placed(
  item: PdfTextItem,
  view: Matrix,
  mark: { readonly artifact: boolean; readonly id: string | null } | undefined,
): { angle: number; glyphs: Glyphs } {
  const [a, b, c, d, e, f] = item.transform;
  const across = { x: view[0] * a + view[2] * b, y: view[1] * a + view[3] * b };
  const up = Math.hypot(view[0] * c + view[2] * d, view[1] * c + view[3] * d);
  const angle = Math.round((Math.atan2(across.y, across.x) * 180) / Math.PI);
  const glyphs = {
    text: item.str,
    x: view[0] * e + view[2] * f + view[4],
    y: view[1] * e + view[3] * f + view[5],
    width: item.width,
    size: up > 0 ? up : Math.hypot(across.x, across.y),
    font: item.fontName,
    artifact: mark?.artifact === true,
    mark: mark?.id ?? null,
  };
  return { angle: angle === -0 || angle === -180 ? Math.abs(angle) : angle, glyphs };
}

function turnedBack(glyphs: Glyphs, angle: number): Glyphs {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return { ...glyphs, x: glyphs.x * cos + glyphs.y * sin, y: glyphs.y * cos - glyphs.x * sin };
}

function lengthOf(glyphs: readonly Glyphs[]): number {
  return glyphs.reduce((sum, each) => sum + each.text.length, 0);
}

/** Bold is sometimes faked by printing the same words twice, a hair apart: one print is enough. */
function withoutRepeats(glyphs: readonly Glyphs[]): Glyphs[] {
  const seen = new Map<string, Glyphs>();
  return glyphs.filter((each) => {
    if (each.text.trim() === '') return true;
    const key = `${each.text}|${String(Math.round(each.y / 2))}`;
    const before = seen.get(key);
    seen.set(key, each);
    return (
      before === undefined ||
      Math.abs(before.x - each.x) > each.size * 0.15 ||
      Math.abs(before.y - each.y) > each.size * 0.15
    );
  });
}
