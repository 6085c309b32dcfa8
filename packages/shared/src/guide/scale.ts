import type { Band } from '../contracts/index.ts';

/** Compares two decimals written as text, however long: negative, 0 or positive as for a sort. */
export function compareMarks(one: string, other: string): number {
  const negative = one.startsWith('-');
  if (negative !== other.startsWith('-')) return negative ? -1 : 1;
  const order = compareSizes(one.replace('-', ''), other.replace('-', ''));
  return negative ? -order : order;
}

function compareSizes(one: string, other: string): number {
  const [whole = '', part = ''] = parts(one);
  const [otherWhole = '', otherPart = ''] = parts(other);
  if (whole.length !== otherWhole.length) return whole.length - otherWhole.length;
  const [left, right] = [whole + part, otherWhole + otherPart].map((digits) => digits.replace(/0+$/, ''));
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
}

function parts(decimal: string): string[] {
  const [whole = '0', part = ''] = decimal.split('.');
  return [whole.replace(/^0+(?=\d)/, ''), part];
}

/** The bands of a scale from the lowest mark to the highest. */
export function inOrder(bands: readonly Band[]): readonly Band[] {
  return [...bands].sort((one, other) => compareMarks(one.mark, other.mark));
}

/** The bands next to a mark: what would have been the mark above and below. Null at either end, and off the scale. */
export function neighbours(bands: readonly Band[], mark: string | null): { above: Band | null; below: Band | null } {
  const ordered = inOrder(bands);
  const at = ordered.findIndex((band) => band.mark === mark);
  if (at === -1) return { above: null, below: null };
  return { above: ordered[at + 1] ?? null, below: ordered[at - 1] ?? null };
}

/** "3, Adequate" */
export function bandWords({ mark, label }: Pick<Band, 'mark' | 'label'>): string {
  return label === '' ? mark : `${mark}, ${label}`;
}
