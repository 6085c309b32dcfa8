import type { Handle } from '../pdfium.ts';
import type { Area, DrawnSurface, DrawnText, Ink, PageDrawing } from './page-drawing.ts';

/** Why the words of a text object may not be visible. */
export interface Suspicion {
  readonly reason: 'hidden-text' | 'invisible-text' | 'covered-text';
  /** The drawing alone settles it where the page cannot be painted to make sure. */
  readonly sure: boolean;
}

const WHITE: Ink = [255, 255, 255, 255];
/** Colours nearer to each other than this, in any of red, green and blue, cannot be told apart in print. */
const ALIKE = 24;
/** Of 255: below it letters are a breath on the paper. */
const FAINT = 40;
const UNPAINTED = 3;
const MASK = 7;
const MOSTLY = 0.6;

/** Text objects that may be there for machines only. Most pages have none, and nothing more is done for them. */
export function suspectsOf({ texts, surfaces }: PageDrawing): Map<Handle, Suspicion> {
  const suspects = new Map<Handle, Suspicion>();
  for (const text of texts) {
    const suspicion = suspicionOf(text, surfaces);
    if (suspicion !== null) suspects.set(text.object, suspicion);
  }
  return suspects;
}

function suspicionOf(text: DrawnText, surfaces: readonly DrawnSurface[]): Suspicion | null {
  if (text.mode === UNPAINTED) return { reason: 'invisible-text', sure: true };
  if (text.mode === MASK) return { reason: 'invisible-text', sure: false };
  if (text.ink !== null && text.ink[3] <= FAINT) return { reason: 'invisible-text', sure: true };
  const area = surfaces.length > 0 ? text.area() : null;
  if (area !== null) {
    const cover = surfaces.find((surface) => surface.order > text.order && shareOf(area, surface.area) >= MOSTLY);
    if (cover !== undefined) return { reason: 'covered-text', sure: cover.ink !== null };
    const ground = surfaces.findLast((surface) => surface.order < text.order && shareOf(area, surface.area) >= MOSTLY);
    if (ground !== undefined) {
      const onPicture = ground.ink === null && text.ink !== null && areAlike(text.ink, WHITE);
      const onColour = ground.ink !== null && text.ink !== null && areAlike(text.ink, ground.ink);
      if (onPicture || onColour) return { reason: 'hidden-text', sure: onColour };
      return text.inGroup ? { reason: 'invisible-text', sure: false } : null;
    }
  }
  if (text.ink !== null && areAlike(text.ink, WHITE)) return { reason: 'hidden-text', sure: true };
  return text.inGroup ? { reason: 'invisible-text', sure: false } : null;
}

function areAlike(a: Ink, b: Ink): boolean {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2])) < ALIKE;
}

/** Which share of the first area lies inside the second. */
export function shareOf(inner: Area, outer: Area): number {
  const across = Math.min(inner.right, outer.right) - Math.max(inner.left, outer.left);
  const down = Math.min(inner.bottom, outer.bottom) - Math.max(inner.top, outer.top);
  const whole = Math.max(inner.right - inner.left, 0.1) * Math.max(inner.bottom - inner.top, 0.1);
  return across <= 0 || down <= 0 ? 0 : (Math.max(across, 0.1) * Math.max(down, 0.1)) / whole;
}
