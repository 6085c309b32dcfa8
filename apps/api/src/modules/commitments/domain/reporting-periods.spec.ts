import fc from 'fast-check';
import { periodsOf } from './periods.ts';
import { reportingPeriods, type ReportedStretch, type ReportedTerms } from './reporting-periods.ts';

const terms = (change: Partial<ReportedTerms> = {}): ReportedTerms => ({
  ...{ startOn: '2027-04-01', endOn: '2028-03-31', dueOn: null, frequency: 'quarterly', quantity: '2', per: 'quarter' },
  ...change,
});
const periods = (asked: ReportedTerms, reports: readonly ReportedStretch[]) =>
  reportingPeriods({ terms: asked, earlier: [] }, reports);
const ends = (...asked: Parameters<typeof periods>) => periods(...asked).map(({ to }) => to);

test('what is reported once is reported when it is due, or at the end', () => {
  const once = terms({ frequency: 'once' });
  expect(periods(once, [])).toEqual([{ from: '2027-04-01', to: '2028-03-31' }]);
  expect(ends({ ...once, dueOn: '2027-09-30' }, [])).toEqual(['2027-09-30']);
  const whole = { periodFrom: '2027-04-01', periodTo: '2028-03-31' };
  expect(ends({ ...once, dueOn: '2027-09-30' }, [whole])).toEqual(['2028-03-31']);
});

test('months that were reported stay months once quarters are asked, and only the rest is asked for', () => {
  const june = { periodFrom: '2027-06-01', periodTo: '2027-06-30' };
  expect(periods(terms(), [june]).slice(0, 3)).toEqual([
    { from: '2027-04-01', to: '2027-05-31' },
    { from: '2027-06-01', to: '2027-06-30' },
    { from: '2027-07-01', to: '2027-09-30' },
  ]);
});

test('what was reported before a later first day is still there, and no day of it is asked for again', () => {
  const quarter = { periodFrom: '2027-04-01', periodTo: '2027-06-30' };
  expect(periods(terms({ startOn: '2027-06-01' }), [quarter]).slice(0, 2)).toEqual([
    { from: '2027-04-01', to: '2027-06-30' },
    { from: '2027-07-01', to: '2027-08-31' },
  ]);
});

test('where the first day is put back, the days before it are asked for as far as something fell due', () => {
  const later = terms({ startOn: '2027-10-15' });
  const before = (until: string, change: Partial<ReportedTerms> = {}, varied = until) => {
    const earlier = [...new Set([varied, until])].map((each) => ({ until: each, terms: terms(change) }));
    return reportingPeriods({ terms: later, earlier }, []).filter(({ from }) => from < later.startOn);
  };
  const quarters = [
    { from: '2027-04-01', to: '2027-06-30' },
    { from: '2027-07-01', to: '2027-09-30' },
  ];
  expect(before('2028-01-01')).toEqual(quarters);
  expect(before('2028-01-01', { frequency: 'monthly' })).toHaveLength(6);
  expect(before('2028-01-01', {}, '2027-05-15')).toEqual(quarters);
  expect(before('2027-07-01')).toEqual([{ from: '2027-04-01', to: '2027-06-30' }]);
  expect(before('2027-06-30')).toEqual([]);
  expect(before('2028-01-01', { per: 'year' })).toEqual([]);
});

test('however the terms are cut anew, every report stays, no two periods meet, and no day of the term is left out', () => {
  const frequency = fc.constantFrom('monthly', 'quarterly', 'half-yearly', 'yearly', 'once');
  const sent = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 12 });
  fc.assert(
    fc.property(frequency, frequency, sent, (before, after, numbers) => {
      const cut = periodsOf({ from: '2027-04-01', to: '2028-03-31' }, before);
      const reports = numbers.flatMap((at) => {
        const period = cut[at];
        return period === undefined ? [] : [{ periodFrom: period.from, periodTo: period.to }];
      });
      const cutAnew = periods(terms({ frequency: after }), reports);
      for (const { periodFrom, periodTo } of reports)
        expect(cutAnew).toContainEqual({ from: periodFrom, to: periodTo });
      expect(cutAnew.at(-1)?.to).toBe('2028-03-31');
      cutAnew.reduce((day, { from, to }) => {
        expect(Date.parse(from) - day).toBe(86_400_000);
        return Date.parse(to);
      }, Date.parse('2027-03-31'));
    }),
  );
});
