import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from '../database/database.ts';
import { SessionEntity } from './session.entity.ts';

export type StoredSession = SessionEntity;

export const sessionTables = TypeOrmModule.forFeature([SessionEntity]);

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async add(session: StoredSession): Promise<void> {
    await this.database.manager.insert(SessionEntity, session);
  }

  async byTokenHash(tokenHash: string): Promise<StoredSession | null> {
    return this.database.manager.findOneBy(SessionEntity, { tokenHash });
  }

  async seen(tokenHash: string, seenAt: Date): Promise<void> {
    await this.database.change(SessionEntity, { tokenHash }, { seenAt });
  }

  async remove(tokenHash: string): Promise<void> {
    await this.database.manager.delete(SessionEntity, { tokenHash });
  }

  async removeAllOf(personId: string): Promise<void> {
    await this.database.manager.delete(SessionEntity, { personId });
  }
}
