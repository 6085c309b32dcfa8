import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
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

  /** By authority's reference, newest last. */
  async all(purpose: TenderPurpose): Promise<readonly StoredTender[]> {
    return this.database.manager.find(TenderEntity, {
      where: { purpose },
      order: { receivedAt: 'ASC', reference: 'ASC' },
    });
  }
}
