import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from '../../../platform/database/database.ts';
import { DisclosureCardEntity } from './disclosure-card.entity.ts';

export type StoredDisclosure = DisclosureCardEntity;

export const disclosureTables = TypeOrmModule.forFeature([DisclosureCardEntity]);

@Injectable()
export class DisclosureRepository {
  constructor(private readonly database: Database) {}

  async of(tenderId: string): Promise<StoredDisclosure | null> {
    return this.database.manager.findOneBy(DisclosureCardEntity, { tenderId });
  }

  async keep(card: StoredDisclosure): Promise<void> {
    await this.database.manager.save(DisclosureCardEntity, card);
  }
}
