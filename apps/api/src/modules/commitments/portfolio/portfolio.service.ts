import { Injectable } from '@nestjs/common';
import type { PortfolioView } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { frameworkOf } from '../../frameworks/index.ts';
import type { StoredTender } from '../../tenders/index.ts';
import { CommitmentRepository, type StoredCommitment } from '../commitment.repository.ts';
import { contractStanding } from '../domain/contract-standing.ts';
import { wholeOf } from '../domain/delivery.ts';
import {
  LEAST_CONTRACTS,
  portfolioRows,
  type PortfolioCommitment,
  type PortfolioContract,
} from '../domain/portfolio.ts';
import { ReadableContracts, type ReadableContract } from './readable-contracts.service.ts';

/** Figures across the contracts of an authority. A contract counts only for whoever may see its commitments. */
@Injectable()
export class PortfolioService {
  constructor(
    private readonly readable: ReadableContracts,
    private readonly commitments: CommitmentRepository,
  ) {}

  /** Of one authority, or of the first by name where none is asked for. */
  async view(who: SignedIn, asked: string | undefined, today: string): Promise<PortfolioView> {
    const { authority, authorities, contracts: own } = await this.readable.of(who, asked);
    const contracts = own.map(valued);
    const commitments = contracts.flatMap((contract) => contract.commitments);
    return {
      authority,
      authorities: [...authorities],
      contracts: contracts.length,
      withoutValue: contracts.filter(({ value }) => value === null).length,
      withoutQuantity: commitments.filter(({ whole }) => whole === null).length,
      least: LEAST_CONTRACTS,
      rows: portfolioRows(contracts).map((row) => ({ ...row, range: row.range && { ...row.range } })),
      standing: await Promise.all(own.map((each) => this.standing(each, today))),
    };
  }

  private async standing(
    { tender, contract, commitments }: ReadableContract,
    today: string,
  ): Promise<PortfolioView['standing'][number]> {
    const reports = await this.commitments.reportsOf(commitments.map(({ id }) => id));
    const reported = commitments.map(({ id, terms, earlier }) => ({
      terms,
      earlier,
      reports: reports.filter(({ commitmentId }) => commitmentId === id),
    }));
    const { supplier } = contract.terms;
    return { tenderId: tender.id, title: tender.title, supplier, ...contractStanding(reported, today) };
  }
}

function valued({ tender, contract, commitments }: ReadableContract): PortfolioContract {
  const { value, sector = null } = contract.terms;
  return { sector, value, commitments: commitments.map((each) => promised(each, tender)) };
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
