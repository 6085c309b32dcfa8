import type {
  CommitmentSummaryView,
  CommitmentView,
  DeliveryReportView,
  FrameworkPack,
  VariationView,
} from '@evenhand/shared/contracts';
import type {
  StoredCommitment,
  StoredRating,
  StoredReopening,
  StoredReport,
  StoredVariation,
} from './commitment.repository.ts';
import { codeOf } from './commitments.service.ts';
import { deliveryByPeriod, deliveryPosition } from './domain/delivery.ts';
import { endingOf } from './domain/ending.ts';
import { nextReport } from './domain/reports-owed.ts';
import { reportingPeriods } from './domain/reporting-periods.ts';
import { termChanges } from './domain/terms.ts';
import type { StoredEvidence } from './evidence/evidence.repository.ts';
import { evidenceViews } from './evidence/evidence.view.ts';
import type { StoredReminder } from './reminders/reminder.repository.ts';

const NOBODY_NOW = 'Somebody who is no longer here';

/** What a view is made of besides the commitment. */
export interface Beside {
  readonly reports: readonly StoredReport[];
  readonly reminders: readonly StoredReminder[];
  readonly variations: readonly StoredVariation[];
  readonly framework: FrameworkPack | null;
  /** ISO date of today. */
  readonly today: string;
}

/** What the page of one commitment is made of. */
export interface BesideOne extends Beside {
  readonly responseId: string;
  /** First day on which evidence may be deleted. */
  readonly keptUntil: string;
  readonly evidence: readonly StoredEvidence[];
  readonly reopenings: readonly StoredReopening[];
  readonly isDraft: boolean;
  readonly mayTakeOut: boolean;
  readonly isOnlyReported: boolean;
  readonly ratings: readonly StoredRating[];
  readonly shortfallLetters: number;
  /** Names of people by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of those who were reminded, by id. */
  readonly reminded: ReadonlyMap<string, string>;
  readonly mayWrite: boolean;
  readonly mayReview: boolean;
}

export function commitmentSummary(commitment: StoredCommitment, beside: Beside): CommitmentSummaryView {
  const { id, tenderId, terms, earlier } = commitment;
  const measure = beside.framework?.measures.find(({ code }) => code === terms.measureCode);
  const reports = beside.reports.filter(({ commitmentId }) => commitmentId === id);
  return {
    id,
    tenderId,
    code: codeOf(commitment),
    statement: terms.statement,
    measureCode: terms.measureCode,
    measureTitle: measure?.title ?? null,
    theme: measure?.theme ?? null,
    quantity: terms.quantity,
    unit: terms.unit,
    per: terms.per,
    frequency: terms.frequency,
    startOn: terms.startOn,
    endOn: terms.endOn,
    dueOn: terms.dueOn,
    isIndicator: terms.isIndicator,
    ended: endedView(endingOf(variationsOf(id, beside), terms)),
    position: deliveryPosition({ terms, earlier, reports }, beside.today),
    nextReport: nextReport({ terms, earlier, reports }, beside.today),
    remindedOn: beside.reminders.findLast(({ commitmentId }) => commitmentId === id)?.remindedOn ?? null,
    toReview: reports.filter(({ state }) => state === 'sent').length,
  };
}

function variationsOf(id: string, { variations }: Beside): readonly StoredVariation[] {
  return variations.filter(({ commitmentId }) => commitmentId === id);
}

function endedView(ending: StoredVariation | null): CommitmentSummaryView['ended'] {
  if (ending === null) return null;
  const { after, reason, reference, agreedBy } = ending;
  return { on: after.endOn, reason, reference, agreedBy: agreedBy ?? '' };
}

export function commitmentPage(commitment: StoredCommitment, beside: BesideOne): CommitmentView {
  const { terms, earlier, source, version } = commitment;
  // Who reports on the bidder's own page is no person of this service.
  const nameOf = (id: string, otherwise = NOBODY_NOW) => beside.names.get(id) ?? otherwise;
  const { beneficiary, place, evidenceAsked, owner } = terms;
  return {
    ...commitmentSummary(commitment, beside),
    beneficiary,
    place,
    evidenceAsked,
    owner,
    source,
    responseId: beside.responseId,
    version,
    isDraft: beside.isDraft,
    mayTakeOut: beside.mayTakeOut,
    isOnlyReported: beside.isOnlyReported,
    variations: beside.variations.map((variation) => variationView(variation, nameOf)),
    reports: beside.reports.map((report) => ({
      ...reportView(report, nameOf),
      evidence: evidenceViews(
        beside.evidence.filter(({ reportId }) => reportId === report.id),
        { mayWrite: beside.mayWrite, keptUntil: beside.keptUntil, nameOf },
      ),
      reopened: beside.reopenings
        .filter(({ reportId }) => reportId === report.id)
        .map(({ at, by, reason, state, acceptedAmount }) => ({
          ...{ at: at.toISOString(), by: nameOf(by), reason, state, acceptedAmount },
        })),
    })),
    ratings: beside.ratings.map(({ periodFrom, periodTo, rating, note, by, at }) => ({
      period: { from: periodFrom, to: periodTo },
      rating,
      note,
      by: nameOf(by),
      at: at.toISOString(),
    })),
    shortfallLetters: beside.shortfallLetters,
    quarters: deliveryByPeriod({ terms, earlier, reports: beside.reports }, 'quarter').map((row) => ({ ...row })),
    reportingPeriods: reportingPeriods(commitment, beside.reports).map((period) => ({ ...period })),
    reminders: beside.reminders.map(({ remindedOn, kind, dueOn, party, recipients }) => ({
      ...{ on: remindedOn, about: kind, dueOn, party },
      to: recipients.map((id) => beside.reminded.get(id) ?? NOBODY_NOW),
    })),
    mayWrite: beside.mayWrite,
    mayReview: beside.mayReview,
  };
}

function variationView(variation: StoredVariation, nameOf: (id: string) => string): VariationView {
  const { id, at, by, reason, reference, agreedBy, kind, effectiveOn, before, after } = variation;
  const changes = termChanges(before, after).map((change) => ({ ...change }));
  return { id, at: at.toISOString(), by: nameOf(by), reason, reference, agreedBy, kind, effectiveOn, changes };
}

type NameOf = (id: string, otherwise?: string) => string;

function reportView(report: StoredReport, nameOf: NameOf): Omit<DeliveryReportView, 'evidence' | 'reopened'> {
  const { id, amount, content, state, acceptedAmount, reviewReason } = report;
  return {
    id,
    period: { from: report.periodFrom, to: report.periodTo },
    amount,
    ...content,
    state,
    acceptedAmount,
    reviewReason,
    reportedBy: nameOf(report.reportedBy, 'The supplier'),
    reviewedBy: report.reviewedBy === null ? null : nameOf(report.reviewedBy),
    changedAt: report.changedAt.toISOString(),
  };
}
