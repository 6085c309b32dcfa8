import type { Quantity } from '@evenhand/shared/contracts';
import type { Comparator } from '@evenhand/shared/domain';
import { withThousands } from '../../ui/figures.ts';

const COMPARATOR_WORDS: Record<Comparator, string> = {
  '=': '',
  '>=': $localize`at least `,
  '<=': $localize`at most `,
  '~': $localize`about `,
};

/** "at least 10 apprentice", "£5,000", "12.5%": what was understood from the words, with its unit in the singular. */
export function quantityInWords({ comparator, value, unit, kind }: Quantity): string {
  const figure = /^-?\d+(\.\d+)?$/.test(value) ? withThousands(value) : value;
  const prefix = COMPARATOR_WORDS[comparator];
  if (kind === 'money' && unit === 'GBP') return `${prefix}£${figure}`;
  if (kind === 'percent') return `${prefix}${figure}%`;
  return `${prefix}${figure}${unit === '' || unit === 'ratio' ? '' : ` ${unit}`}`;
}
