import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { SupplierCredentialEntity } from './supplier-credential.entity.ts';

export type StoredCredential = SupplierCredentialEntity;

export const credentialTables = TypeOrmModule.forFeature([SupplierCredentialEntity]);

@Injectable()
export class CredentialRepository {
  constructor(private readonly database: Database) {}

  async add(credential: StoredCredential): Promise<void> {
    await this.database.manager.insert(SupplierCredentialEntity, credential);
  }

  async byId(id: string): Promise<StoredCredential | null> {
    return this.database.manager.findOneBy(SupplierCredentialEntity, { id });
  }

  /** Of these contracts, oldest first. */
  async of(tenderIds: readonly string[]): Promise<readonly StoredCredential[]> {
    return this.database.manager.find(SupplierCredentialEntity, {
      where: { tenderId: In([...tenderIds]) },
      order: { addedAt: 'ASC' },
    });
  }
}
