import type { Handle, Pdfium, Scratch } from '../pdfium.ts';

const MOST_PATHS = 8;
const MOST_POINTS = 64;

/** Whether an object lies outside one of the areas to which its painting is limited. */
export function isClippedAway(pdfium: Pdfium, object: Handle, scratch: Scratch): boolean {
  const clip = pdfium._FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : Math.min(pdfium._FPDFClipPath_CountPaths(clip), MOST_PATHS);
  if (paths <= 0) return false;
  const { at } = scratch;
  if (pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return false;
  const [left, bottom, right, top] = [scratch.float32(0), scratch.float32(1), scratch.float32(2), scratch.float32(3)];
  for (let path = 0; path < paths; path++) {
    const area = areaOf(pdfium, clip, path, scratch);
    if (area === null) continue;
    if (area.left >= right || area.right <= left || area.bottom >= top || area.top <= bottom) return true;
  }
  return false;
}

function areaOf(pdfium: Pdfium, clip: Handle, path: number, scratch: Scratch) {
  const points = pdfium._FPDFClipPath_CountPathSegments(clip, path);
  if (points <= 0 || points > MOST_POINTS) return null;
  const area = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (let point = 0; point < points; point++) {
    const segment = pdfium._FPDFClipPath_GetPathSegment(clip, path, point);
    if (segment === 0 || pdfium._FPDFPathSegment_GetPoint(segment, scratch.at, scratch.at + 4) === 0) return null;
    const [x, y] = [scratch.float32(0), scratch.float32(1)];
    area.left = Math.min(area.left, x);
    area.right = Math.max(area.right, x);
    area.bottom = Math.min(area.bottom, y);
    area.top = Math.max(area.top, y);
  }
  return area;
}
