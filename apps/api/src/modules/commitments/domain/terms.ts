import type { Frequency, QuantityPeriod } from '@evenhand/shared/domain';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';

/** What a supplier is bound to. Quantities are exact decimals as text, days are ISO dates. */
export interface CommitmentTerms {
  readonly statement: string;
  readonly measureCode: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly per: QuantityPeriod;
  readonly beneficiary: string | null;
  readonly place: string | null;
  readonly startOn: string;
  readonly endOn: string;
  readonly dueOn: string | null;
  readonly frequency: Frequency;
  readonly evidenceAsked: string | null;
  readonly owner: string | null;
  readonly isIndicator: boolean;
}

/** Terms that held until a day. */
export interface EarlierTerms<Terms = CommitmentTerms> {
  /** ISO date of the first day on which they hold no longer. */
  readonly until: string;
  readonly terms: Terms;
}

/** The terms of a commitment, and those that held before; of the terms what somebody has to know. */
export interface Held<Terms> {
  readonly terms: Terms;
  /** Oldest first; empty where the terms hold from the first day. */
  readonly earlier: readonly EarlierTerms<Terms>[];
}

export type HeldTerms = Held<CommitmentTerms>;

/**
 * What held before, once a variation holds from a day; from the first day where none is given (null). Of what was agreed for
 * the days since then it changes what it is about, and nothing more: the rest still holds from the day for which it was agreed.
 */
export function heldBefore(
  { terms, earlier }: HeldTerms,
  after: CommitmentTerms,
  effectiveOn: string | null,
): readonly EarlierTerms[] {
  const from = effectiveOn ?? '';
  const change = changeTo(terms, after);
  const varied = [...earlier, { until: null, terms }].flatMap(({ until, terms: held }, at) => {
    const since = earlier[at - 1]?.until ?? '';
    if (until !== null && until <= from) return [{ until, terms: held }];
    const changed = { until, terms: { ...held, ...change } };
    return since < from ? [{ until: from, terms: held }, changed] : [changed];
  });
  return varied.flatMap(({ until, terms: held }, at) => {
    const next = varied[at + 1]?.terms ?? after;
    return until === null || changedKeys(held, next).length === 0 ? [] : [{ until, terms: held }];
  });
}

/** What a variation is about. A quantity takes with it what is counted, for how long, and when it is due. */
function changeTo(before: CommitmentTerms, after: CommitmentTerms): Partial<CommitmentTerms> {
  const changed: Partial<CommitmentTerms> = Object.fromEntries(
    changedKeys(before, after).map((key) => [key, after[key]]),
  );
  const { quantity, unit, per, dueOn } = after;
  return 'quantity' in changed || 'per' in changed ? { ...changed, quantity, unit, per, dueOn } : changed;
}

/** One term that a variation changed, in words. */
export interface TermChange {
  readonly term: string;
  readonly before: string | null;
  readonly after: string | null;
}

const NAMES: Readonly<Record<keyof CommitmentTerms, string>> = {
  statement: 'What is promised',
  measureCode: 'Measure',
  quantity: 'Quantity',
  unit: 'Unit',
  per: 'Quantity for',
  beneficiary: 'Who benefits',
  place: 'Place',
  startOn: 'From',
  endOn: 'To',
  dueOn: 'Due on',
  frequency: 'Reported',
  evidenceAsked: 'Evidence asked',
  owner: 'Responsible',
  isIndicator: 'Key performance indicator',
};

/** What differs between two wordings of a commitment, in the order in which the terms are read. */
export function termChanges(before: CommitmentTerms, after: CommitmentTerms): readonly TermChange[] {
  return changedKeys(before, after).map((key) => ({
    term: NAMES[key],
    before: inWords(key, before[key]),
    after: inWords(key, after[key]),
  }));
}

/** Terms that may be in the words of the bid. */
const WORDS: readonly (keyof CommitmentTerms)[] = ['statement', 'beneficiary', 'place', 'evidenceAsked', 'owner'];

/** What changed, as an event tells of it: every term by name, and what it was and became unless it may be words of the bid. */
export function changesInEvent(before: CommitmentTerms, after: CommitmentTerms) {
  const keys = changedKeys(before, after);
  const values = (terms: CommitmentTerms) =>
    keys
      .filter((key) => !WORDS.includes(key))
      .map((key) => `${NAMES[key]}: ${inWords(key, terms[key]) ?? 'none'}`)
      .join('; ');
  return { terms: keys.map((key) => NAMES[key]).join(', '), before: values(before), after: values(after) };
}

function changedKeys(before: CommitmentTerms, after: CommitmentTerms): readonly (keyof CommitmentTerms)[] {
  return (Object.keys(NAMES) as (keyof CommitmentTerms)[]).filter((key) => before[key] !== after[key]);
}

/** What is wrong with terms that are each in their form, by field; empty where nothing is. */
export function termFaults(terms: CommitmentTerms): readonly { field: keyof CommitmentTerms; says: string }[] {
  const faults: { field: keyof CommitmentTerms; says: string }[] = [];
  if (terms.statement.trim() === '') faults.push({ field: 'statement', says: 'Write what is promised.' });
  if (terms.endOn < terms.startOn) faults.push({ field: 'endOn', says: 'The last day is before the first.' });
  if (terms.dueOn !== null && terms.per !== 'contract')
    faults.push({
      field: 'dueOn',
      says: 'A quantity for each period falls due at the end of each. Leave the day out.',
    });
  else if (terms.dueOn !== null && (terms.dueOn < terms.startOn || terms.dueOn > terms.endOn))
    faults.push({ field: 'dueOn', says: 'Use a day between the first and the last day of the commitment.' });
  if (isReportedTooRarely(terms))
    faults.push({
      field: 'frequency',
      says: `What is promised for each ${terms.per} is reported at least once in each. Choose that, or reports that come more often.`,
    });
  if (terms.quantity !== null && terms.unit === null)
    faults.push({ field: 'unit', says: 'Say what is counted, for example apprentices.' });
  if (terms.quantity?.startsWith('-')) faults.push({ field: 'quantity', says: 'Use a number that is not below 0.' });
  return faults;
}

/** How often something happens in a year. What is reported once is reported less often than anything that is promised for each period. */
const TIMES: Readonly<Record<Exclude<QuantityPeriod, 'contract'> | Frequency, number>> = {
  ...{ month: 12, quarter: 4, year: 1 },
  ...{ monthly: 12, quarterly: 4, 'half-yearly': 2, yearly: 1, once: 0 },
};

function isReportedTooRarely({ per, frequency }: CommitmentTerms): boolean {
  return per !== 'contract' && TIMES[frequency] < TIMES[per];
}

const DAYS: readonly (keyof CommitmentTerms)[] = ['startOn', 'endOn', 'dueOn'];

function inWords(key: keyof CommitmentTerms, value: string | boolean | null): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value !== null && DAYS.includes(key)) return dayInWords(value);
  return value;
}
