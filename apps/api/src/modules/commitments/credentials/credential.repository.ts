import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { CredentialEndingEntity } from './credential-ending.entity.ts';
import { SupplierCredentialEntity } from './supplier-credential.entity.ts';

export type StoredCredential = SupplierCredentialEntity;
export type StoredEnding = CredentialEndingEntity;

export const credentialTables = TypeOrmModule.forFeature([SupplierCredentialEntity, CredentialEndingEntity]);

@Injectable()
export class CredentialRepository {
  constructor(private readonly database: Database) {}

  async add(credential: StoredCredential): Promise<void> {
    await this.database.manager.insert(SupplierCredentialEntity, credential);
  }

  /** Whether it was new: a credential ends once. */
  async endUnlessEnded(ending: StoredEnding): Promise<boolean> {
    return this.database.insertUnlessThere(CredentialEndingEntity, ending);
  }

  /** Of these credentials, oldest first. */
  async endingsOf(credentialIds: readonly string[]): Promise<readonly StoredEnding[]> {
    const where = { credentialId: In([...credentialIds]) };
    return this.database.manager.find(CredentialEndingEntity, { where, order: { at: 'ASC' } });
  }

  /** Of these contracts, oldest first, with what has ended. */
  async of(tenderIds: readonly string[]): Promise<readonly StoredCredential[]> {
    return this.database.manager.find(SupplierCredentialEntity, {
      where: { tenderId: In([...tenderIds]) },
      order: { addedAt: 'ASC' },
    });
  }
}
