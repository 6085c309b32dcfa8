import { LOW_PRICE_STEPS, type LowPriceStep } from '@evenhand/shared/domain';
import { lowPriceState, openSteps, type LowPriceEntry } from './low-price.ts';

const UNTIL = new Date('2027-02-01T12:00:00Z');
const BEFORE = new Date('2027-01-31T12:00:00Z');
const AFTER = new Date('2027-02-01T12:00:00Z');
const entry = (step: LowPriceStep): LowPriceEntry => ({ step, until: step === 'notified' ? UNTIL : null });

/** Every order in which steps can be tried, each step at most once. */
function orders(left: readonly LowPriceStep[]): LowPriceStep[][] {
  return [[], ...left.flatMap((step) => orders(left.filter((other) => other !== step)).map((rest) => [step, ...rest]))];
}

/** What is on record after trying the steps in this order: refused ones leave nothing. */
function taken(order: readonly LowPriceStep[], now: Date): LowPriceEntry[] {
  const entries: LowPriceEntry[] = [];
  for (const step of order) if (openSteps(entries, now).includes(step)) entries.push(entry(step));
  return entries;
}

test.each([
  ['while the bidder has time to answer', BEFORE],
  ['when that time has passed', AFTER],
])('in all 326 orders, %s, a tender is disregarded only after notice and answer or expiry', (_, now) => {
  const all = orders(LOW_PRICE_STEPS);
  expect(all).toHaveLength(326);
  for (const order of all) {
    const steps = taken(order, now).map(({ step }) => step);
    const at = steps.indexOf('disregarded');
    if (at === -1) continue;
    const before = steps.slice(0, at);
    expect(before.slice(0, 2)).toEqual(['flagged', 'notified']);
    expect(before.includes('answered') || now >= UNTIL).toBe(true);
    expect(['', 'kept']).toContain(steps.slice(at + 1).join());
  }
});

test('a tender can be kept as soon as its price was flagged, also after all, and is not disregarded a second time', () => {
  expect(openSteps([entry('flagged')], BEFORE)).toContain('kept');
  const heard = [entry('flagged'), entry('notified'), entry('answered')];
  expect(openSteps([...heard, entry('disregarded')], AFTER)).toEqual(['kept']);
  expect(openSteps([...heard, entry('disregarded'), entry('kept')], AFTER)).toEqual([]);
  expect(lowPriceState([...heard, entry('disregarded')])).toBe('disregarded');
});
