import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Phase, TenderEnd } from '@evenhand/shared/domain';
import { Any, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { lookup } from '../../platform/database/lookup.ts';
import { BidderEntity } from './bidder.entity.ts';
import { InternalAidEntity } from './internal-aid.entity.ts';
import { PublishedSetEntity } from './published-set.entity.ts';
import { TenderEntity, type TenderPurpose } from './tender.entity.ts';

/** A tender as it stands, with the hash of what counts now. */
export type StoredTender = Readonly<TenderEntity>;

/** The tables behind this module's repositories. */
export const tenderTables = TypeOrmModule.forFeature([
  BidderEntity,
  InternalAidEntity,
  PublishedSetEntity,
  TenderEntity,
]);

@Injectable()
export class TenderRepository {
  readonly byId: (id: string) => Promise<StoredTender | null>;
  readonly #masking: (id: string) => Promise<Pick<StoredTender, 'id'> | null>;

  constructor(private readonly database: Database) {
    this.byId = lookup(
      database,
      (ids) => database.manager.findBy(TenderEntity, { id: Any(ids) }),
      ({ id }) => id,
    );
    this.#masking = lookup(
      database,
      (ids) =>
        database.manager
          .createQueryBuilder(TenderEntity, 'tender')
          .select('tender.id', 'id')
          .where({ id: Any(ids), purpose: 'live' })
          .andWhere(`tender.definition->'rules'->>'masking' = 'true'`)
          .getRawMany<Pick<StoredTender, 'id'>>(),
      ({ id }) => id,
    );
  }

  /** Whether it was new: a tender with the same import key stays as it is. */
  async addUnlessThere(tender: StoredTender): Promise<boolean> {
    return this.database.insertUnlessThere(TenderEntity, tender);
  }

  /** Whether the published rules of a live tender mask its bidders; asked at every request, so nothing else is read. */
  async masksBidders(id: string): Promise<boolean> {
    return (await this.#masking(id)) !== null;
  }

  async byImportKey(importKey: string): Promise<StoredTender | null> {
    return this.database.manager.findOneBy(TenderEntity, { importKey });
  }

  /** Whether the tender was in phase `from` and is now in `to`. One that has ended, even a moment ago, stays where it is. */
  async move(id: string, from: Phase, to: Phase): Promise<boolean> {
    return (await this.database.change(TenderEntity, { id, phase: from, ended: IsNull() }, { phase: to })) === 1;
  }

  /** Whether the tender was in this phase and is now ended like that, or under way again (null). */
  async end(id: string, phase: Phase, ended: TenderEnd | null): Promise<boolean> {
    return (await this.database.change(TenderEntity, { id, phase }, { ended })) === 1;
  }

  /** Whether the draft was at `revision` and is now as given, one revision on; not where the tender has ended. */
  async save(id: string, revision: number, values: Partial<StoredTender>): Promise<boolean> {
    const next = { ...values, revision: revision + 1 };
    return (await this.database.change(TenderEntity, { id, revision, ended: IsNull() }, next)) === 1;
  }

  /** By authority's reference, newest last. */
  async all(purpose: TenderPurpose): Promise<readonly StoredTender[]> {
    return this.database.manager.find(TenderEntity, {
      where: { purpose },
      order: { receivedAt: 'ASC', reference: 'ASC' },
    });
  }
}
