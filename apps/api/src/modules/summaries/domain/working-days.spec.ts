import fc from 'fast-check';
import { bankHolidayOn, isWorkingDay, lastOfWorkingDays, workingDayAfter, type Nation } from './working-days.ts';

// Worked out by hand from the nations' bank holidays of 2026 to 2028.
test.each<[string, string, Nation, string]>([
  ['an ordinary fortnight', '2027-06-01', 'England', '2027-06-10'],
  ['over Easter, with both bank holidays', '2027-03-22', 'England', '2027-04-02'],
  ['over Easter in Scotland, where Monday is worked', '2027-03-22', 'Scotland', '2027-04-01'],
  ['over Saint Patrick in Northern Ireland', '2027-03-15', 'Northern Ireland', '2027-03-25'],
  ['the same days in England, where he is no holiday', '2027-03-15', 'England', '2027-03-24'],
  ['over the twelfth of July', '2027-07-09', 'Northern Ireland', '2027-07-21'],
  ['over Christmas and New Year with substitute days', '2027-12-22', 'Wales', '2028-01-05'],
  ['over New Year in Scotland with its second day', '2027-12-22', 'Scotland', '2028-01-06'],
  ['from a Saturday, which does not count', '2027-06-05', 'England', '2027-06-16'],
])('eight working days %s', (_name, from, nation, last) => {
  expect(lastOfWorkingDays(from, 8, nation)).toBe(last);
});

test('a bank holiday is known by its name, and only where it is one', () => {
  expect(bankHolidayOn('2026-04-06', 'England')).toBe('Easter Monday');
  expect(bankHolidayOn('2026-04-06', 'Scotland')).toBeNull();
  expect(isWorkingDay('2026-11-30', 'Scotland')).toBe(false);
  expect(isWorkingDay('2026-11-30', 'England')).toBe(true);
  expect(workingDayAfter('2027-03-25', 'England')).toBe('2027-03-30');
});

test('the count is right whatever the time zone of the process, and never ends on a day off', () => {
  const days = fc.date({ min: new Date('2025-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
  const nations = fc.constantFrom<Nation>('England', 'Wales', 'Scotland', 'Northern Ireland');
  fc.assert(
    fc.property(days, nations, fc.integer({ min: 1, max: 15 }), (day, nation, count) => {
      const from = day.toISOString().slice(0, 10);
      const last = lastOfWorkingDays(from, count, nation);
      expect(isWorkingDay(last, nation)).toBe(true);
      expect(last >= from).toBe(true);
      expect(lastOfWorkingDays(from, count + 1, nation)).toBe(workingDayAfter(last, nation));
    }),
    { numRuns: 60 },
  );
});
