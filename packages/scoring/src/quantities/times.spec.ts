import fc from 'fast-check';
import { TIME_CASES } from '../../test/golden/times.ts';
import { resolveTime } from './resolve-time.ts';
import { timesIn } from './times.ts';

const DATES = { contractStart: '2027-04-01', contractYears: 4 };

describe('times', () => {
  it.each(TIME_CASES.map(([text, ...expected]) => ({ text, expected })))('of "$text"', ({ text, expected }) => {
    const found = timesIn(text).map((time) => {
      const days = resolveTime(time, DATES);
      return [time.text, time.kind, days === null ? 'unknown' : `${days.from ?? ''}..${days.to ?? ''}`];
    });
    expect(found).toEqual(expected);
  });

  it('count from the award where the tender names its day', () => {
    const [time] = timesIn('within 12 months of contract award');
    if (time === undefined) throw new Error('no time');
    expect(resolveTime(time, { ...DATES, contractAward: '2027-01-31' })).toEqual({ to: '2028-01-31' });
  });

  it('are slices of the text in order, and resolve to days in order, whatever the text is', () => {
    const word = fc.constantFrom('by', 'the', 'end', 'of', 'March', 'May', '2028', '31', 'Year', '2', 'within', 'six', 'weeks', 'contract', 'start', 'each', 'term', 'to', 'from', 'Q3', 'M6', 'Easter', ',', '-', 'and', 'in', 'FY'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join(' ');
        let free = 0;
        for (const time of timesIn(text)) {
          expect(text.slice(time.start, time.end)).toBe(time.text);
          expect(time.start).toBeGreaterThanOrEqual(free);
          expect(time.end).toBeGreaterThan(time.start);
          free = time.end;
          const days = resolveTime(time, DATES);
          for (const day of [days?.from, days?.to]) if (day !== undefined) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (days?.from !== undefined && days.to !== undefined) expect(days.from <= days.to).toBe(true);
        }
      }),
    );
  });

  it.each([
    'by the end of ',
    'within 2 weeks of ',
    'March 2028, ',
    'each ',
    'from 2027 to ',
    'Years 1, 2, ',
    'the first ',
  ])('take little time on repeated %j', (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const began = performance.now();
    timesIn(text);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
