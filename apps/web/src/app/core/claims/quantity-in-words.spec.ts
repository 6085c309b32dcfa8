import type { Quantity } from '@evenhand/shared/contracts';
import { quantityInWords } from './quantity-in-words.ts';

const quantity: Quantity = { text: 'ten', value: '10', unit: 'person', kind: 'count', comparator: '=' };

test.each<[Partial<Quantity>, string]>([
  [{}, '10 person'],
  [{ comparator: '>=', value: '1200', unit: 'hour', kind: 'duration' }, 'at least 1,200 hour'],
  [{ comparator: '~', value: '5000.50', unit: 'GBP', kind: 'money' }, 'about £5,000.50'],
  [{ comparator: '<=', value: '12.5', unit: 'percent', kind: 'percent' }, 'at most 12.5%'],
  [{ value: '1:58', unit: 'ratio', kind: 'ratio' }, '1:58'],
])('%j reads "%s"', (more, words) => expect(quantityInWords({ ...quantity, ...more })).toBe(words));
