import type { SuspectGlyphs } from './concealment/sift-words.ts';
import type { ObjectStyles, TextStyle } from './object-styles.ts';
import type { PageBox } from './page-box.ts';
import type { Handle, Pdfium, Scratch } from './pdfium.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The words being gathered: letters in one style that follow each other on one line. */
interface Run {
  text: string;
  readonly style: TextStyle;
  readonly start: Point;
  /** Text object of the last letter, and its place among the letters of the page. */
  object: Handle;
  last: number;
  /** A space follows in the file itself. */
  spaceAfter: boolean;
  /** The next letter stands apart, with or without a space in the file. */
  ended: boolean;
}

/** A new stretch of words begins where the next letter stands further away than this, in em. */
const LETTER_GAP = 0.12;
const FURTHEST_BACK = 0.5;
/** More letters than this in one place are no ligature but the replacement text of a whole object. */
const LETTERS_OF_A_LIGATURE = 3;
const HARD_SPACE = 0xa0;
/** How PDFium writes a hyphen at the end of a line. */
const HYPHENS: readonly number[] = [2, 0xfffe];
const HIGHEST_CODE = 0x10ffff;
const UNKNOWN = '\uFFFD';

/** Puts the letters of a page together into stretches of words. Positions are asked for only where a stretch may end. */
export class LetterReader {
  /** Text objects that gave letters. */
  readonly objects = new Set<Handle>();
  private readonly pdfium: Pdfium;
  private readonly text: Handle;
  private readonly box: PageBox;
  private readonly styles: ObjectStyles;
  private readonly scratch: Scratch;
  private readonly done: SuspectGlyphs[] = [];
  private run: Run | null = null;

  constructor(pdfium: Pdfium, text: Handle, box: PageBox, styles: ObjectStyles, scratch: Scratch) {
    this.pdfium = pdfium;
    this.text = text;
    this.box = box;
    this.styles = styles;
    this.scratch = scratch;
  }

  take(index: number): void {
    const { run } = this;
    const code = this.pdfium._FPDFText_GetUnicode(this.text, index);
    if ((code <= 32 || code === HARD_SPACE) && !HYPHENS.includes(code)) {
      if (run !== null) this.endRun(run, index);
      return;
    }
    const letter = HYPHENS.includes(code) ? '-' : code > HIGHEST_CODE ? UNKNOWN : String.fromCodePoint(code);
    const object = this.pdfium._FPDFText_GetTextObject(this.text, index);
    if (run !== null && !run.ended && this.goesOn(run, object, index)) {
      run.text += letter;
      run.object = object;
      run.last = index;
      return;
    }
    this.close();
    this.objects.add(object);
    const style = this.styles.of(this.text, index, object);
    const start = this.originOf(index);
    this.run = { text: letter, style, start, object, last: index, spaceAfter: false, ended: false };
  }

  finish(): SuspectGlyphs[] {
    this.close();
    return this.done;
  }

  private endRun(run: Run, index: number): void {
    run.ended = true;
    if (this.pdfium._FPDFText_IsGenerated(this.text, index) === 0) run.spaceAfter = true;
  }

  /** Within one object PDFium itself puts a space where letters stand apart; other objects are held to their positions. */
  private goesOn(run: Run, object: Handle, index: number): boolean {
    if (object === run.object) return true;
    this.objects.add(object);
    if (this.styles.of(this.text, index, object) !== run.style) return false;
    const { cos, sin, size } = run.style;
    const start = this.originOf(index);
    const end = this.endOf(run.last, run.style);
    const across = (start.y - end.y) * cos - (start.x - end.x) * sin;
    const along = (start.x - end.x) * cos + (start.y - end.y) * sin;
    return Math.abs(across) < size * 0.1 && along < size * LETTER_GAP && along > -size * FURTHEST_BACK;
  }

  private originOf(index: number): Point {
    const { at } = this.scratch;
    this.pdfium._FPDFText_GetCharOrigin(this.text, index, at, at + 8);
    return this.box.place(this.scratch.float64(0), this.scratch.float64(1));
  }

  /** Where a letter ends on its baseline. */
  private endOf(index: number, style: TextStyle): Point {
    const start = this.originOf(index);
    this.pdfium._FPDFText_GetLooseCharBox(this.text, index, this.scratch.at);
    return this.furthest(start, style, [0, 3, 2, 1]);
  }

  /** Where a whole text object ends on its baseline. */
  private endOfObject(object: Handle, start: Point, style: TextStyle): Point {
    const { at } = this.scratch;
    if (this.pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return start;
    return this.furthest(start, style, [0, 1, 2, 3]);
  }

  /** From `start` along the words to the corner furthest that way of the box that lies in the scratch memory. */
  private furthest(start: Point, { cos, sin }: TextStyle, corners: readonly [number, number, number, number]): Point {
    const [left, bottom, right, top] = corners;
    const a = this.box.place(this.scratch.float32(left), this.scratch.float32(bottom));
    const b = this.box.place(this.scratch.float32(right), this.scratch.float32(top));
    const x = cos >= 0 ? Math.max(a.x, b.x) : Math.min(a.x, b.x);
    const y = sin >= 0 ? Math.max(a.y, b.y) : Math.min(a.y, b.y);
    const reach = Math.max((x - start.x) * cos + (y - start.y) * sin, 0);
    return { x: start.x + reach * cos, y: start.y + reach * sin };
  }

  private close(): void {
    const { run } = this;
    this.run = null;
    if (run === null) return;
    const { style, text, start, spaceAfter } = run;
    const last = this.originOf(run.last);
    const stacked = text.length > LETTERS_OF_A_LIGATURE && last.x === start.x && last.y === start.y;
    const end = stacked ? this.endOfObject(run.object, start, style) : this.endOf(run.last, style);
    const width = Math.hypot(end.x - start.x, end.y - start.y);
    const { size, bold, artifact, mark, angle, suspect } = style;
    this.done.push({
      angle,
      suspect,
      glyphs: { text, x: start.x, y: start.y, width, size, bold, artifact, mark, spaceAfter },
    });
  }
}
