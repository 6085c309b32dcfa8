import { StreamableFile } from '@nestjs/common';
import { Problem } from '../../../platform/problem.ts';
import { canBeMasked, maskedView, storedInput, type Masks } from './masked-view.ts';

const STORED = 'Meadow Ltd will train ten people.';
const SHOWN = 'Bidder A will train ten people.';
const SHORTER = STORED.length - SHOWN.length;
const SHA256 = 'a'.repeat(64);
const masked = (words: string) => words.replaceAll('Meadow Ltd', 'Bidder A');

const MASKS: Masks = {
  names: masked,
  files: [
    {
      id: '0b9ad2c6-6b4c-4e51-8f0c-3f7f2a7f9b11',
      sha256: SHA256,
      name: 'Meadow Ltd.pdf',
      shownName: 'Bidder A.pdf',
      words: (words) => masked(words).replaceAll('Jane Ode', '[a person of Bidder A]'),
      text: {
        stored: STORED,
        shown: SHOWN,
        covered: SHOWN.replace('ten', '███'),
        toShown: ({ start, end }) => ({ start: Math.max(start - SHORTER, 0), end: end - SHORTER }),
        toStored: ({ start, end }) => ({ start: start === 0 ? 0 : start + SHORTER, end: end + SHORTER }),
      },
    },
  ],
};

const cited = (from: string, words: string, file: string) => {
  const start = from.indexOf(words);
  return { file, sha256: SHA256, start, end: start + words.length, quote: words };
};

test('a quote, its file and its place are those of the masked text, and so are words beside it', () => {
  const claim = { owner: ['Jane Ode'], says: 'Meadow Ltd promises', evidence: cited(STORED, STORED, 'Meadow Ltd.pdf') };
  expect(maskedView({ claims: [claim] }, MASKS)).toEqual({
    claims: [
      {
        owner: ['[a person of Bidder A]'],
        says: 'Bidder A promises',
        evidence: cited(SHOWN, SHOWN, 'Bidder A.pdf'),
      },
    ],
  });
});

test('what is covered as a price stays covered', () => {
  const quote = { ...cited(STORED, 'train ten', 'Meadow Ltd.pdf'), quote: 'train ███' };
  expect(maskedView(quote, MASKS)).toMatchObject({ quote: 'train ███' });
});

test('words that are no file’s keep everything but names; ids, times and numbers stay', () => {
  const view = {
    tenderId: MASKS.files[0]?.id,
    at: '2027-04-01T10:00:00.000Z',
    note: 'Ask Meadow Ltd or Jane Ode',
    mark: 3,
  };
  expect(maskedView(view, MASKS)).toEqual({ ...view, note: 'Ask Bidder A or Jane Ode' });
});

test('a citation of masked words is kept as one of the words behind them', () => {
  const { quote, file, start, end } = storedInput(cited(SHOWN, SHOWN, 'Bidder A.pdf'), MASKS);
  expect([quote, file, start, end]).toEqual([STORED, 'Meadow Ltd.pdf', 0, STORED.length]);
});

test.each([
  ['the name behind the label', cited(STORED, 'Meadow Ltd', 'Bidder A.pdf')],
  ['the name of the file', cited(SHOWN, 'ten people', 'Meadow Ltd.pdf')],
])('%s cannot be tried out', (_, guess) => {
  expect(() => storedInput({ values: { evidence: { cited: [guess] } } }, MASKS)).toThrow(Problem);
});

test('a file that was made for the answer cannot be masked', () => {
  expect(canBeMasked(new StreamableFile(Buffer.from('Meadow Ltd')))).toBe(false);
  expect(canBeMasked(Buffer.from('Meadow Ltd'))).toBe(false);
  expect([canBeMasked({}), canBeMasked([]), canBeMasked('a,b')]).toEqual([true, true, true]);
});
