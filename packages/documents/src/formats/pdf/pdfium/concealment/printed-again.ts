import type { Handle, Pdfium } from '../pdfium.ts';
import type { Area, PageDrawing } from './page-drawing.ts';
import type { Suspicion } from './suspects.ts';

/** By how many points two prints of the same words may differ in size. */
const SAME_SIZE = 0.5;
/** How far off the shadow stands, as a share of its height. */
const SHADOW = 0.25;
/** Points of height in which prints are looked for together. */
const BAND = 8;

/**
 * Leaves out suspects that are printed once more in plain sight: the faint print is the shadow of the other. PDFium takes
 * letters that stand twice in one place only once, from the print that came first; `read` are the objects it took them from.
 */
export function withoutPrintedAgain(
  pdfium: Pdfium,
  suspects: ReadonlyMap<Handle, Suspicion>,
  { texts }: PageDrawing,
  read: ReadonlySet<Handle>,
): ReadonlyMap<Handle, Suspicion> {
  if (suspects.size === 0) return suspects;
  const prints = new Map<string, Area[]>();
  for (const { object, area } of texts) {
    if (read.has(object) || suspects.has(object)) continue;
    const place = area();
    if (place !== null) for (const key of keysOf(pdfium, object, place, true)) add(prints, key, place);
  }
  if (prints.size === 0) return suspects;
  const areas = new Map(texts.filter(({ object }) => suspects.has(object)).map(({ object, area }) => [object, area()]));
  return new Map(
    [...suspects].filter(([object]) => {
      const place = areas.get(object) ?? null;
      if (place === null) return true;
      const [key = ''] = keysOf(pdfium, object, place, false);
      return !(prints.get(key) ?? []).some((other) => isPrintOf(place, other));
    }),
  );
}

/** Font and height on the page; for the prints looked in also the heights next to it. */
function keysOf(pdfium: Pdfium, object: Handle, { top }: Area, around: boolean): string[] {
  const font = String(pdfium._FPDFTextObj_GetFont(object));
  const band = Math.round(top / BAND);
  return (around ? [band - 1, band, band + 1] : [band]).map((each) => `${font}|${String(each)}`);
}

function add(prints: Map<string, Area[]>, key: string, area: Area): void {
  const there = prints.get(key);
  if (there === undefined) prints.set(key, [area]);
  else there.push(area);
}

function isPrintOf(a: Area, b: Area): boolean {
  const [across, down] = [a.left - b.left, a.top - b.top];
  const sameSize =
    Math.abs(a.right - b.right - across) <= SAME_SIZE && Math.abs(a.bottom - b.bottom - down) <= SAME_SIZE;
  return sameSize && Math.max(Math.abs(across), Math.abs(down)) <= SHADOW * (a.bottom - a.top);
}
