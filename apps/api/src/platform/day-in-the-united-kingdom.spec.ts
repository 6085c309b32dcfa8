import { dayInTheUnitedKingdom } from './day-in-the-united-kingdom.ts';

test('the day is that of the United Kingdom, in winter and in summer', () => {
  expect(dayInTheUnitedKingdom(new Date('2027-01-31T23:30:00Z'))).toBe('2027-01-31');
  expect(dayInTheUnitedKingdom(new Date('2027-06-30T23:30:00Z'))).toBe('2027-07-01');
});
