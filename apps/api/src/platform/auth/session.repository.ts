import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Any, Not } from 'typeorm';
import { Database } from '../database/database.ts';
import { lookup } from '../database/lookup.ts';
import { SessionEntity } from './session.entity.ts';

export type StoredSession = Readonly<SessionEntity>;

export const sessionTables = TypeOrmModule.forFeature([SessionEntity]);

@Injectable()
export class SessionRepository {
  readonly byTokenHash: (tokenHash: string) => Promise<StoredSession | null>;

  constructor(private readonly database: Database) {
    this.byTokenHash = lookup(
      database,
      (hashes) => database.manager.findBy(SessionEntity, { tokenHash: Any(hashes) }),
      ({ tokenHash }) => tokenHash,
    );
  }

  async add(session: StoredSession): Promise<void> {
    await this.database.manager.insert(SessionEntity, session);
  }

  async seen(tokenHash: string, seenAt: Date): Promise<void> {
    await this.database.change(SessionEntity, { tokenHash }, { seenAt });
  }

  async remove(tokenHash: string): Promise<void> {
    await this.database.manager.delete(SessionEntity, { tokenHash });
  }

  /** Those of these sessions that are there, going on or not. */
  async byTokenHashes(tokenHashes: readonly string[]): Promise<readonly StoredSession[]> {
    return this.database.manager.findBy(SessionEntity, { tokenHash: Any(tokenHashes) });
  }

  /** Newest first. */
  async ofPerson(personId: string): Promise<readonly StoredSession[]> {
    return this.database.manager.find(SessionEntity, { where: { personId }, order: { startedAt: 'DESC' } });
  }

  /** Removes all sessions of a person, but the one with this hash where one is given. */
  async removeAllOf(personId: string, but?: string): Promise<void> {
    const others = but === undefined ? {} : { tokenHash: Not(but) };
    await this.database.manager.delete(SessionEntity, { personId, ...others });
  }
}
