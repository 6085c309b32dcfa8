import { Exact, plainText } from '@evenhand/scoring';
import { deliveryPosition, type CommitmentWithReports, type DeliveryReported } from './delivery.ts';
import { dueQuantities } from './due-quantities.ts';
import { dueDay, isOpenReport, isStillAsked } from './reports-owed.ts';
import { reportingPeriods } from './reporting-periods.ts';

/** A report as far as a round depends on it. */
export interface RoundReport extends DeliveryReported {
  /** Exact decimal as text: what the supplier says was delivered. */
  readonly amount: string;
}

/** A commitment with its reports. */
export interface RoundCommitment extends CommitmentWithReports {
  readonly reports: readonly RoundReport[];
}

/** All reports of a contract for periods that end on one day, such as those of a quarter. */
export interface DeliveryRound {
  /** Last day of the periods, as an ISO date. */
  readonly to: string;
  /** By when the reports are expected. */
  readonly dueOn: string;
  /** How many reports the round asks for. */
  readonly asked: number;
  /** How many of them nobody has sent yet, or were sent back with a question. */
  readonly owed: number;
  readonly toReview: number;
  readonly accepted: number;
  /** Commitments of which less was accepted by that day than had fallen due. */
  readonly short: number;
  /** Reports are owed after the day on which they were expected. */
  readonly isOverdue: boolean;
}

/** The rounds whose periods have begun by a day, newest first. */
export function deliveryRounds(commitments: readonly RoundCommitment[], today: string): readonly DeliveryRound[] {
  const rounds = new Map<string, { dueOn: string; commitments: RoundCommitment[] }>();
  for (const commitment of commitments) {
    for (const period of reportingPeriods(commitment, commitment.reports)) {
      if (period.from > today) break;
      const state = commitment.reports.find(({ periodTo }) => periodTo === period.to)?.state;
      if (!isStillAsked(period, commitment.terms) && state === 'asked') continue;
      const round = rounds.get(period.to) ?? { dueOn: dueDay(period), commitments: [] };
      round.commitments.push(commitment);
      rounds.set(period.to, round);
    }
  }
  return [...rounds.entries()]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([to, { dueOn, commitments: asked }]) => roundOf(to, dueOn, asked, today));
}

function roundOf(to: string, dueOn: string, asked: readonly RoundCommitment[], today: string): DeliveryRound {
  const states = asked.map(({ reports }) => reports.find(({ periodTo }) => periodTo === to)?.state ?? 'draft');
  const toReview = states.filter((state) => state === 'sent').length;
  const accepted = states.filter((state) => !isOpenReport(state)).length;
  const owed = asked.length - toReview - accepted;
  const short = asked.filter((commitment) => deliveryPosition(commitment, today, to).shortfall !== '0').length;
  return { to, dueOn, asked: asked.length, owed, toReview, accepted, short, isOverdue: owed > 0 && today > dueOn };
}

/**
 * What would still be missing of what fell due by the end of a report's period if it were accepted as it is, and all that
 * wait for review before it too; "0" where nothing would. A person weighs it: it accepts nothing.
 */
export function missingAfter(commitment: RoundCommitment, to: string): string {
  const counted = commitment.reports
    .filter(({ periodTo, state }) => periodTo <= to && (state === 'sent' || !isOpenReport(state)))
    .map((report) => report.acceptedAmount ?? report.amount);
  const fallen = dueQuantities(commitment).filter(({ dueOn }) => dueOn <= to);
  const due = fallen.reduce((sum, { quantity }) => sum.plus(quantity), new Exact(0));
  const delivered = counted.reduce((sum, amount) => sum.plus(amount), new Exact(0));
  return plainText(Exact.max(due.minus(delivered), 0));
}
