import type { ChangeInput, SetupFaultView, TimetablePage } from '@evenhand/shared/contracts';
import { hasReached, type Phase } from '@evenhand/shared/domain';
import type { SetupFacts } from './setup-facts.ts';

/**
 * What bidders are told beside the set itself. While a change is being prepared it is kept with the change, and counts
 * like the set once the new version is locked: until then responses are received and opened by what was published.
 */
export type PreparedFacts = Pick<SetupFacts, 'procedure' | 'noticeReference' | 'documents' | 'timetable'> &
  Pick<TimetablePage, 'deadline'>;

interface Published {
  readonly phase: Phase;
  readonly facts: SetupFacts;
  readonly deadline: Date | null;
  readonly change: ChangeInput | null;
  readonly prepared: PreparedFacts | null;
}

/**
 * Facts and deadline as the lead works on them, and as a lock would put them in force. What was prepared counts only while
 * a change is open: a release that does not know of it gives a change up and leaves it behind.
 */
export function workedOn({
  facts,
  deadline,
  change,
  prepared,
}: Omit<Published, 'phase'>): Pick<Published, 'facts' | 'deadline'> {
  if (change === null || prepared === null) return { facts, deadline };
  const { deadline: moment, ...own } = prepared;
  return { facts: { ...facts, ...own }, deadline: moment === null ? null : new Date(moment) };
}

/** What of these facts belongs to a change. */
export function toPrepare({ facts, deadline }: Pick<Published, 'facts' | 'deadline'>): PreparedFacts {
  const { procedure, noticeReference, documents, timetable } = facts;
  return { procedure, noticeReference, documents, timetable, deadline: deadline?.toISOString() ?? null };
}

/**
 * The deadline that is meant by what was written. A field for day and time takes no seconds: one of `known` that differs
 * only by them is meant, and stays as it is.
 */
export function deadlineMeant(written: string | null, known: readonly (Date | null)[]): Date | null {
  if (written === null) return null;
  const moment = new Date(written);
  return known.find((one) => one !== null && atMinute(one) === moment.getTime()) ?? moment;
}

const MINUTE = 60_000;

function atMinute(moment: Date): number {
  return Math.floor(moment.getTime() / MINUTE) * MINUTE;
}

/** Why the deadline in force may not become `next`; null where it may, or stays as it is. */
export function refusedDeadline(
  { phase, deadline }: Pick<Published, 'phase' | 'deadline'>,
  next: Date | null,
  now: Date,
): string | null {
  if (phase === 'setting-up' || next?.getTime() === deadline?.getTime()) return null;
  if (hasReached('opened', phase)) return 'The responses are opened; their deadline stays as it was.';
  if (deadline !== null && deadline <= now) return 'The deadline has passed; it stays as it was.';
  if (next === null) return 'Bidders work to the published deadline. Write the new one.';
  return next <= now ? 'Write a moment that is still to come; responses are opened after it.' : null;
}

/**
 * The same before a lock, as a point to put right: with the deadline in force, to which the timetable can go back, since
 * one that was prepared in time may no longer be written.
 */
export function deadlineFaults(
  tender: Published,
  now: Date,
  inWords: (moment: Date) => string,
): readonly SetupFaultView[] {
  const says = refusedDeadline(tender, workedOn(tender).deadline, now);
  if (says === null) return [];
  const inForce = tender.deadline === null ? 'No deadline is in force.' : `In force is ${inWords(tender.deadline)}.`;
  return [{ page: 'timetable', pointer: '/deadline', says: `${says} ${inForce}` }];
}

/** What a step did to procedure and deadline, as the audit trail tells it: before and after, where they differ. */
export function movedFacts(
  before: Pick<Published, 'facts' | 'deadline'>,
  after: Pick<Published, 'facts' | 'deadline'>,
): Record<string, string | null> {
  const [from, to] = [toPrepare(before), toPrepare(after)];
  return {
    ...(from.deadline === to.deadline ? {} : { deadlineBefore: from.deadline, deadline: to.deadline }),
    ...(from.procedure === to.procedure ? {} : { procedureBefore: from.procedure, procedure: to.procedure }),
  };
}
