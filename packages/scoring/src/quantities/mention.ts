import { Exact, roundedText } from '../decimal/exact.ts';

/** A number as it stands in a text, before anyone asks what it is there for. Tokens `from` up to, not including, `to`. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly form: 'plain' | 'money' | 'percent' | 'ratio';
  /** Exact decimal as text, or a ratio. Of a range: its lower end. */
  readonly value: string;
  readonly inWords: boolean;
  readonly isRange: boolean;
  readonly currency: string | null;
}

/** Plain digits without useless zeros; shares are rounded, half up, to `places`. */
export function readable(value: Exact, places = 6): string {
  if (value.decimalPlaces() <= places) return value.toFixed();
  return new Exact(roundedText(value, places, 'half-up')).toFixed();
}
