import { Injectable } from '@nestjs/common';
import type { Action } from '@evenhand/shared/domain';
import { PersonDirectory } from '../../../platform/auth/signed-in.ts';
import { TenderAccess, TendersService } from '../../tenders/index.ts';
import type { StoredWebhook } from './webhook.repository.ts';

/** What the maker of a webhook may know now: what a token of theirs could read, and no more. */
@Injectable()
export class MakerRights {
  constructor(
    private readonly people: PersonDirectory,
    private readonly tenders: TendersService,
    private readonly access: TenderAccess,
  ) {}

  async may({ id, personId, tenderId }: StoredWebhook, needs: Action): Promise<boolean> {
    const person = await this.people.signedIn(personId);
    if (person === null) return false;
    const machine = { tokenId: id, tenderId, scopes: ['read'] as const };
    const tender = await this.tenders.live(tenderId);
    return this.access.may({ ...person, administrator: false, createsTenders: false, machine }, needs, tender);
  }

  /** Whether the maker has left the tender altogether, so that the webhook tells nothing at all. */
  async areLost(webhook: StoredWebhook): Promise<boolean> {
    return !(await this.may(webhook, 'tender.read'));
  }
}
