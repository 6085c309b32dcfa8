import { isShort, remediesIn, shortfallLetter } from './shortfall-letter.ts';

test('each line of what the contract provides is one option, however it is marked', () => {
  expect(remediesIn('- A rectification plan (clause 12.3)\n\n• A service credit of 1%\n')).toEqual([
    'A rectification plan (clause 12.3)',
    'A service credit of 1%',
  ]);
  expect(remediesIn(null)).toEqual([]);
});

test('what was pasted with tabs is one line, a number below nought keeps its sign, and marks alone are no option', () => {
  expect(remediesIn('•\tA plan\tby 1 May\r\n-5% of the fee\n- \n–  A plan by 1 May')).toEqual([
    'A plan by 1 May',
    '-5% of the fee',
  ]);
});

test('the letter holds the figures, the words of the contract and the day, and no more', () => {
  const position = {
    awaited: '0',
    asOf: '2028-04-01',
    promised: '3',
    delivered: '2',
    shortfall: '1',
    whole: '9',
    state: 'late',
  } as const;
  const letter = shortfallLetter({
    contract: { authority: 'Alder Council', supplier: 'Meadow Ltd', title: 'Grounds', reference: 'GM-1' },
    commitment: { code: 'C2', statement: 'Three apprentices a year.', unit: 'apprentice' },
    position,
    remedy: 'A rectification plan (clause 12.3)',
    answerBy: '2028-04-22',
  });
  expect(letter).toContain(
    'By 1 April 2028, 3 (apprentice) had fallen due. We have accepted 2 (apprentice) as delivered.',
  );
  expect(letter).toContain('Missing: 1 (apprentice).');
  expect(letter).toContain('For this the contract provides: A rectification plan (clause 12.3)');
  expect(letter).toContain('Please write to us by 22 April 2028:');
  expect([isShort(position), isShort({ shortfall: '0' })]).toEqual([true, false]);
});
