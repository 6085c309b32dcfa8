import fc from 'fast-check';
import { easterSunday, monthsFrom, plusDays, plusMonths } from './calendar.ts';

describe('the calendar', () => {
  it.each([
    [2024, '2024-03-31'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
  ])('knows Easter Sunday of %d', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday);
  });

  it('keeps to the last day of a shorter month', () => {
    expect(plusMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(plusMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(plusMonths('2027-11-30', 3)).toBe('2028-02-29');
  });

  it('gives whole months', () => {
    expect(monthsFrom(2027, 12, 3)).toEqual({ from: '2027-12-01', to: '2028-02-29' });
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -5000, max: 5000 }), (start, days) => {
        const date = plusDays('1990-01-01', start);
        expect(plusDays(plusDays(date, days), -days)).toBe(date);
      }),
    );
  });
});
