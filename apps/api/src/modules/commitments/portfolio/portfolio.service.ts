import { Injectable } from '@nestjs/common';
import type { PortfolioView } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { frameworkOf } from '../../frameworks/index.ts';
import { TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { CommitmentRepository, type StoredCommitment } from '../commitment.repository.ts';
import { ContractsService } from '../contracts.service.ts';
import { contractStanding } from '../domain/contract-standing.ts';
import { wholeOf } from '../domain/delivery.ts';
import {
  LEAST_CONTRACTS,
  portfolioRows,
  type PortfolioCommitment,
  type PortfolioContract,
} from '../domain/portfolio.ts';

/** A contract that the reader may see. */
interface Seen {
  readonly tender: StoredTender;
  readonly supplier: string;
  readonly stored: readonly StoredCommitment[];
  readonly contract: PortfolioContract;
}

/** Figures across the contracts of an authority. A contract counts only for whoever may see its commitments. */
@Injectable()
export class PortfolioService {
  constructor(
    private readonly access: TenderAccess,
    private readonly contracts: ContractsService,
    private readonly commitments: CommitmentRepository,
  ) {}

  /** Of one authority, or of the first by name where none is asked for. */
  async view(who: SignedIn, asked: string | undefined, today: string): Promise<PortfolioView> {
    const seen = await this.seen(who);
    const authorities = [...new Set(seen.map(({ tender }) => tender.authority))].toSorted((one, other) =>
      one.localeCompare(other, 'en'),
    );
    const authority = authorities.find((name) => asked === undefined || name === asked) ?? null;
    const own = seen.filter(({ tender }) => tender.authority === authority);
    const contracts = own.map(({ contract }) => contract);
    const commitments = contracts.flatMap((contract) => contract.commitments);
    return {
      authority,
      authorities,
      contracts: contracts.length,
      withoutValue: contracts.filter(({ value }) => value === null).length,
      withoutQuantity: commitments.filter(({ whole }) => whole === null).length,
      least: LEAST_CONTRACTS,
      rows: portfolioRows(contracts).map((row) => ({ ...row, range: row.range && { ...row.range } })),
      standing: await Promise.all(own.map((each) => this.standing(each, today))),
    };
  }

  private async standing(
    { tender, supplier, stored }: Seen,
    today: string,
  ): Promise<PortfolioView['standing'][number]> {
    const reports = await this.commitments.reportsOf(stored.map(({ id }) => id));
    const commitments = stored.map(({ id, terms, earlier }) => ({
      terms,
      earlier,
      reports: reports.filter(({ commitmentId }) => commitmentId === id),
    }));
    return { tenderId: tender.id, title: tender.title, supplier, ...contractStanding(commitments, today) };
  }

  private async seen(who: SignedIn): Promise<readonly Seen[]> {
    const seen: Seen[] = [];
    for (const tender of await this.access.mine(who)) {
      // What was drafted for a contract that is never made promises nothing.
      if (tender.ended !== null) continue;
      if (!(await this.access.may(who, 'commitment.read', tender))) continue;
      const contract = await this.contracts.find(tender.id);
      if (contract === null) continue;
      const { value, supplier, sector = null } = contract.terms;
      const stored = await this.commitments.ofTender(tender.id);
      const commitments = stored.map((each) => promised(each, tender));
      seen.push({ tender, supplier, stored, contract: { sector, value, commitments } });
    }
    return seen;
  }
}

function promised({ terms, earlier }: StoredCommitment, tender: StoredTender): PortfolioCommitment {
  const measure = frameworkOf(tender)?.measures.find(({ code }) => code === terms.measureCode);
  return {
    theme: measure?.theme ?? 'No theme',
    measure: measure?.title ?? terms.measureCode ?? 'No measure',
    unit: terms.unit ?? 'done or not',
    whole: terms.quantity === null ? null : wholeOf({ terms, earlier }),
  };
}
