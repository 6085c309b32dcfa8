import { dueQuantities } from './due-quantities.ts';
import { dayBeside, periodsOf, type Period } from './periods.ts';
import type { CommitmentTerms, EarlierTerms, Held } from './terms.ts';

/** What cuts the days into periods. */
const CUTTING = ['startOn', 'endOn', 'dueOn', 'frequency'] as const;

/** What the reporting periods of a commitment follow from. */
export type ReportedTerms = Pick<CommitmentTerms, 'startOn' | 'endOn' | 'dueOn' | 'frequency' | 'quantity' | 'per'>;

/** The stretch that a report was sent for. */
export interface ReportedStretch {
  readonly periodFrom: string;
  readonly periodTo: string;
}

/**
 * The periods for which reports are asked, in order. What was reported stays as it was reported, also where the terms cut
 * the days otherwise since: no report is lost, and no day is reported twice. What is reported once is reported when it is due.
 * Where the first day was put back, what fell due before it is still asked for.
 */
export function reportingPeriods(
  commitment: Held<ReportedTerms>,
  reports: readonly ReportedStretch[],
): readonly Period[] {
  const reported = reports.map(({ periodFrom, periodTo }) => ({ from: periodFrom, to: periodTo }));
  const asked = [...beforeFirstDay(commitment), ...periodsIn(commitment.terms)];
  const open = asked.flatMap((period) =>
    reported.reduce<readonly Period[]>((left, taken) => left.flatMap((part) => without(part, taken)), [period]),
  );
  return [...reported, ...open].toSorted((one, other) => one.to.localeCompare(other.to));
}

function periodsIn({ startOn, endOn, dueOn, frequency }: ReportedTerms): readonly Period[] {
  return periodsOf({ from: startOn, to: frequency === 'once' ? (dueOn ?? endOn) : endOn }, frequency);
}

/** The periods of earlier terms before the day on which the commitment now begins, as far as something fell due in them. */
function beforeFirstDay(commitment: Held<ReportedTerms>): readonly Period[] {
  const { terms: newest } = commitment;
  const earlier = cutAlike(commitment.earlier);
  const lastDue = dueQuantities(commitment).findLast(({ dueOn }) => dueOn < newest.startOn)?.dueOn ?? '';
  return earlier.flatMap(({ until, terms }, at) => {
    const since = earlier[at - 1]?.until ?? '';
    const last = dayBeside(until < newest.startOn ? until : newest.startOn, -1);
    return periodsIn(terms)
      .map(({ from, to }) => ({ from: from > since ? from : since, to: to < last ? to : last }))
      .filter(({ from, to }) => from <= to && from <= lastDue);
  });
}

/** Terms that follow each other and ask for reports of the same days are one: a variation of other words cuts none. */
function cutAlike(earlier: readonly EarlierTerms<ReportedTerms>[]): readonly EarlierTerms<ReportedTerms>[] {
  return earlier.filter(({ terms }, at) => {
    const next = earlier[at + 1]?.terms;
    return next === undefined || CUTTING.some((key) => next[key] !== terms[key]);
  });
}

function without(part: Period, taken: Period): readonly Period[] {
  if (taken.to < part.from || taken.from > part.to) return [part];
  const [before, after] = [dayBeside(taken.from, -1), dayBeside(taken.to, 1)];
  return [
    { from: part.from, to: before },
    { from: after, to: part.to },
  ].filter(({ from, to }) => from <= to);
}
