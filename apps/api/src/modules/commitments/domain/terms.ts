import type { Frequency, QuantityPeriod } from '@evenhand/shared/domain';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import type { Delivered, Promised } from './delivery.ts';

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
  return (Object.keys(NAMES) as (keyof CommitmentTerms)[])
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ term: NAMES[key], before: inWords(key, before[key]), after: inWords(key, after[key]) }));
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
  if (terms.quantity !== null && terms.unit === null)
    faults.push({ field: 'unit', says: 'Say what is counted, for example apprentices.' });
  if (terms.quantity?.startsWith('-')) faults.push({ field: 'quantity', says: 'Use a number that is not below 0.' });
  return faults;
}

/** The terms as what is counted. */
export function promisedBy(terms: CommitmentTerms): Promised {
  const term = { from: terms.startOn, to: terms.endOn };
  return { quantity: terms.quantity, per: terms.per, term, dueOn: terms.dueOn };
}

/** What reviewers have accepted, from reports in whatever state. */
export function acceptedOf(
  reports: readonly { periodFrom: string; periodTo: string; acceptedAmount: string | null }[],
): readonly Delivered[] {
  return reports.flatMap(({ periodFrom, periodTo, acceptedAmount }) =>
    acceptedAmount === null ? [] : [{ period: { from: periodFrom, to: periodTo }, accepted: acceptedAmount }],
  );
}

const DAYS: readonly (keyof CommitmentTerms)[] = ['startOn', 'endOn', 'dueOn'];

function inWords(key: keyof CommitmentTerms, value: string | boolean | null): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value !== null && DAYS.includes(key)) return dayInWords(value);
  return value;
}
