import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { BidderEntity } from './bidder.entity.ts';
import { TenderEntity } from './tender.entity.ts';

/** Who submits, or may submit, a response, with its subcontractors. */
export type Bidder = BidderEntity;

@Injectable()
export class BidderRepository {
  constructor(private readonly database: Database) {}

  /** In the order of the list. */
  async of(tenderId: string): Promise<readonly Bidder[]> {
    return this.database.manager.find(BidderEntity, { where: { tenderId }, order: { position: 'ASC' } });
  }

  async byId(id: string): Promise<Bidder | null> {
    return this.database.manager.findOneBy(BidderEntity, { id });
  }

  /** Whether the list was at `version` and is now these bidders, one version on. */
  async replace(tenderId: string, version: number, bidders: readonly Bidder[]): Promise<boolean> {
    const { manager } = this.database;
    const next = { bidderListVersion: version + 1 };
    if ((await this.database.change(TenderEntity, { id: tenderId, bidderListVersion: version }, next)) !== 1)
      return false;
    const kept = new Set(bidders.map(({ id }) => id));
    const gone = (await this.of(tenderId)).filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    if (gone.length > 0) await manager.delete(BidderEntity, gone);
    await manager.save(BidderEntity, [...bidders]);
    return true;
  }
}
