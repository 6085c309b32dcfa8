import { DECIDED_IN_THE_PAST, PROMISES_BESIDE_HOPES, TOLD_IN_THE_PAST } from '../../test/golden/classes.ts';
import { readText, type StatementText } from './reading.ts';
import { isToldInThePast } from './told-in-the-past.ts';

const told = (text: string, kind: StatementText['kind'] = 'sentence') => {
  const statement: StatementText = { kind, text, leadIn: null, headings: [], previous: null, cells: [] };
  return isToldInThePast(statement, readText(text, '2027-10-01'));
};

describe('a sentence that tells of what is over', () => {
  it.each(TOLD_IN_THE_PAST)('is known by its verb: %s', (text) => {
    expect(told(text)).toBe(true);
  });

  it.each([...DECIDED_IN_THE_PAST, ...PROMISES_BESIDE_HOPES])('is none that binds: %s', (text) => {
    expect(told(text)).toBe(false);
  });

  it('is never an item of a list, where a participle may be an offer', () => {
    expect(told('The van delivered 40 hampers.')).toBe(true);
    expect(told('The van delivered 40 hampers.', 'list-item')).toBe(false);
  });
});
