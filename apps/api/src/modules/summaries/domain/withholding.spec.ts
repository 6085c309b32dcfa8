import { saysMuchOf, withoutWords } from './withholding.ts';

test('withheld words go whatever their case, spacing and signs are', () => {
  const words = "the Academy's “open-door” rate of £12 (net)";
  const text = 'They offer The  Academy’s "open–door"\nrate of £12 (net) a day.';
  expect(withoutWords(text, [words])).toBe('They offer [withheld] a day.');
  expect(withoutWords('A rate of £12 a day.', [words])).toBe('A rate of £12 a day.');
});

test('of words that overlap nothing is left', () => {
  expect(withoutWords('a rate of twelve pounds an hour', ['rate of twelve', 'twelve pounds'])).toBe(
    'a [withheld] an hour',
  );
  expect(withoutWords('one two three', ['one two three', 'two'])).toBe('[withheld]');
  expect(withoutWords('one one', ['one'])).toBe('[withheld] [withheld]');
});

test('a sentence with most of what is withheld in other words is looked at, one with a common word is not', () => {
  const words = '12 apprentices from the Acme Academy';
  expect(saysMuchOf('At the Acme Academy 12 will be trained.', words)).toBe(true);
  expect(saysMuchOf('Three apprentices are promised.', words)).toBe(false);
  expect(saysMuchOf('Worcestershire', 'Worcestershire')).toBe(false);
});

test('words within other words and numbers stay', () => {
  expect(withoutWords('£120, £12.50 and £12, £12.', ['£12'])).toBe('£120, £12.50 and [withheld], [withheld].');
  expect(withoutWords('£12.00 is £12.0; £12.05 is not.', ['£12'])).toBe('[withheld] is [withheld]; £12.05 is not.');
  expect(withoutWords('112 and 3.12, 12 of (12)', ['12'])).toBe('112 and 3.12, [withheld] of ([withheld])');
  expect(withoutWords('An accurate rate. Rates of Rate-cards.', ['rate'])).toBe(
    'An accurate [withheld]. Rates of [withheld]-cards.',
  );
  expect(withoutWords('A “rate” and no “rated”.', ['“rate”'])).toBe('A [withheld] and no “rated”.');
});

test('words that were withheld as a part of others go from within them too', () => {
  expect(withoutWords('£120 for three apprentices at £12.', ['£12'], ['three apprent'])).toBe(
    '£120 for [withheld]ices at [withheld].',
  );
  expect(withoutWords('112 and 12', [], ['12'])).toBe('1[withheld] and [withheld]');
});
