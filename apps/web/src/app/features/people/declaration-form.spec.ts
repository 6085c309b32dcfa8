import type { OwnDeclarationView } from '@evenhand/shared/contracts';
import { asDeclaration, gaps, NOTHING_ENTERED } from './declaration-form.ts';

const asked: OwnDeclarationView = {
  state: 'due',
  bidderListVersion: 3,
  bidders: [
    { id: 'a', name: 'Arden Ltd', subcontractors: [] },
    { id: 'b', name: 'Brook plc', subcontractors: ['Cole & Sons'] },
  ],
};

test('nothing is taken for granted: each bidder and the promise are asked for', () => {
  expect(gaps(asked, [NOTHING_ENTERED, NOTHING_ENTERED], false).map(({ field }) => field)).toEqual([
    'interest-0',
    'interest-1',
    'promise',
  ]);
});

test.each(['yes', 'not-sure'])('an interest that is %s needs words', (answer) => {
  const entered = [
    { answer: 'no', words: '' },
    { answer, words: '  ' },
  ];
  expect(gaps(asked, entered, true)).toEqual([
    { says: 'Describe your interest in Brook plc', field: 'interest-1-words' },
  ]);
});

test('words that were written before the answer became no are not sent', () => {
  const entered = [
    { answer: 'no', words: 'a first thought' },
    { answer: 'yes', words: 'My brother works there.' },
  ];
  expect(gaps(asked, entered, true)).toEqual([]);
  expect(asDeclaration(asked, entered)).toEqual({
    bidderListVersion: 3,
    confidential: true,
    answers: [
      { bidderId: 'a', answer: 'no', words: null },
      { bidderId: 'b', answer: 'yes', words: 'My brother works there.' },
    ],
  });
});
