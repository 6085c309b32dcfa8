import fc from 'fast-check';
import { QUANTITY_CASES_CHANGES_AND_PARTS } from '../../test/golden/quantities-changes-and-parts.ts';
import { QUANTITY_CASES_FURTHER_VOICES } from '../../test/golden/quantities-further-voices.ts';
import { QUANTITY_CASES_LETTERS_AND_NOTES } from '../../test/golden/quantities-letters-and-notes.ts';
import { QUANTITY_CASES_OTHER_STYLES } from '../../test/golden/quantities-other-styles.ts';
import { QUANTITY_CASES } from '../../test/golden/quantities.ts';
import type { FoundQuantity } from './quantity.ts';
import { quantitiesIn } from './quantities.ts';

function claims(found: readonly FoundQuantity[]): string[] {
  return found
    .filter(({ role }) => role === 'claim')
    .map(({ comparator, value, unit }) => `${comparator === '=' ? '' : comparator}${value} ${unit}`);
}

describe('quantities', () => {
  const cases = [
    ...QUANTITY_CASES,
    ...QUANTITY_CASES_OTHER_STYLES,
    ...QUANTITY_CASES_FURTHER_VOICES,
    ...QUANTITY_CASES_LETTERS_AND_NOTES,
    ...QUANTITY_CASES_CHANGES_AND_PARTS,
  ];

  it.each(cases.map(([text, ...expected]) => ({ text, expected })))('of "$text"', ({ text, expected }) => {
    expect(claims(quantitiesIn(text))).toEqual(expected);
  });

  it('quote the number with its comparator and unit', () => {
    const text = 'We will help at least 100 local people a year.';
    const [found] = quantitiesIn(text);
    expect(found?.text).toBe('at least 100 local people');
    expect(text.slice(found?.start, found?.end)).toBe(found?.text);
  });

  it('take the unit of a bare number from its column or list', () => {
    expect(claims(quantitiesIn('24', { header: 'Hours per year', leadIn: null }))).toEqual(['24 hour']);
    expect(claims(quantitiesIn('40', { header: 'Target', leadIn: 'Bird boxes' }))).toEqual(['40 bird box']);
    expect(quantitiesIn('65', { header: 'Share in %', leadIn: null })[0]?.kind).toBe('percent');
    expect(quantitiesIn('500', { header: 'Value (£)', leadIn: null })[0]?.unit).toBe('GBP');
  });

  it('tell what is measured', () => {
    const kinds = quantitiesIn('£5, 5%, 1:5, 5 hours, 5 miles, 5 kg, 5 kWh, 5 hectares and 5 trees').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['money', 'percent', 'ratio', 'duration', 'distance', 'mass', 'energy', 'other', 'count']);
  });

  it('keep every digit of a value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.integer({ min: 0, max: 99 }), (whole, pence) => {
        const written = whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');
        const value = pence === 0 ? whole.toString() : `${whole}.${String(pence).padStart(2, '0')}`.replace(/0$/, '');
        const [found] = quantitiesIn(
          `We give £${written}${pence === 0 ? '' : `.${String(pence).padStart(2, '0')}`} a year.`,
        );
        expect(found?.value).toBe(value);
      }),
    );
  });

  it('never count a number again in the words that the one before it counts', () => {
    const found = quantitiesIn('one first hundred').map(({ text }) => text);
    expect(found.join(' ')).not.toMatch(/hundred.*hundred/);
  });

  it('are slices of the text in order without overlap, whatever the text is', () => {
    const word = fc.constantFrom('12', 'one', 'half', 'a', 'third', 'of', 'the', '£', '5%', 'to', 'in', 'every', 'year', 'people', ',', '-', '1:12', 'hundred', 'and', 'by', '2028', 'May', 'first', 'x', '/', ':', '.'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), fc.constantFrom(' ', ''), (words, glue) => {
        const text = words.join(glue);
        let free = 0;
        for (const { start, end, text: quoted, value } of quantitiesIn(text)) {
          expect(text.slice(start, end)).toBe(quoted);
          expect(end).toBeGreaterThan(start);
          expect(value).toMatch(/^\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)?$/);
          expect(end).toBeGreaterThanOrEqual(free);
          free = end;
        }
      }),
    );
  });

  it.each([
    '1 ',
    'one ',
    '12 of ',
    '£',
    '1,',
    '5% to ',
    'half a ',
    'a hundred and ',
    '1:',
    'in ',
    'within 2 weeks of ',
  ])('take linear time on repeated %j', (piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    const time = (input: string): number => {
      const began = performance.now();
      quantitiesIn(input);
      return performance.now() - began;
    };
    time(text);
    const short = time(text);
    const long = time(text.repeat(10));
    expect(long).toBeLessThan(Math.max(1500, short * 40));
  });
});
