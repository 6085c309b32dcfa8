import { ratingsOwed } from './ratings-owed.ts';

const TERM = { code: 'C1', startOn: '2027-04-01', endOn: '2030-03-31' };

test.each([
  ['within its first year', [], '2028-04-01', false],
  ['after a year without a rating', [], '2028-04-02', true],
  ['within a year of the last rating', ['2028-03-01', '2027-09-01'], '2029-03-01', false],
  ['more than a year after the last rating', ['2028-03-01'], '2029-03-02', true],
  ['ended, last rated before', ['2030-03-01'], '2030-04-01', true],
  ['ended and rated since', ['2030-04-20'], '2030-05-01', false],
])('%s', (_, ratedOn, today, isOwed) => {
  expect(ratingsOwed([{ ...TERM, ratedOn }], today)).toEqual(isOwed ? ['C1'] : []);
});
