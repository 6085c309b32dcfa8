import type { Dot } from '../glyphs.ts';
import type { PageBox } from './page-box.ts';
import type { Handle, Pdfium, Scratch } from './pdfium.ts';

export interface DrawnObjects {
  /** Text objects that take up room on the page gave no letters, as happens with vertical writing. */
  readonly losesWords: boolean;
  readonly dots: readonly Dot[];
}

const TEXT_OBJECT = 1;
const PATH_OBJECT = 2;
const MOST_OBJECTS = 20_000;
const LARGEST_DOT = 12;

/** Looks through everything that is drawn on the page for what its letters do not tell. */
export function drawnObjects(
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
