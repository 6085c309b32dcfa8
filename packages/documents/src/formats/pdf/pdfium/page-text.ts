import type { ReadingLimits } from '../../../reading/limits.ts';
import { PageTooFull, pageTextOf, type Dot, type PageText } from '../glyphs.ts';
import { notesOf } from './annotations.ts';
import { drawingOf } from './concealment/page-drawing.ts';
import { siftWords, type SuspectGlyphs } from './concealment/sift-words.ts';
import { suspectsOf } from './concealment/suspects.ts';
import type { ObjectStyles, TextStyle } from './object-styles.ts';
import type { PageBox } from './page-box.ts';
import type { Handle, Pdfium, Scratch } from './pdfium.ts';

/** A new stretch of words begins where the next letter stands further away than this, in em. */
const LETTER_GAP = 0.12;

/** The words being gathered: letters in one style that follow each other on one line. */
interface Run {
  text: string;
  readonly style: TextStyle;
  readonly x: number;
  readonly y: number;
  /** Where the last letter begins and ends, along the direction of the words. */
  last: Point;
  end: Point;
  /** How many of the last letters share one place: those of a ligature, or of a whole object with replacement text. */
  stacked: number;
  spaceAfter: boolean;
}

/** Reads the words of one page letter by letter; throws PageTooFull over the limits. */
export function readGlyphs(
  pdfium: Pdfium,
  page: Handle,
  number: number,
  box: PageBox,
  styles: ObjectStyles,
  scratch: Scratch,
  limits: ReadingLimits,
): PageText {
  const text = pdfium._FPDFText_LoadPage(page);
  const { width, height } = box;
  const hasMarks = pdfium._FPDFPage_CountObjects(page) > 0;
  const notes = notesOf(pdfium, page, box, scratch);
  if (text === 0) return pageTextOf({ number, width, height, notes, hasMarks, incomplete: hasMarks }, []);
  try {
    const count = pdfium._FPDFText_CountChars(text);
    if (count > limits.charactersPerPage) throw new PageTooFull();
    const drawing = drawingOf(pdfium, page, box, scratch);
    const suspects = suspectsOf(drawing);
    styles.suspect(suspects);
    const reader = new LetterReader(pdfium, text, box, styles, scratch);
    for (let index = 0; index < count; index++) reader.take(index);
    const { losesWords, dots } = drawnObjects(pdfium, page, reader.objects, box, scratch);
    const words = siftWords(pdfium, page, box, drawing, suspects, reader.finish());
    return pageTextOf({ number, width, height, notes, hasMarks, incomplete: losesWords }, words.visible, dots, words);
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

interface DrawnObjects {
  /** Text objects that take up room on the page gave no letters, as happens with vertical writing. */
  readonly losesWords: boolean;
  readonly dots: readonly Dot[];
}

const TEXT_OBJECT = 1;
const PATH_OBJECT = 2;
const MOST_OBJECTS = 20_000;
const LARGEST_DOT = 12;

/** Looks through everything that is drawn on the page for what its letters do not tell. */
function drawnObjects(
  pdfium: Pdfium,
  page: Handle,
  read: ReadonlySet<Handle>,
  box: PageBox,
  scratch: Scratch,
): DrawnObjects {
  let all = 0;
  let lost = 0;
  const dots: Dot[] = [];
  const count = Math.min(pdfium._FPDFPage_CountObjects(page), MOST_OBJECTS);
  for (let index = 0; index < count; index++) {
    const object = pdfium._FPDFPage_GetObject(page, index);
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === TEXT_OBJECT) all += 1;
    if ((type !== TEXT_OBJECT && type !== PATH_OBJECT) || read.has(object)) continue;
    const { at } = scratch;
    if (pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) continue;
    const [left, bottom, right, top] = [scratch.float32(0), scratch.float32(1), scratch.float32(2), scratch.float32(3)];
    const [across, up] = [right - left, top - bottom];
    if (type === TEXT_OBJECT) lost += Math.max(across, up) > 1 ? 1 : 0;
    else if (across < LARGEST_DOT && across > 1 && Math.abs(across - up) < across * 0.2) {
      const middle = box.place((left + right) / 2, (bottom + top) / 2);
      dots.push({ x: middle.x + across / 2, y: middle.y, size: across });
    }
  }
  return { losesWords: lost > 1 && lost > all * 0.05, dots };
}

class LetterReader {
  /** Text objects that gave letters. */
  readonly objects = new Set<Handle>();
  private readonly pdfium: Pdfium;
  private readonly text: Handle;
  private readonly box: PageBox;
  private readonly styles: ObjectStyles;
  private readonly scratch: Scratch;
  private readonly done: SuspectGlyphs[] = [];
  private run: Run | null = null;
  private lastObject: Handle = 0;

  constructor(pdfium: Pdfium, text: Handle, box: PageBox, styles: ObjectStyles, scratch: Scratch) {
    this.pdfium = pdfium;
    this.text = text;
    this.box = box;
    this.styles = styles;
    this.scratch = scratch;
  }

  take(index: number): void {
    const code = this.pdfium._FPDFText_GetUnicode(this.text, index);
    // Spaces and line ends that PDFium worked out itself say nothing that positions do not say better.
    if (code <= 32 || code === 0xa0) {
      if (code !== HYPHEN_SIGN && !this.isGenerated(index) && this.run !== null) this.run.spaceAfter = true;
      if (code !== HYPHEN_SIGN) return;
    }
    const letter =
      code === HYPHEN_SIGN || code === 0xfffe ? '-' : String.fromCodePoint(code > 0x10ffff ? 0xfffd : code);
    const object = this.pdfium._FPDFText_GetTextObject(this.text, index);
    if (object !== this.lastObject) this.objects.add(object);
    this.lastObject = object;
    const style = this.styles.of(this.text, index, object);
    const { start, end } = this.extent(index, style);
    const { run } = this;
    if (run !== null && run.style === style && !run.spaceAfter && this.follows(run, start)) {
      run.text += letter;
      run.stacked = samePlace(start, run.last) ? run.stacked + 1 : 0;
      run.last = start;
      run.end = run.stacked >= LETTERS_OF_A_LIGATURE ? this.endOf(object, style, end) : end;
    } else {
      this.close();
      this.run = { text: letter, style, ...start, last: start, end, stacked: 0, spaceAfter: false };
    }
  }

  finish(): SuspectGlyphs[] {
    this.close();
    return this.done;
  }

  private isGenerated(index: number): boolean {
    return this.pdfium._FPDFText_IsGenerated(this.text, index) === 1;
  }

  /** Where a letter's baseline begins and ends on the page. */
  private extent(index: number, { cos, sin }: TextStyle): { start: Point; end: Point } {
    const { pdfium, scratch } = this;
    pdfium._FPDFText_GetCharOrigin(this.text, index, scratch.at, scratch.at + 8);
    const start = this.box.place(scratch.float64(0), scratch.float64(1));
    pdfium._FPDFText_GetLooseCharBox(this.text, index, scratch.at);
    const a = this.box.place(scratch.float32(0), scratch.float32(3));
    const b = this.box.place(scratch.float32(2), scratch.float32(1));
    // The corner of the letter's box that lies furthest along the words.
    const along = (point: Point): number => (point.x - start.x) * cos + (point.y - start.y) * sin;
    const reach = Math.max(along(a), along(b), along({ x: a.x, y: b.y }), along({ x: b.x, y: a.y }), 0);
    return { start, end: { x: start.x + reach * cos, y: start.y + reach * sin } };
  }

  /** Where a whole text object ends, for words that the file gives as replacement of what is drawn. */
  private endOf(object: Handle, { cos, sin }: TextStyle, otherwise: Point): Point {
    const { at } = this.scratch;
    if (this.pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return otherwise;
    const a = this.box.place(this.scratch.float32(0), this.scratch.float32(1));
    const b = this.box.place(this.scratch.float32(2), this.scratch.float32(3));
    return {
      x: cos > 0.5 ? Math.max(a.x, b.x) : otherwise.x,
      y: Math.abs(sin) > 0.5 ? Math.max(a.y, b.y) : otherwise.y,
    };
  }

  private follows(run: Run, start: Point): boolean {
    const { cos, sin, size } = run.style;
    if (samePlace(start, run.last)) return true;
    const across = (start.y - run.end.y) * cos - (start.x - run.end.x) * sin;
    const along = (start.x - run.end.x) * cos + (start.y - run.end.y) * sin;
    return Math.abs(across) < size * 0.1 && along < size * LETTER_GAP && along > -size * 0.5;
  }

  private close(): void {
    const { run } = this;
    this.run = null;
    if (run === null) return;
    const { style, text, x, y, end, spaceAfter } = run;
    const width = Math.hypot(end.x - x, end.y - y);
    const { size, bold, artifact, mark, angle, suspect } = style;
    this.done.push({ angle, suspect, glyphs: { text, x, y, width, size, bold, artifact, mark, spaceAfter } });
  }
}

const LETTERS_OF_A_LIGATURE = 3;

function samePlace(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** How PDFium writes a hyphen at the end of a line. */
const HYPHEN_SIGN = 2;

interface Point {
  readonly x: number;
  readonly y: number;
}
