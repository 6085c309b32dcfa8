import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { answeredFor, deliveryPosition, type CommitmentWithReports } from './delivery.ts';
import { dueDay } from './reports-owed.ts';
import { reportingPeriods } from './reporting-periods.ts';
import { isShort } from './shortfall-letter.ts';

/** What a reminder is about: a report that is soon due, one that is overdue, or a quantity that fell due and is missing. */
export const REMINDER_KINDS = ['report-due', 'report-overdue', 'slippage'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Who is reminded: whoever manages the contract, or the supplier's contact. */
export const REMINDED_PARTIES = ['authority', 'supplier'] as const;
export type RemindedParty = (typeof REMINDED_PARTIES)[number];

/** One thing to remind of. There is one reminder of each kind for a due day. */
export interface Reminder {
  readonly kind: ReminderKind;
  /** ISO date by which it was or is due. */
  readonly dueOn: string;
}

/** What the reminders of a commitment follow from. */
export interface Reminded {
  readonly commitment: CommitmentWithReports;
  /** Days before a report is due on which its reminder goes out. */
  readonly daysBefore: number;
}

/**
 * The reminders that are due on a day, newest due day of each kind only: whoever has not looked for a year is reminded
 * once, not of every quarter. A report that was sent, or asked about, is no longer reminded of.
 */
export function remindersOn(today: string, reminded: Reminded): readonly Reminder[] {
  const { commitment, daysBefore } = reminded;
  const { reports } = commitment;
  const sent = new Set(reports.filter(({ state }) => state !== 'draft').map(({ periodTo }) => periodTo));
  const owed = reportingPeriods(commitment, reports)
    .filter(({ to }) => to < today && !sent.has(to))
    .map(dueDay);
  const soon = owed.findLast((day) => day >= today && dayBefore(day, daysBefore) <= today);
  const overdue = owed.findLast((day) => day < today);
  const isMissing = isShort(deliveryPosition(commitment, today));
  const missing = isMissing ? answeredFor(commitment, today).at(-1)?.dueOn : undefined;
  return [
    ...(soon === undefined ? [] : [{ kind: 'report-due' as const, dueOn: soon }]),
    ...(overdue === undefined ? [] : [{ kind: 'report-overdue' as const, dueOn: overdue }]),
    ...(missing === undefined ? [] : [{ kind: 'slippage' as const, dueOn: missing }]),
  ];
}

/** What a party is reminded of: what is missing is between the two sides, and goes to whoever manages the contract. */
export function concerns(party: RemindedParty, { kind }: Reminder): boolean {
  return party === 'authority' || kind !== 'slippage';
}

function dayBefore(day: string, days: number): string {
  return formatISO(addDays(new UTCDate(day), -days), { representation: 'date' });
}
