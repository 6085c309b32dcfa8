import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In, IsNull } from 'typeorm';
import { Database } from '../database/database.ts';
import { AccessTokenEntity } from './access-token.entity.ts';

export type StoredToken = AccessTokenEntity;

export const tokenTables = TypeOrmModule.forFeature([AccessTokenEntity]);

@Injectable()
export class AccessTokenRepository {
  constructor(private readonly database: Database) {}

  async add(token: StoredToken): Promise<void> {
    await this.database.manager.insert(AccessTokenEntity, token);
  }

  async byId(id: string): Promise<StoredToken | null> {
    return this.database.manager.findOneBy(AccessTokenEntity, { id });
  }

  async bySecretHash(secretHash: string): Promise<StoredToken | null> {
    return this.database.manager.findOneBy(AccessTokenEntity, { secretHash });
  }

  /** Those of these tenders, newest first; null: every one, of the organisation too. */
  async of(tenderIds: readonly string[] | null): Promise<readonly StoredToken[]> {
    const where = tenderIds === null ? {} : { tenderId: In(tenderIds) };
    return this.database.manager.find(AccessTokenEntity, { where, order: { madeAt: 'DESC' } });
  }

  async used(id: string, lastUsedAt: Date): Promise<void> {
    await this.database.change(AccessTokenEntity, { id }, { lastUsedAt });
  }

  /** Whether it was not revoked before. */
  async revoke(id: string): Promise<boolean> {
    const open = { id, revokedAt: IsNull() };
    return (await this.database.change(AccessTokenEntity, open, { revokedAt: new Date() })) === 1;
  }
}
