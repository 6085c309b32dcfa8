import type { ReadingLimits } from '../../../reading/limits.ts';
import { PageTooFull, pageTextOf, type Glyphs, type PageText, type TurnedGlyphs } from '../glyphs.ts';
import { noteOf } from './annotations.ts';
import type { FontWeights } from './fonts.ts';
import type { Matrix, PdfMark, PdfPage, PdfTextItem } from './pdfjs.ts';

interface Mark {
  readonly artifact: boolean;
  readonly id: string | null;
}

interface FoundItem {
  readonly item: PdfTextItem;
  readonly mark: Mark | undefined;
  spaceAfter: boolean;
}

/** Reads the words of one page as they stream in, and stops at the limits; throws PageTooFull over them. */
export async function readPageText(
  page: PdfPage,
  number: number,
  limits: ReadingLimits,
  fonts: FontWeights,
): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const found: FoundItem[] = [];
  const marks: Mark[] = [];
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
      if (item.str.trim() === '') {
        const last = found.at(-1);
        if (last !== undefined && item.str !== '') last.spaceAfter = true;
      } else found.push({ item, mark: marks.at(-1), spaceAfter: false });
    }
  }
  await fonts.learn(page, new Set(found.map(({ item }) => item.fontName)));
  const glyphs = found.map((each) => placed(each, viewport.transform, fonts));
  const { width, height } = viewport;
  const notes = (await page.getAnnotations()).flatMap((annotation) => noteOf(annotation, viewport.transform));
  return pageTextOf({ number, width, height, notes, hasMarks: true, incomplete: false }, glyphs);
}

function trackMark(marks: Mark[], mark: PdfMark): void {
  const outer = marks.at(-1);
  if (mark.type === 'endMarkedContent') marks.pop();
  else marks.push({ artifact: outer?.artifact === true || mark.tag === 'Artifact', id: mark.id ?? outer?.id ?? null });
}

function placed({ item, mark, spaceAfter }: FoundItem, view: Matrix, fonts: FontWeights): TurnedGlyphs {
  const [a, b, c, d, e, f] = item.transform;
  const across = { x: view[0] * a + view[2] * b, y: view[1] * a + view[3] * b };
  const up = Math.hypot(view[0] * c + view[2] * d, view[1] * c + view[3] * d);
  const angle = Math.round((Math.atan2(across.y, across.x) * 180) / Math.PI);
  const glyphs: Glyphs = {
    text: item.str,
    x: view[0] * e + view[2] * f + view[4],
    y: view[1] * e + view[3] * f + view[5],
    width: item.width,
    size: up > 0 ? up : Math.hypot(across.x, across.y),
    bold: fonts.isBold(item.fontName),
    artifact: mark?.artifact === true,
    mark: mark?.id ?? null,
    spaceAfter: spaceAfter || /\s$/.test(item.str),
  };
  return { angle: angle === -180 ? 180 : angle + 0, glyphs };
}
