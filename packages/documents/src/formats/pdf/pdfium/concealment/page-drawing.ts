import type { PageBox } from '../page-box.ts';
import type { Handle, Pdfium, Scratch } from '../pdfium.ts';
import { isClippedAway } from './clipping.ts';

/** A rectangle on the page as a reader holds it, in points from its top left. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Red, green, blue and opacity, each 0 to 255. */
export type Ink = readonly [number, number, number, number];

export interface DrawnText {
  readonly object: Handle;
  /** Place in the order in which the page is painted. */
  readonly order: number;
  /** How letters are painted, as PDF numbers it: 0 filled, 1 outlined, 3 not at all, 7 only as a mask. */
  readonly mode: number;
  /** null where the letters are painted with a pattern. */
  readonly ink: Ink | null;
  /** Something may make the object vanish: an optional layer, a transparent group, a mask, the edge of what is painted. */
  readonly inGroup: boolean;
  area(): Area | null;
}

/** Something that covers what was painted before it. `ink` is null for pictures and shadings. */
export interface DrawnSurface {
  readonly order: number;
  readonly area: Area;
  readonly ink: Ink | null;
  readonly isPicture: boolean;
}

export interface PageDrawing {
  readonly texts: readonly DrawnText[];
  readonly surfaces: readonly DrawnSurface[];
}

type Matrix = readonly [number, number, number, number, number, number];

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
const OUTLINED: readonly number[] = [1, 5];
const DEEPEST_FORM = 12;
const MOST_OBJECTS = 20_000;
const MOST_SURFACES = 400;
/** Rules, borders and bullets cover no words. */
const SMALLEST_SIDE = 4;
const SEE_THROUGH = 230;
const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];
const NAME_BYTES = 32;
/** Marks looked at on one object. */
const MOST_MARKS = 8;

/**
 * What is painted on a page and in which order, as far as it decides whether words can be seen. In a file with layers any
 * drawing may be in one that is switched off: PDFium does not tell.
 */
export function drawingOf(pdfium: Pdfium, page: Handle, box: PageBox, scratch: Scratch, layered: boolean): PageDrawing {
  return new DrawingWalk(pdfium, box, scratch, layered).walk(page);
}

class DrawingWalk {
  private readonly pdfium: Pdfium;
  private readonly box: PageBox;
  private readonly scratch: Scratch;
  private readonly layered: boolean;
  private readonly texts: DrawnText[] = [];
  private readonly surfaces: DrawnSurface[] = [];
  private order = 0;

  constructor(pdfium: Pdfium, box: PageBox, scratch: Scratch, layered: boolean) {
    this.pdfium = pdfium;
    this.box = box;
    this.scratch = scratch;
    this.layered = layered;
  }

  walk(page: Handle): PageDrawing {
    const count = this.pdfium._FPDFPage_CountObjects(page);
    for (let index = 0; index < count && this.order < MOST_OBJECTS; index++)
      this.take(this.pdfium._FPDFPage_GetObject(page, index), UPRIGHT, false, 0);
    return { texts: this.texts, surfaces: this.surfaces };
  }

  private take(object: Handle, matrix: Matrix, inGroup: boolean, depth: number): void {
    const { pdfium } = this;
    this.order += 1;
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === TEXT) this.text(object, matrix, inGroup || this.mayVanish(object));
    else if (type === PATH) this.path(object, matrix);
    else if (type === IMAGE || type === SHADING) this.surface(object, matrix, null, type === IMAGE);
    else if (type === FORM && depth < DEEPEST_FORM) {
      const inner = inGroup || this.layered || this.mayVanish(object);
      const within = product(this.matrixOf(object), matrix);
      const count = pdfium._FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count && this.order < MOST_OBJECTS; index++)
        this.take(pdfium._FPDFFormObj_GetObject(object, index), within, inner, depth + 1);
    }
  }

  private text(object: Handle, matrix: Matrix, inGroup: boolean): void {
    const mode = this.pdfium._FPDFTextObj_GetTextRenderMode(object);
    const ink = this.inkOf(object, OUTLINED.includes(mode));
    this.texts.push({ object, order: this.order, mode, ink, inGroup, area: () => this.areaOf(object, matrix) });
  }

  private path(object: Handle, matrix: Matrix): void {
    if (this.surfaces.length >= MOST_SURFACES) return;
    const { at } = this.scratch;
    if (this.pdfium._FPDFPath_GetDrawMode(object, at, at + 4) === 0 || this.scratch.int32(0) === 0) return;
    const ink = this.inkOf(object, false);
    if (ink === null || ink[3] >= SEE_THROUGH) this.surface(object, matrix, ink, false);
  }

  private surface(object: Handle, matrix: Matrix, ink: Ink | null, isPicture: boolean): void {
    const area = this.areaOf(object, matrix);
    if (area === null || this.surfaces.length >= MOST_SURFACES) return;
    if (Math.min(area.right - area.left, area.bottom - area.top) < SMALLEST_SIDE) return;
    this.surfaces.push({ order: this.order, area, ink, isPicture });
  }

  private inkOf(object: Handle, outlined: boolean): Ink | null {
    const { at } = this.scratch;
    const found = outlined
      ? this.pdfium._FPDFPageObj_GetStrokeColor(object, at, at + 4, at + 8, at + 12)
      : this.pdfium._FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12);
    if (found === 0) return null;
    return [this.scratch.int32(0), this.scratch.int32(1), this.scratch.int32(2), this.scratch.int32(3)];
  }

  private areaOf(object: Handle, matrix: Matrix): Area | null {
    const { at } = this.scratch;
    if (this.pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return null;
    const [left, bottom, right, top] = [0, 1, 2, 3].map((index) => this.scratch.float32(index)) as [
      number,
      number,
      number,
      number,
    ];
    const corners = [
      [left, bottom],
      [left, top],
      [right, bottom],
      [right, top],
    ].map(([x = 0, y = 0]) =>
      this.box.place(matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]),
    );
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }

  private mayVanish(object: Handle): boolean {
    return (
      this.isInLayer(object) ||
      this.pdfium._FPDFPageObj_HasTransparency(object) === 1 ||
      isClippedAway(this.pdfium, object, this.scratch)
    );
  }

  private matrixOf(form: Handle): Matrix {
    if (this.pdfium._FPDFPageObj_GetMatrix(form, this.scratch.at) === 0) return UPRIGHT;
    return [0, 1, 2, 3, 4, 5].map((index) => this.scratch.float32(index)) as unknown as Matrix;
  }

  /** Layers can be switched off; the mark that puts an object into one is called OC, and may hide among many. */
  private isInLayer(object: Handle): boolean {
    const { pdfium, scratch } = this;
    const count = pdfium._FPDFPageObj_CountMarks(object);
    if (count > MOST_MARKS) return true;
    for (let index = 0; index < count; index++) {
      const mark = pdfium._FPDFPageObj_GetMark(object, index);
      if (pdfium._FPDFPageObjMark_GetName(mark, scratch.at + 8, NAME_BYTES, scratch.at) === 0) continue;
      if (scratch.utf16At(8, Math.min(scratch.int32(0), NAME_BYTES) - 2) === 'OC') return true;
    }
    return false;
  }
}

function product(first: Matrix, then: Matrix): Matrix {
  return [
    first[0] * then[0] + first[1] * then[2],
    first[0] * then[1] + first[1] * then[3],
    first[2] * then[0] + first[3] * then[2],
    first[2] * then[1] + first[3] * then[3],
    first[4] * then[0] + first[5] * then[2] + then[4],
    first[4] * then[1] + first[5] * then[3] + then[5],
  ];
}
