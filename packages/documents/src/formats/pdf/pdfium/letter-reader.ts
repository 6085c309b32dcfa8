import type { SuspectGlyphs } from './concealment/sift-words.ts';
import type { PageLetters } from './page-letters.ts';
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
  /** Text object of the last letter, and places of the first and last among the letters of the page. */
  object: Handle;
  readonly first: number;
  last: number;
  spaceAfter: boolean;
}

/** What lies between two words: nothing, a gap that PDFium noticed, or a space of the file itself at this place. */
type Between = 'nothing' | 'gap' | number;

/** A new stretch of words begins where the next letter stands further away than this, in em. */
const LETTER_GAP = 0.12;
const FURTHEST_BACK = 0.5;
/** Far less than any gap, in em: letters that pull together elsewhere in a word cannot make up for one. */
const CLOSE_FIT = 0.03;
// Within one object a space of the file goes on with the stretch, unless the pen moves as far as to another column, or
// hardly at all: some generators write a space and step back over it.
const WIDEST_SPACE = 1.2;
const NARROWEST_SPACE = 0.06;
/** Letters that the pen writes leftwards: its moves tell nothing of their spaces. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]$/;
/** In em. */
const WIDEST_LIGATURE = 1;
/** More letters than this in one place are no ligature but the replacement text of a whole object. */
const LETTERS_OF_A_LIGATURE = 3;

/** Puts the letters of a page together into stretches of words. Positions are asked for only where a stretch may end. */
export class LetterReader {
  /** Text objects that gave letters. */
  readonly objects = new Set<Handle>();
  /** Words that the file says in the place of what it prints: they stand all in one place. */
  readonly spoken: string[] = [];
  private readonly pdfium: Pdfium;
  private readonly text: Handle;
  private readonly letters: PageLetters;
  private readonly box: PageBox;
  private readonly styles: ObjectStyles;
  private readonly scratch: Scratch;
  private readonly done: SuspectGlyphs[] = [];
  private run: Run | null = null;

  constructor(
    pdfium: Pdfium,
    text: Handle,
    letters: PageLetters,
    box: PageBox,
    styles: ObjectStyles,
    scratch: Scratch,
  ) {
    this.pdfium = pdfium;
    this.text = text;
    this.letters = letters;
    this.box = box;
    this.styles = styles;
    this.scratch = scratch;
  }

  /** The stretches of words of the page, in the order of its letters. */
  read(): SuspectGlyphs[] {
    const { letters } = this;
    for (const place of letters.joined) this.objects.add(this.pdfium._FPDFText_GetTextObject(this.text, place));
    let between: Between = 'nothing';
    for (let at = 0; at < letters.count;) {
      if (letters.isSpace(at)) {
        if (between !== 'gap') between = this.isGenerated(at) ? 'gap' : typeof between === 'number' ? between : at;
        at += 1;
        continue;
      }
      let end = at + 1;
      while (end < letters.count && !letters.isSpace(end)) end += 1;
      this.takeWord(at, end, between);
      between = 'nothing';
      at = end;
    }
    if (typeof between === 'number' && this.run !== null) this.run.spaceAfter = true;
    this.close();
    return this.done;
  }

  private takeWord(from: number, to: number, between: Between): void {
    const object = this.objectOf(from);
    if (object === this.objectOf(to - 1)) return this.takeOfObject(from, to, object, between);
    // The word is made of several objects.
    for (let begun = from, at = from + 1; at <= to; at++) {
      if (at < to && this.objectOf(at) === this.objectOf(begun)) continue;
      this.takeOfObject(begun, at, this.objectOf(begun), begun === from ? between : 'nothing');
      begun = at;
    }
  }

  /** Takes letters of one object, in pieces where the pen skipped a gap that PDFium did not call a space. */
  private takeOfObject(from: number, to: number, object: Handle, between: Between): void {
    const style = this.styles.of(this.text, this.letters.placeOf(from), object);
    if (this.isUnbroken(from, to, style)) return this.take(from, to, object, between);
    let begun = from;
    let before = this.originOf(from);
    let joined = false;
    for (let at = from + 1; at < to; at++) {
      const origin = this.originOf(at);
      const moved = along(before, origin, style);
      const widest = joined ? style.size * WIDEST_LIGATURE : this.advanceOf(at - 1, before, style);
      if (moved - widest > style.size * LETTER_GAP) {
        this.take(begun, at, object, begun === from ? between : 'gap');
        begun = at;
      }
      // Letters in one place are a ligature, whose width is that of none of them.
      joined = moved === 0;
      before = origin;
    }
    this.take(begun, to, object, begun === from ? between : 'gap');
  }

  /** The letters take the room that they need and no more: then none of them needs to be asked where it stands. */
  private isUnbroken(from: number, to: number, style: TextStyle): boolean {
    let needed = 0;
    for (let at = from; at < to - 1; at++) {
      const advance = style.advances.get(this.letters.codeAt(at));
      if (advance === undefined) return false;
      needed += advance;
    }
    const taken = needed === 0 ? 0 : along(this.originOf(from), this.originOf(to - 1), style);
    return Math.abs(taken - needed) <= style.size * CLOSE_FIT;
  }

  /** How far a letter moves the pen; letters set alike move it alike, so each is measured once. */
  private advanceOf(index: number, origin: Point, style: TextStyle): number {
    const code = this.letters.codeAt(index);
    const known = style.advances.get(code);
    if (known !== undefined) return known;
    const advance = along(origin, this.endOf(index, style, origin), style);
    style.advances.set(code, advance);
    return advance;
  }

  /** Takes letters of one object. */
  private take(from: number, to: number, object: Handle, between: Between): void {
    const { run } = this;
    const words = this.letters.words(from, to);
    const joint = run === null ? null : this.jointOf(run, object, from, between);
    if (run !== null && joint !== null) {
      run.text += joint + words;
      run.object = object;
      run.last = to - 1;
      return;
    }
    if (run !== null && typeof between === 'number') run.spaceAfter = true;
    this.close(object);
    const style = this.styles.of(this.text, this.letters.placeOf(from), object);
    this.run = { text: words, style, start: this.originOf(from), object, first: from, last: to - 1, spaceAfter: false };
  }

  /** What stands between a stretch and the letters that go on with it; null where they begin another. */
  private jointOf(run: Run, object: Handle, from: number, between: Between): '' | ' ' | null {
    if (between === 'gap') return null;
    if (typeof between === 'number') return object === run.object ? this.spaceOf(run, between, from) : null;
    if (object === run.object) return '';
    if (this.styles.of(this.text, this.letters.placeOf(from), object) !== run.style) return null;
    const { cos, sin, size } = run.style;
    const start = this.originOf(from);
    const end = this.endOfRun(run, object);
    const across = (start.y - end.y) * cos - (start.x - end.x) * sin;
    const gap = along(end, start, run.style);
    const follows = Math.abs(across) < size * 0.1 && gap < size * LETTER_GAP && gap > -size * FURTHEST_BACK;
    return follows ? '' : null;
  }

  private spaceOf({ style, last, text }: Run, space: number, next: number): '' | ' ' | null {
    if (RIGHT_TO_LEFT.test(text)) return ' ';
    const [from, to] = [this.originOf(space), this.originOf(next)];
    if (isSame(from, to) && isSame(from, this.originOf(last))) return ' ';
    const moved = along(from, to, style);
    if (moved > style.size * WIDEST_SPACE) return null;
    if (moved >= style.size * NARROWEST_SPACE) return ' ';
    // The pen may have moved before the space was written: then the letters stand apart all the same.
    return along(this.endOf(last, style), to, style) < style.size * NARROWEST_SPACE ? '' : ' ';
  }

  private objectOf(index: number): Handle {
    const object = this.pdfium._FPDFText_GetTextObject(this.text, this.letters.placeOf(index));
    this.objects.add(object);
    return object;
  }

  private isGenerated(index: number): boolean {
    return this.pdfium._FPDFText_IsGenerated(this.text, this.letters.placeOf(index)) === 1;
  }

  private originOf(index: number): Point {
    const { at } = this.scratch;
    this.pdfium._FPDFText_GetCharOrigin(this.text, this.letters.placeOf(index), at, at + 8);
    return this.box.place(this.scratch.float64(0), this.scratch.float64(1));
  }

  /** Where a letter ends on its baseline. */
  private endOf(index: number, style: TextStyle, start = this.originOf(index)): Point {
    this.pdfium._FPDFText_GetLooseCharBox(this.text, this.letters.placeOf(index), this.scratch.at);
    return this.furthest(start, style, [0, 3, 2, 1]);
  }

  /**
   * Where a stretch ends before letters of the object `next`. PDFium gives a letter the width of the letter that it stands
   * for. A ligature and a capital that stands for a small letter are wider: their object tells, where it holds nothing else.
   */
  private endOfRun({ last, first, object, style }: Run, next: Handle, origin = this.originOf(last)): Point {
    const end = this.endOf(last, style, origin);
    if (next === object) return end;
    const isAlone = last === first || this.objectOf(last - 1) !== object;
    const from = isAlone ? origin : this.originOf(last - 1);
    if (from.x !== origin.x || from.y !== origin.y) return end;
    const ofObject = this.endOfObject(object, origin, style);
    const wider = along(end, ofObject, style);
    return wider > 0 && wider < style.size * WIDEST_LIGATURE ? ofObject : end;
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

  /** Where a stretch begins and ends, in the direction in which Latin letters run. */
  private extentOf(run: Run, next: Handle): { start: Point; end: Point } {
    const { style, text, start, object, first, last } = run;
    const origin = this.originOf(last);
    if (RIGHT_TO_LEFT.test(text) && along(start, origin, style) < 0)
      return { start: origin, end: this.endOf(first, style, start) };
    const stacked = text.length > LETTERS_OF_A_LIGATURE && isSame(origin, start);
    if (stacked) this.spoken.push(text);
    return { start, end: stacked ? this.endOfObject(object, start, style) : this.endOfRun(run, next, origin) };
  }

  /** Ends the stretch before letters of the object `next`; 0 at the end of the page. */
  private close(next: Handle = 0): void {
    const { run } = this;
    this.run = null;
    if (run === null) return;
    const { style, text, spaceAfter } = run;
    const { start, end } = this.extentOf(run, next);
    const width = Math.hypot(end.x - start.x, end.y - start.y);
    const { size, bold, artifact, mark, angle, suspect } = style;
    this.done.push({
      angle,
      suspect,
      glyphs: { text, x: start.x, y: start.y, width, size, bold, artifact, mark, spaceAfter },
    });
  }
}

function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** How far one point lies from another along the words. */
function along(from: Point, to: Point, { cos, sin }: TextStyle): number {
  return (to.x - from.x) * cos + (to.y - from.y) * sin;
}
