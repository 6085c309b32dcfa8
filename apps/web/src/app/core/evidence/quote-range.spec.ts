import { fold } from '@evenhand/shared/anchoring';
import { rangeFinder } from './quote-range.ts';

function page(...lines: string[]): HTMLElement {
  const root = document.createElement('div');
  for (const line of lines) root.appendChild(document.createElement('span')).textContent = line;
  return root;
}

test('words that the page splits over lines are one range', () => {
  const range = rangeFinder(page('We will train ten ap-', 'prentices from Red', 'ditch by June.'))(
    'ten apprentices from Redditch',
  );
  expect(fold(range?.toString() ?? '').text).toBe('tenapprenticesfromRedditch');
});

test('a quote that ends with its node ends there', () => {
  const range = rangeFinder(page('Ten places.', 'More.'))('Ten places.');
  expect(range?.toString()).toBe('Ten places.');
});

test('of equal words those nearest to the expected place are meant', () => {
  const root = page('ten places', ' and ', 'ten places');
  expect(rangeFinder(root)('ten places', 15)?.startContainer.parentElement).toBe(root.children[2]);
});

test('words that are not on the page give nothing', () => {
  expect(rangeFinder(page('Ten places.'))('twelve places')).toBeNull();
});
