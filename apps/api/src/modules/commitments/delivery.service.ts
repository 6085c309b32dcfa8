import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeliveryReportInput, RatingInput, ReopeningInput, ReviewInput } from '@evenhand/shared/contracts';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { Exact } from '@evenhand/scoring';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { dayInTheUnitedKingdom } from '../../platform/day-in-the-united-kingdom.ts';
import { Problem } from '../../platform/problem.ts';
import { CommitmentRepository, type StoredCommitment, type StoredReport } from './commitment.repository.ts';
import { codeOf } from './commitments.service.ts';
import { DeliveryTurn } from './delivery-turn.service.ts';
import type { Period } from './domain/periods.ts';
import { reportingPeriods } from './domain/reporting-periods.ts';
import { isOpenReport } from './domain/reports-owed.ts';
import type { HeldTerms } from './domain/terms.ts';
import { EvidenceRepository } from './evidence/evidence.repository.ts';

/** Delivery reports, their review, and ratings. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly evidence: EvidenceRepository,
    private readonly turn: DeliveryTurn,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** A report by its id; throws the problem report.not-found. */
  async get(id: string): Promise<StoredReport> {
    const report = await this.commitments.reportById(id);
    if (report === null) throw new Problem('report.not-found');
    return report;
  }

  /**
   * Sends the report of one period for review. Until it is reviewed, and again when the reviewer asks, sending it anew
   * replaces it; what was sent before stays in the record. `reportedBy` is a person, or the link of the bidder's own page.
   */
  async send(commitment: StoredCommitment, input: DeliveryReportInput, reportedBy: string): Promise<StoredReport> {
    refuseToCome(input.period);
    refuseNegative(input.amount, '/amount');
    const { period, amount, ...content } = input;
    const sent = { amount, content, state: 'sent' as const, reportedBy, changedAt: new Date() };
    return this.database.transaction(async () => {
      const { terms, earlier } = await this.held(commitment);
      const reports = await this.commitments.reportsOf([commitment.id]);
      refuseOtherPeriod({ terms, earlier }, reports, period);
      const before = reports.find(({ periodTo }) => periodTo === period.to);
      if (before && !isOpenReport(before.state)) throw new Problem('report.reviewed');
      const report: StoredReport = before
        ? { ...before, ...sent }
        : {
            ...sent,
            id: randomUUID(),
            commitmentId: commitment.id,
            periodFrom: period.from,
            periodTo: period.to,
            acceptedAmount: null,
            reviewReason: null,
            reviewedBy: null,
          };
      if (before) await this.commitments.changeReport(before.id, sent);
      else await this.commitments.addReportUnlessThere(report);
      await this.record(commitment, 'delivery-report.sent', report, reportedBy, { amount });
      return report;
    });
  }

  /** Reviews a report that was sent: accepted, accepted in part with how much and why, or sent back with a question. */
  async review(commitment: StoredCommitment, reportId: string, input: ReviewInput, who: SignedIn): Promise<void> {
    await this.database.transaction(async () => {
      await this.held(commitment);
      const report = await this.get(reportId);
      if (report.commitmentId !== commitment.id) throw new Problem('report.not-found');
      if (report.state !== 'sent') throw new Problem('report.not-sent');
      if (report.reportedBy === who.personId) throw new Problem('report.own');
      refuseUnseen(commitment, report, input);
      const acceptedAmount = acceptedIn(input, report.amount);
      const [reviewReason, reviewedBy, changedAt] = [input.reason, who.personId, new Date()];
      await this.commitments.changeReport(reportId, {
        state: input.outcome,
        acceptedAmount,
        reviewReason,
        reviewedBy,
        changedAt,
      });
      await this.evidence.reviewed(reportId);
      await this.record(commitment, `delivery-report.${input.outcome}`, report, who.personId, { acceptedAmount });
    });
  }

  /**
   * Puts a reviewed report back to where it waits for review, because its review does not stand. The review as it was stays
   * in the record; until the next nothing of the report is accepted.
   */
  async reopen(
    commitment: StoredCommitment,
    reportId: string,
    input: ReopeningInput,
    { personId }: SignedIn,
  ): Promise<void> {
    await this.database.transaction(async () => {
      await this.held(commitment);
      const report = await this.get(reportId);
      if (report.commitmentId !== commitment.id) throw new Problem('report.not-found');
      if (report.state === 'sent' || report.state === 'draft') throw new Problem('report.not-reviewed');
      refuseUnseen(commitment, report, input);
      const { state, acceptedAmount, reviewReason, reviewedBy } = report;
      const [id, at] = [randomUUID(), new Date()];
      const before = { state, acceptedAmount, reviewReason, reviewedBy };
      const reopening = { ...before, id, reportId, reason: input.reason, by: personId, at };
      await this.commitments.addReopening(reopening);
      const open = { state: 'sent' as const, acceptedAmount: null, reviewReason: null, reviewedBy: null };
      await this.commitments.changeReport(reportId, { ...open, changedAt: at });
      await this.audit.recordRow('report-reopenings', reopening, {
        ...{ tenderId: commitment.tenderId, kind: 'delivery-report.reopened', actor: personId },
        detail: { code: codeOf(commitment), periodTo: report.periodTo, state, acceptedAmount },
      });
    });
  }

  /** Rates performance in a period. A later rating of the same period stands beside the earlier one and counts. */
  async rate(commitment: StoredCommitment, input: RatingInput, who: SignedIn): Promise<void> {
    refuseOtherPeriod(commitment, await this.commitments.reportsOf([commitment.id]), input.period);
    refuseToCome(input.period);
    if (input.rating === 'Other' && (input.note ?? '').trim() === '')
      throw new Problem('request.invalid', undefined, [
        { pointer: '/note', says: 'Say why performance could not be assessed.' },
      ]);
    const { period, rating, note } = input;
    const row = {
      ...{ id: randomUUID(), commitmentId: commitment.id, periodFrom: period.from, periodTo: period.to },
      ...{ rating, note, by: who.personId, at: new Date() },
    };
    await this.database.transaction(async () => {
      await this.held(commitment);
      await this.commitments.addRating(row);
      await this.audit.recordRow('ratings', row, {
        tenderId: commitment.tenderId,
        kind: 'performance.rated',
        actor: who.personId,
        detail: { code: codeOf(commitment), periodTo: period.to, rating },
      });
    });
  }

  /** Held until the transaction ends: nothing is written for a commitment that was taken out, or a tender that ended, meanwhile. */
  private async held(of: StoredCommitment): Promise<StoredCommitment> {
    await this.turn.take(of);
    const commitment = await this.commitments.hold(of.id);
    if (commitment === null) throw new Problem('commitment.not-found');
    return commitment;
  }

  private async record(
    commitment: StoredCommitment,
    kind: string,
    report: StoredReport,
    actor: string,
    detail: Record<string, string | null>,
  ): Promise<void> {
    await this.audit.record({
      tenderId: commitment.tenderId,
      kind,
      actor,
      subjectId: report.id,
      detail: { code: codeOf(commitment), periodTo: report.periodTo, ...detail },
    });
  }
}

function refuseOtherPeriod(commitment: HeldTerms, reports: readonly StoredReport[], { from, to }: Period): void {
  const periods = reportingPeriods(commitment, reports);
  if (periods.some((period) => period.from === from && period.to === to)) return;
  throw new Problem('request.invalid', undefined, [
    { pointer: '/period', says: 'Choose one of the reporting periods of this commitment.' },
  ]);
}

/** Of a period that has not begun nothing can be told. */
function refuseToCome({ from }: Period): void {
  if (from <= dayInTheUnitedKingdom(new Date())) return;
  throw new Problem('request.invalid', undefined, [
    { pointer: '/period', says: `This period begins on ${dayInWords(from)}. Choose one that has begun.` },
  ]);
}

/** Until it is reviewed a report may be replaced at any time: what the reviewer saw is what is reviewed. */
function refuseUnseen(
  commitment: StoredCommitment,
  { periodFrom, periodTo, changedAt }: StoredReport,
  seen: Pick<ReviewInput, 'changedAt'>,
) {
  if (changedAt.getTime() === Date.parse(seen.changedAt)) return;
  const period = `${dayInWords(periodFrom)} to ${dayInWords(periodTo)}`;
  throw new Problem(
    'report.changed',
    `The report of ${codeOf(commitment)} for ${period} has changed since you looked at it. Nothing was recorded.`,
  );
}

function acceptedIn({ outcome, acceptedAmount, reason }: ReviewInput, amount: string): string | null {
  if (outcome === 'accepted') return amount;
  const says = (pointer: string, words: string) =>
    new Problem('request.invalid', undefined, [{ pointer, says: words }]);
  if ((reason ?? '').trim() === '') throw says('/reason', 'Say why, so that the supplier can answer.');
  if (outcome === 'asked') return null;
  if (acceptedAmount === null) throw says('/acceptedAmount', 'Say how much is accepted.');
  refuseNegative(acceptedAmount, '/acceptedAmount');
  if (new Exact(acceptedAmount).gte(amount))
    throw says('/acceptedAmount', `Use less than the ${amount} that were reported, or accept the report.`);
  return acceptedAmount;
}

function refuseNegative(amount: string, pointer: string): void {
  if (amount.startsWith('-'))
    throw new Problem('request.invalid', undefined, [{ pointer, says: 'Use a number that is not below 0.' }]);
}
