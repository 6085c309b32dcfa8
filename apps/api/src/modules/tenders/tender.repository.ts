import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Phase } from '@evenhand/shared/domain';
import { Database } from '../../platform/database/database.ts';
import { TenderEntity, type TenderPurpose } from './tender.entity.ts';

/** A tender as it was imported, with the hash of its published set. */
export type StoredTender = TenderEntity;

/** The tables behind this module's repositories. */
export const tenderTables = TypeOrmModule.forFeature([TenderEntity]);

@Injectable()
export class TenderRepository {
  constructor(private readonly database: Database) {}

  /** Whether it was new: a tender with the same import key stays as it is. */
  async addUnlessThere(tender: StoredTender): Promise<boolean> {
    return this.database.insertUnlessThere(TenderEntity, tender);
  }

  async byId(id: string): Promise<StoredTender | null> {
    return this.database.manager.findOneBy(TenderEntity, { id });
  }

  async byImportKey(importKey: string): Promise<StoredTender | null> {
    return this.database.manager.findOneBy(TenderEntity, { importKey });
  }

  /** Whether the tender was in phase `from` and is now in `to`. */
  async move(id: string, from: Phase, to: Phase): Promise<boolean> {
    return (await this.database.change(TenderEntity, { id, phase: from }, { phase: to })) === 1;
  }

  /** By authority's reference, newest last. */
  async all(purpose: TenderPurpose): Promise<readonly StoredTender[]> {
    return this.database.manager.find(TenderEntity, {
      where: { purpose },
      order: { receivedAt: 'ASC', reference: 'ASC' },
    });
  }
}
