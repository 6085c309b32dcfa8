import { Injectable } from '@nestjs/common';
import type { BoardReportView } from '@evenhand/shared/contracts';
import { hasReached } from '@evenhand/shared/domain';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { CommitmentRepository } from '../commitment.repository.ts';
import { codeOf } from '../commitments.service.ts';
import { contractStanding } from '../domain/contract-standing.ts';
import { financialYears } from '../domain/financial-years.ts';
import type { Period } from '../domain/periods.ts';
import { publicSums, publicSumsBy, type PublicReport } from '../domain/public-report.ts';
import { byDistrict, byMeasure, byMission, bySupplierSize, isRecorded } from '../domain/report-groups.ts';
import { ReadableContracts, type ReadableContract } from '../portfolio/readable-contracts.service.ts';
import { PublicReportRepository } from '../publishing/public-report.repository.ts';
import { reportOfContract, type ReportedContract } from '../publishing/report-of-contract.ts';

/** What a board report is asked for. Without a period: all up to today. */
export interface BoardReportAsked {
  readonly authority: string | undefined;
  readonly period: Period | null;
  /** ISO date. */
  readonly today: string;
}

/** A contract that is told of, with what is known of it. */
export interface ToldContract {
  readonly known: ReportedContract;
  readonly report: PublicReport;
  /** Day of the figures that the public can read; null where nothing stands published. */
  readonly publishedAsOf: string | null;
}

const GROUPS = [
  { by: 'measure', of: byMeasure },
  { by: 'mission', of: byMission },
  { by: 'district', of: byDistrict },
  { by: 'supplier-size', of: bySupplierSize },
] as const;

/** Promised and delivered over every awarded contract that the reader may read, published or not, for a board (ADR 119). */
@Injectable()
export class BoardReports {
  constructor(
    private readonly readable: ReadableContracts,
    private readonly commitments: CommitmentRepository,
    private readonly published: PublicReportRepository,
  ) {}

  async view(who: SignedIn, asked: BoardReportAsked): Promise<BoardReportView> {
    const { contracts, told, ...of } = await this.gather(who, asked);
    const { period, today } = asked;
    const awarded = contracts.filter(isAwarded);
    const reports = told.map(({ report }) => report);
    const first = awarded.map(({ contract }) => contract.terms.startOn).toSorted()[0];
    return {
      ...{ authority: of.authority, authorities: [...of.authorities], asOf: today, period: period && { ...period } },
      years: first === undefined ? [] : financialYears(first, today).map((year) => ({ ...year })),
      notAwarded: contracts.length - awarded.length,
      outsidePeriod: awarded.length - told.length,
      contracts: told.map((each) => covered(each, today)),
      sums: publicSums(reports).map((sum) => ({ ...sum })),
      groups: GROUPS.filter((group) => isRecorded(group.of, reports)).map((group) => ({
        by: group.by,
        rows: publicSumsBy(reports, group.of).map((sum) => ({ ...sum })),
      })),
      notReviewed: told.flatMap(({ known }) => notReviewed(known, period)),
    };
  }

  /** The contracts that a report tells of. */
  async told(who: SignedIn, asked: BoardReportAsked): Promise<readonly ToldContract[]> {
    return (await this.gather(who, asked)).told;
  }

  private async gather(who: SignedIn, { authority: asked, period, today }: BoardReportAsked) {
    const of = await this.readable.of(who, asked);
    const standing = await this.published.standing();
    const told: ToldContract[] = [];
    for (const each of of.contracts.filter(isAwarded)) {
      const ids = each.commitments.map(({ id }) => id);
      const reports = await this.commitments.reportsOf(ids);
      const known = { ...each, reports, variations: await this.commitments.variationsOf(ids) };
      const report = reportOfContract(known, today, period);
      const content = standing.find(({ tenderId }) => tenderId === each.tender.id)?.content;
      if (isOf(period, report)) told.push({ known, report, publishedAsOf: content?.asOf ?? null });
    }
    return { ...of, told };
  }
}

/** Before the award what is recorded is a draft, with whoever may win. */
function isAwarded({ tender }: ReadableContract): boolean {
  return hasReached('awarded', tender.phase);
}

/** Whether a contract runs in a period, or something of it fell due or was delivered there all the same. */
function isOf(period: Period | null, { startOn, endOn, rows }: PublicReport): boolean {
  if (period === null || (startOn <= period.to && endOn >= period.from)) return true;
  return rows.some(({ promised, delivered }) => promised !== '0' || delivered !== '0');
}

function covered({ known, report, publishedAsOf }: ToldContract, today: string): BoardReportView['contracts'][number] {
  const { tender, commitments, reports } = known;
  const { contract: title, reference, supplier, startOn, endOn } = report;
  const reported = commitments.map(({ id, terms, earlier }) => ({
    ...{ terms, earlier },
    reports: reports.filter(({ commitmentId }) => commitmentId === id),
  }));
  const { overdue } = contractStanding(reported, today);
  return { tenderId: tender.id, title, reference, supplier, startOn, endOn, publishedAsOf, overdue };
}

/** Reports that say something was delivered and of which no review has accepted anything: they count nowhere yet. */
function notReviewed(
  { tender, contract, commitments, reports }: ReportedContract,
  period: Period | null,
): BoardReportView['notReviewed'] {
  return reports.flatMap(({ id, commitmentId, periodFrom: from, periodTo: to, amount, state }) => {
    if (state !== 'sent' && state !== 'asked') return [];
    if (period !== null && (to < period.from || to > period.to)) return [];
    const commitment = commitments.find((each) => each.id === commitmentId);
    if (commitment === undefined) return [];
    const { statement, unit } = commitment.terms;
    return [
      {
        ...{ tenderId: tender.id, contract: tender.title, supplier: contract.terms.supplier },
        ...{ commitmentId, code: codeOf(commitment), statement, unit },
        ...{ reportId: id, period: { from, to }, amount, state },
      },
    ];
  });
}
