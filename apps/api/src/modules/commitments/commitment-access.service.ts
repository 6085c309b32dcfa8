import { Injectable } from '@nestjs/common';
import type { Action } from '@evenhand/shared/domain';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { TenderAccess, type StoredTender } from '../tenders/index.ts';
import type { StoredCommitment } from './commitment.repository.ts';
import { CommitmentsService } from './commitments.service.ts';

/** Gives commitments to people, and only what they may do something with. */
@Injectable()
export class CommitmentAccess {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly access: TenderAccess,
  ) {}

  /** The commitment with its tender where the person may do this; whoever may not see it is told that it is not there. */
  async require(
    who: SignedIn,
    action: Action,
    commitmentId: string,
  ): Promise<{ tender: StoredTender; commitment: StoredCommitment }> {
    const commitment = await this.commitments.get(commitmentId);
    const tender = await this.access.require(who, action, commitment.tenderId, { unseen: 'commitment.not-found' });
    return { tender, commitment };
  }
}
