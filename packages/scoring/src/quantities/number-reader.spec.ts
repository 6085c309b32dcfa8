import fc from 'fast-check';
import { readNumber } from './number-reader.ts';
import { tokensOf } from './tokens.ts';

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // prettier-ignore
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return (TENS[Math.floor(value / 10)] ?? '') + (value % 10 === 0 ? '' : `-${ONES[value % 10]}`);
  const [size, name] =
    value < 1000 ? [100, 'hundred'] : value < 1_000_000 ? [1000, 'thousand'] : [1_000_000, 'million'];
  const rest = value % size;
  const head = `${inWords(Math.floor(value / size))} ${name}`;
  return rest === 0 ? head : `${head}${rest < 100 ? ' and ' : ' '}${inWords(rest)}`;
}

function read(text: string): string | null {
  const tokens = tokensOf(text);
  const number = readNumber(tokens, 0);
  return number === null || number.to !== tokens.length ? null : number.value.toFixed();
}

describe('a number', () => {
  it('in English words reads as its value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => expect(read(inWords(value))).toBe(String(value))),
    );
  });

  it('in digits with commas reads as its value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (value) =>
        expect(read(value.toLocaleString('en-GB'))).toBe(String(value)),
      ),
    );
  });

  it.each([
    ['1.5k', '1500'],
    ['half a dozen', '6'],
    ['a hundred', '100'],
    ['two and a half', '2.5'],
    ['3 dozen', '36'],
    ['50 000', '50000'],
    ['2.50', '2.5'],
    ['1.500', '1500'],
    ['3 1/2', '3.5'],
  ])('written %j is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['1.2.3', '1,23', 'dozen', 'hundred', 'onerous'])('is not %j', (text) => {
    expect(read(text)).toBeNull();
  });
});
