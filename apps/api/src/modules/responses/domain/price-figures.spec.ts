import fc from 'fast-check';
import { covered, priceFigures, withoutFigures } from './price-figures.ts';

const found = (text: string) => priceFigures(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Our tender price is £1,234,567.89 for four years.', ['£1,234,567.89']],
  ['We will do this at a day rate of £450.', ['£450']],
  ['All visits are priced at GBP 35 per visit. We plant trees.', ['GBP 35']],
  ['The total cost of £2.4m includes this, with a discount of 5%.', ['£2.4m', '5%']],
])('a planted price is found: %s', (text, figures) => {
  expect(found(text)).toEqual(figures);
});

test.each([
  'We will invest £10,000 in local community groups by June 2028.',
  'We will spend 40% of the contract value with small firms.',
  'Each apprentice is paid the real Living Wage of £12.60 per hour.',
  'We will recruit three apprentices from Worcestershire by 31 March 2028.',
])('what is no price stays readable: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['Our price is about,1,234.50 pounds.', ['1,234.50 pounds']],
  ['Our price includes a rebate of.2.5 per cent.', ['2.5 per cent']],
  [`Our price is ${'0'.repeat(40)}125 pounds.`, [`${'0'.repeat(40)}125 pounds`]],
])('a number is covered whole, without the points around it: %s', (text, figures) => {
  expect(found(text)).toEqual(figures);
});

test.each([
  ...['1.', '1,', '1', '.', ',', '1% '].map((piece) => [piece, piece.repeat(200_000 / piece.length)]),
  ['£1, and points', `£1${','.repeat(200_000)}`],
])('a long text of “%s” is looked through in a time that grows with its length, not with its square', (_, words) => {
  const before = performance.now();
  for (const text of [`Our price with a rebate is ${words}x`, `Our price with a rebate is ${words} pounds`])
    expect(covered(text, priceFigures(text))).toHaveLength(text.length);
  // The square takes minutes.
  expect(performance.now() - before).toBeLessThan(20_000);
});

const coveredText = (text: string) => ({ sha256: 'a', text, figures: priceFigures(text) });

test('what was made from a text gives its figure away neither in words nor as a number', () => {
  const claim = { evidence: { quote: 'Our price is £99,000.' }, quantities: [{ text: '£99,000', value: '99000' }] };
  expect(withoutFigures(claim, [coveredText('Our price is £99,000.')])).toEqual({
    evidence: { quote: 'Our price is ███████.' },
    quantities: [{ text: '███████', value: '█' }],
  });
  expect(withoutFigures(claim, [coveredText('We plant trees.')])).toBe(claim);
});

test('a figure that begins like another is covered whole', () => {
  const text = 'Our unit price is £1, our total price is £1,250.';
  expect(withoutFigures({ says: '£1,250' }, [coveredText(text)])).toEqual({ says: '██████' });
});

test('a quote that cuts a figure shows no part of it, wherever it cuts', () => {
  const text = 'Our total price is £1,250,000 for all.';
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)];
      const evidence = { sha256: 'a', start, end, quote: text.slice(start, end) };
      const { quote } = withoutFigures(evidence, [coveredText(text)]);
      expect(quote).toHaveLength(end - start);
      expect(quote).not.toMatch(/[£\d]/);
    }),
  );
});

test('covering moves nothing: every other character stays where it was', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const text = `${before}\nOur price is £99,000.\n${after}`;
      const hidden = covered(text, priceFigures(text));
      expect(hidden).toHaveLength(text.length);
      expect(hidden).not.toContain('£99,000');
      for (let at = 0; at < text.length; at++) if (hidden[at] !== '█') expect(hidden[at]).toBe(text[at]);
    }),
  );
});
