import { Injectable } from '@nestjs/common';
import type { DeliveryReportInput } from '@evenhand/shared/contracts';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { Problem } from '../../../platform/problem.ts';
import type { Visit } from '../../summaries/index.ts';
import {
  CommitmentRepository,
  type StoredCommitment,
  type StoredReport,
  type StoredVariation,
} from '../commitment.repository.ts';
import { codeOf } from '../commitments.service.ts';
import { ContractsService } from '../contracts.service.ts';
import { DeliveryService } from '../delivery.service.ts';
import { endingOf } from '../domain/ending.ts';
import { deliveryPosition, type DeliveryPosition } from '../domain/delivery.ts';
import { inUnits } from '../domain/in-units.ts';
import type { Period } from '../domain/periods.ts';
import type { CommitmentTerms } from '../domain/terms.ts';
import { reportingPeriods } from '../domain/reporting-periods.ts';
import { dueDay, isOpenReport, isStillAsked, nextToSend } from '../domain/reports-owed.ts';
import { EvidenceRepository } from '../evidence/evidence.repository.ts';
import { isThere } from '../evidence/evidence.service.ts';
import type { OwnCommitment, OwnPeriod } from './delivery-pages.ts';
import type { OpenReport } from './evidence-page.ts';

/** What a report form shows: the commitment, the period it is for, and the report that was sent for it and is open. */
interface OwnReport {
  readonly shown: OwnCommitment;
  readonly period: OwnPeriod | null;
  readonly unit: string;
  readonly sent: StoredReport | null;
}

/** The commitments of the supplier that visits its own page, and no other's. */
@Injectable()
export class OwnCommitments {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly delivery: DeliveryService,
    private readonly evidence: EvidenceRepository,
    private readonly contracts: ContractsService,
  ) {}

  /** Refuses whoever is not the supplier of the contract; throws the problem request.not-found. */
  async require({ tender, summary, isWinner }: Visit): Promise<void> {
    const contract = await this.commitments.contractOf(tender.id);
    if (!isWinner || contract?.responseId !== summary.responseId) throw new Problem('request.not-found');
  }

  async all(visit: Visit, today: string): Promise<readonly OwnCommitment[]> {
    const own = await this.of(visit);
    const reports = await this.commitments.reportsOf(own.map(({ id }) => id));
    const variations = await this.commitments.variationsOf(own.map(({ id }) => id));
    return own.map((commitment) => ownView(commitment, { reports, variations, today }));
  }

  /**
   * One of them with the report on the period that ends on a day; on the one that is owed next where none is asked for that
   * can be sent. Throws the problem commitment.not-found for any other commitment.
   */
  async one(visit: Visit, id: string, to: string | undefined, today: string): Promise<OwnReport> {
    const commitment = await this.held(visit, id);
    const reports = await this.commitments.reportsOf([id]);
    const variations = await this.commitments.variationsOf([id]);
    const shown = ownView(commitment, { reports, variations, today });
    const open = shown.periods.filter(({ state }) => state === null || isOpenReport(state));
    const period =
      open.find((each) => each.to === to) ?? open.find((each) => each.to === shown.next?.period.to) ?? null;
    return {
      ...{ shown, period, unit: commitment.terms.unit ?? '1 where it is done, otherwise 0' },
      sent: reports.find(({ periodTo }) => periodTo === period?.to) ?? null,
    };
  }

  /**
   * The open report of one of them for the period that ends on a day, with its files; the newest open one where no day is
   * given. Throws report.reviewed where there is none.
   */
  async openReport(visit: Visit, id: string, to: string | undefined): Promise<OpenReport> {
    const commitment = await this.held(visit, id);
    const report = (await this.commitments.reportsOf([id])).findLast(
      ({ periodTo, state }) => isOpenReport(state) && (to === undefined || to === periodTo),
    );
    if (report === undefined) throw new Problem('report.reviewed');
    const files = (await this.evidence.of([report.id])).filter(isThere);
    const keptUntil = await this.contracts.evidenceKeptUntil(commitment.tenderId);
    return { commitment, report, files, keptUntil };
  }

  /** Sends a report of the supplier; the authority reviews it. */
  async report(visit: Visit, id: string, input: DeliveryReportInput): Promise<void> {
    await this.delivery.send(await this.held(visit, id), input, visit.link.id);
  }

  private async held(visit: Visit, id: string): Promise<StoredCommitment> {
    const commitment = (await this.of(visit)).find((each) => each.id === id);
    if (commitment === undefined) throw new Problem('commitment.not-found');
    return commitment;
  }

  private async of(visit: Visit): Promise<readonly StoredCommitment[]> {
    await this.require(visit);
    return this.commitments.ofTender(visit.tender.id);
  }
}

interface Beside {
  readonly reports: readonly StoredReport[];
  readonly variations: readonly StoredVariation[];
  readonly today: string;
}

function ownView(commitment: StoredCommitment, { today, ...all }: Beside): OwnCommitment {
  const { id, terms, earlier } = commitment;
  const ending = endingOf(
    all.variations.filter(({ commitmentId }) => commitmentId === id),
    terms,
  );
  const end = ending === null ? '' : ` It ends early, as was agreed: the last day is ${dayInWords(terms.endOn)}.`;
  const reports = all.reports.filter(({ commitmentId }) => commitmentId === id);
  return {
    id,
    code: codeOf(commitment),
    statement: terms.statement,
    promised: `${promisedIn(terms)}${end}`,
    standing: standingIn(deliveryPosition({ terms, earlier, reports }, today)),
    evidenceAsked: terms.evidenceAsked,
    next: nextToSend({ terms, earlier, reports }, today),
    waiting: reports.filter(({ state }) => state === 'sent').length,
    periods: reportingPeriods(commitment, reports)
      .filter(({ from }) => from <= today)
      .map((period) => {
        const own = ownPeriod(period, reports, today);
        return { ...own, isOverdue: own.isOverdue && isStillAsked(period, terms) };
      })
      .toReversed(),
  };
}

/** "3 (apprentice) each year." */
function promisedIn({ quantity, unit, per }: CommitmentTerms): string {
  if (quantity === null) return 'To be done.';
  if (per !== 'contract') return `${inUnits(quantity, unit)} each ${per}.`;
  return Number(quantity) === 0
    ? 'Nothing of it is owed any more.'
    : `${inUnits(quantity, unit)} over the whole contract.`;
}

/** "Due so far 4 of 12: 3 accepted, 1 missing." */
function standingIn({ promised, awaited, whole, delivered, shortfall }: DeliveryPosition): string {
  const more = awaited === '0' ? '' : ` ${awaited} more fell due, and the report is not due yet or waits for review.`;
  return `Due so far ${promised} of ${whole}: ${delivered} accepted, ${shortfall} missing.${more}`;
}

function ownPeriod(period: Period, reports: readonly StoredReport[], today: string): OwnPeriod {
  const report = reports.find(({ periodTo }) => periodTo === period.to);
  const isOpen = report === undefined || isOpenReport(report.state);
  return {
    ...{ ...period, state: report?.state ?? null, amount: report?.amount ?? null },
    accepted: report?.acceptedAmount ?? null,
    reason: report?.reviewReason ?? null,
    isOverdue: isOpen && report?.state !== 'sent' && today > dueDay(period),
    takesEvidence: report !== undefined && isOpen,
  };
}
