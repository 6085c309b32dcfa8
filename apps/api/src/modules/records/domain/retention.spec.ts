import { earliestContract, isTooShort, purgeRefusal, retentionOf, type RetentionEntry } from './retention.ts';

const entry = (step: RetentionEntry['step'], more: Partial<RetentionEntry> = {}): RetentionEntry => ({
  step,
  contractedOn: null,
  years: null,
  ...more,
});
const contracted = entry('contracted', { contractedOn: '2027-04-01' });
const refusal = (entries: readonly RetentionEntry[], today: string) => purgeRefusal(retentionOf(entries, null), today);

test('nothing is deleted before three years from the contract, and not before there is one', () => {
  expect(refusal([], '2099-01-01')).toBe('retention.not-yet');
  expect(refusal([contracted], '2030-03-31')).toBe('retention.not-yet');
  expect(refusal([contracted], '2030-04-01')).toBeNull();
});

test('a contract of 29 February is kept to 1 March', () => {
  const leap = entry('contracted', { contractedOn: '2028-02-29' });
  expect(retentionOf([leap], null).keepUntil).toBe('2031-03-01');
});

test('a rule of one year for losing responses is too short under the Procurement Act 2023, and only there', () => {
  for (const regime of ['PA23-England', 'PA23-Wales', 'PA23-NI']) {
    expect(isTooShort(1, regime)).toBe(true);
    expect(isTooShort(2, regime)).toBe(true);
    expect(isTooShort(3, regime)).toBe(false);
  }
  expect(isTooShort(1, 'below-threshold')).toBe(false);
});

test('a hold stops every deletion, however old the record is, until it is lifted', () => {
  const held = [contracted, entry('held')];
  expect(refusal(held, '2099-01-01')).toBe('retention.held');
  expect(refusal([...held, entry('released')], '2099-01-01')).toBeNull();
  expect(refusal([...held, entry('released'), entry('held')], '2099-01-01')).toBe('retention.held');
});

test('a longer rule counts from the contract', () => {
  const longer = [contracted, entry('rule', { years: 7 })];
  expect(refusal(longer, '2034-03-31')).toBe('retention.not-yet');
  expect(refusal(longer, '2034-04-01')).toBeNull();
});

test('time counts from the contract of the award, and never from an earlier day that was written by a slip', () => {
  expect(retentionOf([], '2028-05-01').keepUntil).toBe('2031-05-01');
  expect(retentionOf([contracted], '2028-05-01').keepUntil).toBe('2031-05-01');
  expect(retentionOf([contracted], '2026-05-01').keepUntil).toBe('2030-04-01');
});

test('the contract is no earlier than the step of the award that came before it', () => {
  const steps = { summariesIssuedOn: '2027-03-01', noticePublishedOn: null, contractEnteredOn: null };
  expect(earliestContract(null)).toBeNull();
  expect(earliestContract(steps)).toBe('2027-03-01');
  expect(earliestContract({ ...steps, noticePublishedOn: '2027-03-02' })).toBe('2027-03-02');
  expect(earliestContract({ ...steps, contractEnteredOn: '2027-04-01' })).toBe('2027-04-01');
});
