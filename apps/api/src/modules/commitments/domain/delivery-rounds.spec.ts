import fc from 'fast-check';
import type { ReportState } from '@evenhand/shared/domain';
import { contractStanding } from './contract-standing.ts';
import { deliveryRounds, missingAfter, type RoundReport } from './delivery-rounds.ts';
import { periodsOf } from './periods.ts';
import type { CommitmentTerms } from './terms.ts';

const terms = (change: Partial<CommitmentTerms> = {}): CommitmentTerms => ({
  ...{ statement: 'Four talks a quarter.', measureCode: null, quantity: '4', unit: 'talk', per: 'quarter' },
  ...{ beneficiary: null, place: null, startOn: '2027-04-01', endOn: '2028-03-31', dueOn: null },
  ...{ frequency: 'quarterly', evidenceAsked: null, owner: null, isIndicator: false },
  ...change,
});
const QUARTERS = periodsOf({ from: '2027-04-01', to: '2028-03-31' }, 'quarterly');
const sent = (periodTo: string, state: ReportState, amount: string, acceptedAmount: string | null = null) => {
  const periodFrom = QUARTERS.find(({ to }) => to === periodTo)?.from ?? '';
  return { periodFrom, periodTo, state, amount, acceptedAmount } satisfies RoundReport;
};

test('a round asks for no report of days after an end that was dated back', () => {
  const reports = [sent('2027-06-30', 'accepted', '4', '4'), sent('2027-09-30', 'asked', '4')];
  const ended = { terms: terms({ endOn: '2027-06-30' }), earlier: [], reports };
  expect(deliveryRounds([ended], '2027-12-01').map(({ to }) => to)).toEqual(['2027-06-30']);
});

test('a round tells of all commitments that report for the same day, newest first', () => {
  const all = [
    {
      terms: terms(),
      earlier: [],
      reports: [sent('2027-06-30', 'accepted', '4', '4'), sent('2027-09-30', 'sent', '4')],
    },
    {
      terms: terms(),
      earlier: [],
      reports: [sent('2027-06-30', 'accepted-in-part', '4', '3'), sent('2027-09-30', 'asked', '4')],
    },
    { terms: terms({ frequency: 'half-yearly' }), earlier: [], reports: [] },
  ];
  const [second, first] = deliveryRounds(all, '2027-09-30');
  expect(first).toEqual({
    ...{ to: '2027-06-30', dueOn: '2027-07-30', asked: 2, owed: 0, toReview: 0, accepted: 2, short: 1 },
    isOverdue: false,
  });
  expect(second).toMatchObject({ to: '2027-09-30', asked: 3, owed: 2, toReview: 1, accepted: 0, short: 1 });
  const later = deliveryRounds(all, '2027-10-31').find(({ to }) => to === '2027-09-30');
  expect(later).toMatchObject({ owed: 2, short: 2, isOverdue: true });
});

test('what waits counts as delivered for what would be missing, and what was sent back does not', () => {
  const reports = [sent('2027-06-30', 'accepted-in-part', '4', '3'), sent('2027-09-30', 'sent', '4.5')];
  expect(missingAfter({ terms: terms(), earlier: [], reports }, '2027-09-30')).toBe('0.5');
  expect(missingAfter({ terms: terms(), earlier: [], reports: [sent('2027-06-30', 'asked', '4')] }, '2027-06-30')).toBe(
    '4',
  );
  const yearly = terms({ per: 'year' });
  expect(missingAfter({ terms: yearly, earlier: [], reports: [sent('2027-06-30', 'sent', '0')] }, '2027-06-30')).toBe(
    '0',
  );
});

test('every report that is asked is owed, waits, or is accepted', () => {
  const states = fc.constantFrom<ReportState | null>(null, 'sent', 'asked', 'accepted', 'accepted-in-part');
  const commitment = fc.array(states, { minLength: 4, maxLength: 4 }).map((each) => ({
    terms: terms(),
    earlier: [],
    reports: QUARTERS.flatMap(({ to }, at) => {
      const state = each[at] ?? null;
      return state === null ? [] : [sent(to, state, '1', state.startsWith('accepted') ? '1' : null)];
    }),
  }));
  fc.assert(
    fc.property(fc.array(commitment, { minLength: 1, maxLength: 6 }), (commitments) => {
      for (const { asked, owed, toReview, accepted } of deliveryRounds(commitments, '2028-03-31')) {
        expect(asked).toBe(commitments.length);
        expect(owed + toReview + accepted).toBe(asked);
      }
    }),
    { numRuns: 30 },
  );
});

test('a contract stands by its commitments, and the next report is the first that nobody has sent', () => {
  const all = [
    {
      terms: terms(),
      earlier: [],
      reports: [sent('2027-06-30', 'accepted', '4', '4'), sent('2027-09-30', 'sent', '4')],
    },
    { terms: terms(), earlier: [], reports: [sent('2027-06-30', 'accepted', '16', '16')] },
    { terms: terms(), earlier: [], reports: [] },
  ];
  expect(contractStanding(all, '2027-08-01')).toEqual({
    ...{ onTrack: 1, behind: 1, done: 1, toReview: 1, overdue: 1, nextDueOn: '2027-07-30' },
  });
  expect(contractStanding([], '2027-08-01')).toMatchObject({ onTrack: 0, nextDueOn: null });
});

test('a report that waits for review hides no later one that is overdue', () => {
  const all = [{ terms: terms(), earlier: [], reports: [sent('2027-06-30', 'sent', '4')] }];
  expect(contractStanding(all, '2027-10-31')).toMatchObject({ toReview: 1, overdue: 1, nextDueOn: '2027-10-30' });
});
