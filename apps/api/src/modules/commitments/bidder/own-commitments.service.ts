import { Injectable } from '@nestjs/common';
import type { DeliveryReportInput } from '@evenhand/shared/contracts';
import type { ReportState } from '@evenhand/shared/domain';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { Problem } from '../../../platform/problem.ts';
import type { Visit } from '../../summaries/index.ts';
import { CommitmentRepository, type StoredCommitment, type StoredReport } from '../commitment.repository.ts';
import { codeOf } from '../commitments.service.ts';
import { ContractsService } from '../contracts.service.ts';
import { DeliveryService } from '../delivery.service.ts';
import { isOpenReport, nextToSend } from '../domain/reports-owed.ts';
import { EvidenceRepository } from '../evidence/evidence.repository.ts';
import { isThere } from '../evidence/evidence.service.ts';
import type { OwnCommitment } from './delivery-pages.ts';
import type { OpenReport } from './evidence-page.ts';

const OUTCOMES: Readonly<Record<ReportState, string>> = {
  draft: 'being written',
  sent: 'waits for review',
  accepted: 'accepted',
  'accepted-in-part': 'accepted in part',
  asked: 'the authority asks',
};

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
    return own.map((commitment) => ownView(commitment, reports, today));
  }

  /** One of them with its unit; throws the problem commitment.not-found for any other. */
  async one(visit: Visit, id: string, today: string): Promise<{ shown: OwnCommitment; unit: string }> {
    const commitment = await this.held(visit, id);
    const reports = await this.commitments.reportsOf([id]);
    return {
      shown: ownView(commitment, reports, today),
      unit: commitment.terms.unit ?? '1 where it is done, otherwise 0',
    };
  }

  /** The newest report of one of them with its files; throws report.reviewed where no report is open. */
  async openReport(visit: Visit, id: string): Promise<OpenReport> {
    const commitment = await this.held(visit, id);
    const report = (await this.commitments.reportsOf([id])).at(-1);
    if (report === undefined || !isOpenReport(report.state)) throw new Problem('report.reviewed');
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

function ownView(commitment: StoredCommitment, all: readonly StoredReport[], today: string): OwnCommitment {
  const { id, terms } = commitment;
  const reports = all.filter(({ commitmentId }) => commitmentId === id);
  const newest = reports.at(-1);
  const per = terms.per === 'contract' ? 'over the whole contract' : `each ${terms.per}`;
  return {
    id,
    code: codeOf(commitment),
    statement: terms.statement,
    promised: terms.quantity === null ? 'To be done.' : `${terms.quantity} ${terms.unit ?? ''} ${per}.`,
    next: nextToSend({ terms, reports }, today),
    waiting: reports.filter(({ state }) => state === 'sent').length,
    newest:
      newest === undefined
        ? null
        : {
            period: `${dayInWords(newest.periodFrom)} to ${dayInWords(newest.periodTo)}`,
            takesEvidence: isOpenReport(newest.state),
            says: [OUTCOMES[newest.state], newest.reviewReason].filter((word) => word !== null).join(': '),
          },
  };
}
