import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { CommitmentRepository, type StoredCommitment, type StoredContract } from '../commitment.repository.ts';
import { ContractsService } from '../contracts.service.ts';

/** A contract whose commitments the reader may see. */
export interface ReadableContract {
  readonly tender: StoredTender;
  readonly contract: StoredContract;
  readonly commitments: readonly StoredCommitment[];
}

/** Contracts of one authority, beside the authorities of which the reader may see any. */
export interface ReadableOfAuthority {
  readonly authority: string | null;
  readonly authorities: readonly string[];
  readonly contracts: readonly ReadableContract[];
}

/** Finds the contracts that count for a reader: those whose commitments they may see, asked tender by tender. */
@Injectable()
export class ReadableContracts {
  constructor(
    private readonly access: TenderAccess,
    private readonly contracts: ContractsService,
    private readonly commitments: CommitmentRepository,
  ) {}

  /** Of one authority, or of the first by name where none is asked for. */
  async of(who: SignedIn, asked: string | undefined): Promise<ReadableOfAuthority> {
    const all = await this.all(who);
    const authorities = [...new Set(all.map(({ tender }) => tender.authority))].toSorted((one, other) =>
      one.localeCompare(other, 'en'),
    );
    const authority = authorities.find((name) => asked === undefined || name === asked) ?? null;
    return { authority, authorities, contracts: all.filter(({ tender }) => tender.authority === authority) };
  }

  private async all(who: SignedIn): Promise<readonly ReadableContract[]> {
    const readable: ReadableContract[] = [];
    for (const tender of await this.access.mine(who)) {
      // What was drafted for a contract that is never made promises nothing.
      if (tender.ended !== null) continue;
      if (!(await this.access.may(who, 'commitment.read', tender))) continue;
      const contract = await this.contracts.find(tender.id);
      if (contract === null) continue;
      readable.push({ tender, contract, commitments: await this.commitments.ofTender(tender.id) });
    }
    return readable;
  }
}
