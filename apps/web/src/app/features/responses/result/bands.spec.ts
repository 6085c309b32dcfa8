import type { CriterionResult } from '@evenhand/shared/contracts';
import { bandInWords } from './bands.ts';

const scale = [
  { mark: '0', label: 'None', descriptor: '' },
  { mark: '3', label: 'Adequate', descriptor: '' },
];
const result = (more: Partial<CriterionResult>) =>
  ({ band: null, max: '5', status: 'scored', ...more }) as CriterionResult;

test.each([
  [{ band: '3' }, '3 of 5, Adequate'],
  [{ band: '2.5' }, '2.5 of 5'],
  [{ status: 'needs-confirmation' as const }, 'Needs confirmation'],
  [{ status: 'not-produced' as const }, 'No indicative band'],
])('%j reads "%s"', (more, words) => expect(bandInWords(result(more), scale)).toBe(words));
