import type { Band } from '@evenhand/shared/contracts';

/** One pasted line as it would be taken in. */
export interface PastedRow {
  /** Place among the questions of the bid, from 0. */
  readonly place: number;
  readonly mark: string;
  readonly decisive: string;
  readonly notAbove: string;
  readonly notBelow: string;
  /** Why the line cannot be taken in; null when it can. */
  readonly error: string | null;
}

/**
 * Lines copied from a spreadsheet: mark, what decided, why not above, why not below, a tab between. They are meant for
 * the questions from `from` on; nothing is taken in before the person has looked at them.
 */
export function pastedRows(text: string, from: number, count: number, bands: readonly Band[]): readonly PastedRow[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line, at) => {
    const [mark = '', decisive = '', notAbove = '', notBelow = ''] = line.split('\t').map((cell) => cell.trim());
    const place = from + at;
    return { place, mark, decisive, notAbove, notBelow, error: faultOf(place, mark, count, bands) };
  });
}

function faultOf(place: number, mark: string, count: number, bands: readonly Band[]): string | null {
  if (place >= count) return $localize`There is no question for this line.`;
  if (mark === '' || bands.some((band) => band.mark === mark)) return null;
  return $localize`${mark}:mark: is not on the scale. Its marks are ${bands.map((band) => band.mark).join(', ')}:join:.`;
}
