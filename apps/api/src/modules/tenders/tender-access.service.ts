import { Injectable } from '@nestjs/common';
import type { Action } from '@evenhand/shared/domain';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Rights, type Asked } from '../people/index.ts';
import { machineRevealed } from './domain/machine-reveal.ts';
import type { StoredTender } from './tender.repository.ts';
import { TendersService } from './tenders.service.ts';

/** What a caller knows beyond the tender. */
export type Known = Omit<Asked, 'tenderId' | 'phase' | 'machineRevealed'>;

/** Gives tenders to people, and only what they may do something with. */
@Injectable()
export class TenderAccess {
  constructor(
    private readonly tenders: TendersService,
    private readonly rights: Rights,
  ) {}

  /** The live tender where the person may do this in it; otherwise the problem that `Rights.require` throws. */
  async require(who: SignedIn, action: Action, tenderId: string, known: Known = {}): Promise<StoredTender> {
    const tender = await this.tenders.live(tenderId, known.unseen);
    await this.rights.require(who, action, asked(tender, known));
    return tender;
  }

  /** Whether the person may do this in a tender that is at hand. */
  async may(who: SignedIn, action: Action, tender: StoredTender, known: Known = {}): Promise<boolean> {
    return this.rights.may(who, action, asked(tender, known));
  }

  /** The live tenders in which the person has a role, or all for who administers the organisation, oldest first. */
  async mine(who: SignedIn): Promise<readonly StoredTender[]> {
    const all = await this.tenders.list();
    if (who.administrator) return all;
    const ids = new Set((await this.rights.standingsOf(who)).map(({ tenderId }) => tenderId));
    return all.filter(({ id }) => ids.has(id));
  }
}

function asked(tender: StoredTender, known: Known): Asked {
  const { phase } = tender;
  return { ...known, tenderId: tender.id, phase, machineRevealed: machineRevealed(tender.definition, phase) };
}
