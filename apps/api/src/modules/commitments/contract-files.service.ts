import { Injectable } from '@nestjs/common';
import type { AcceptReports, DeliveryQueueView, DeliveryTable, DeliveryTableView } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { dayInTheUnitedKingdom } from '../../platform/day-in-the-united-kingdom.ts';
import { Problem } from '../../platform/problem.ts';
import { sheetsIn, workbookOf } from '../../platform/tables/sheets.ts';
import { frameworkOf } from '../frameworks/index.ts';
import { PeopleService } from '../people/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import { CommitmentRepository } from './commitment.repository.ts';
import { codeOf } from './commitments.service.ts';
import { ContractsService } from './contracts.service.ts';
import { DeliveryService } from './delivery.service.ts';
import { endingOf } from './domain/ending.ts';
import { scheduleTable, type ScheduledCommitment } from './domain/contract-schedule.ts';
import { deliveryTable, readDeliveryTable, type Reported } from './domain/delivery-table.ts';
import { deliveryRounds, missingAfter } from './domain/delivery-rounds.ts';
import { performanceNotice } from './domain/performance-notice.ts';
import { EvidenceRepository } from './evidence/evidence.repository.ts';
import { isThere } from './evidence/evidence.service.ts';

export const SCHEDULE_FORMATS = ['docx', 'xlsx'] as const;
export type ScheduleFormat = (typeof SCHEDULE_FORMATS)[number];

/**
 * Writing Word is loaded by the first who asks. Not inside the class: the compiler leaves the file's own ending in a dynamic
 * import of a decorated class, and what is built finds no such file.
 */
async function loadedSchedule() {
  return (await import('./outputs/schedule-docx.ts')).scheduleDocx;
}

/** A contract's commitments and reports as files, and what is sent and reviewed for many of them at once. */
@Injectable()
export class ContractFiles {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly contracts: ContractsService,
    private readonly delivery: DeliveryService,
    private readonly evidence: EvidenceRepository,
    private readonly people: PeopleService,
    private readonly database: Database,
  ) {}

  /** The commitments as a schedule to the contract. */
  async schedule(tender: StoredTender, format: ScheduleFormat): Promise<Buffer> {
    const { terms } = await this.contracts.get(tender.id);
    const measures = measureTitles(tender);
    const commitments = await this.commitments.ofTender(tender.id);
    const variations = await this.commitments.variationsOf(commitments.map(({ id }) => id));
    const all = commitments.map((commitment): ScheduledCommitment => ({
      code: codeOf(commitment),
      terms: commitment.terms,
      measureTitle: measures.get(commitment.terms.measureCode ?? '') ?? null,
      source: commitment.source,
      ending: endingOf(
        variations.filter(({ commitmentId }) => commitmentId === commitment.id),
        commitment.terms,
      ),
    }));
    if (format === 'xlsx') return workbookOf([{ name: 'Commitments', rows: scheduleTable(all) }]);
    const { reference, title, authority } = tender;
    return (await loadedSchedule())({ reference, title, authority, ...terms }, all);
  }

  /** The table that a supplier fills in: every period that has begun and has no accepted report. */
  async deliveryTable(tender: StoredTender, today: string): Promise<Buffer> {
    return workbookOf([{ name: 'Delivery', rows: deliveryTable(await this.reported(tender.id), today) }]);
  }

  /** Looks at a filled-in table, and sends its reports where that is asked for and no row is wrong. Throws table.unreadable. */
  async readTable(
    tender: StoredTender,
    { name, content, apply }: DeliveryTable,
    by: string,
  ): Promise<DeliveryTableView> {
    const sheets = await sheetsIn(name, Buffer.from(content, 'base64'));
    const sheet = sheets?.find((one) => one.name === 'Delivery') ?? sheets?.[0];
    if (sheet === undefined) throw new Problem('table.unreadable');
    const { reports, faults } = readDeliveryTable(
      sheet.rows,
      await this.reported(tender.id),
      dayInTheUnitedKingdom(new Date()),
    );
    const taken = apply && faults.length === 0 && reports.length > 0;
    if (taken)
      await this.database.transaction(async () => {
        for (const { commitment, input } of reports)
          await this.delivery.send(await this.held(commitment.id), input, by);
      });
    return {
      reports: reports.map(({ row, replaces, commitment: { code }, input: { period, amount } }) => ({
        ...{ row, code, period, amount, replaces },
      })),
      errors: faults.map((fault) => ({ ...fault })),
      taken,
    };
  }

  /** Reports that wait for review, oldest period first, and where the rounds of reports stand on a day. */
  async queue(
    tender: StoredTender,
    who: SignedIn,
    rights: { mayWrite: boolean; mayReview: boolean },
    today: string,
  ): Promise<DeliveryQueueView> {
    const commitments = await this.commitments.ofTender(tender.id);
    const byId = new Map(commitments.map((each) => [each.id, each]));
    const all = await this.commitments.reportsOf([...byId.keys()]);
    const reportsOf = (id: string) => all.filter(({ commitmentId }) => commitmentId === id);
    const reports = all.filter(({ state }) => state === 'sent');
    const names = await this.people.names(reports.map(({ reportedBy }) => reportedBy));
    const evidence = (await this.evidence.of(reports.map(({ id }) => id))).filter(isThere);
    return {
      reports: reports.flatMap((report) => {
        const commitment = byId.get(report.commitmentId);
        if (commitment === undefined) return [];
        const { account, counting, confidence, verifiedBy } = report.content;
        return [
          {
            id: report.id,
            changedAt: report.changedAt.toISOString(),
            commitmentId: commitment.id,
            code: codeOf(commitment),
            statement: commitment.terms.statement,
            unit: commitment.terms.unit,
            period: { from: report.periodFrom, to: report.periodTo },
            isRunning: report.periodTo >= today,
            amount: report.amount,
            ...{ account, counting, confidence, verifiedBy },
            missing: missingAfter({ ...commitment, reports: reportsOf(commitment.id) }, report.periodTo),
            evidence: evidence.filter(({ reportId }) => reportId === report.id).length,
            reportedBy: names.get(report.reportedBy) ?? 'The supplier',
            mayReview: rights.mayReview && report.reportedBy !== who.personId,
          },
        ];
      }),
      rounds: deliveryRounds(
        commitments.map(({ id, terms, earlier }) => ({ terms, earlier, reports: reportsOf(id) })),
        today,
      ).map((round) => ({ ...round })),
      mayWrite: rights.mayWrite,
    };
  }

  /** What a contract performance notice tells of each indicator, as a table. */
  async performanceNotice(tender: StoredTender): Promise<readonly (readonly string[])[]> {
    const { terms } = await this.contracts.get(tender.id);
    const indicators = (await this.commitments.ofTender(tender.id)).filter(({ terms: { isIndicator } }) => isIndicator);
    const ratings = await this.commitments.ratingsOf(indicators.map(({ id }) => id));
    const { reference, title, authority } = tender;
    return performanceNotice(
      { reference, title, authority, supplier: terms.supplier },
      indicators.map((commitment) => ({
        code: codeOf(commitment),
        statement: commitment.terms.statement,
        measureTitle: measureTitles(tender).get(commitment.terms.measureCode ?? '') ?? null,
        assessments: ratings.filter(({ commitmentId }) => commitmentId === commitment.id),
      })),
    );
  }

  /** Accepts reports that a person has looked through and chosen. All are accepted, or none. */
  async accept(tender: StoredTender, { reports }: AcceptReports, who: SignedIn): Promise<void> {
    const accepted = { outcome: 'accepted', acceptedAmount: null, reason: null } as const;
    await this.database.transaction(async () => {
      for (const { id, changedAt } of new Map(reports.map((each) => [each.id, each])).values()) {
        const report = await this.delivery.get(id);
        const commitment = await this.held(report.commitmentId);
        if (commitment.tenderId !== tender.id) throw new Problem('report.not-found');
        await this.delivery.review(commitment, id, { ...accepted, changedAt }, who);
      }
    });
  }

  private async held(commitmentId: string) {
    const commitment = await this.commitments.byId(commitmentId);
    if (commitment === null) throw new Problem('commitment.not-found');
    return commitment;
  }

  private async reported(tenderId: string): Promise<readonly Reported[]> {
    await this.contracts.get(tenderId);
    const commitments = await this.commitments.ofTender(tenderId);
    const reports = await this.commitments.reportsOf(commitments.map(({ id }) => id));
    return commitments.map((commitment) => ({
      id: commitment.id,
      code: codeOf(commitment),
      terms: commitment.terms,
      earlier: commitment.earlier,
      reports: reports.filter(({ commitmentId }) => commitmentId === commitment.id),
    }));
  }
}

function measureTitles(tender: StoredTender): ReadonlyMap<string, string> {
  return new Map((frameworkOf(tender)?.measures ?? []).map(({ code, title }) => [code, title]));
}
