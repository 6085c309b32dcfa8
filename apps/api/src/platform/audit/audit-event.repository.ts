import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from '../database/database.ts';
import { AuditEventEntity } from './audit-event.entity.ts';
import { SightingEntity } from './sighting.entity.ts';

/** A change of state worth keeping. `detail` holds no bid text. */
export interface AuditEntry {
  readonly tenderId: string;
  readonly kind: string;
  readonly actor: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** An entry with its place in the chain of its tender. */
export type AuditEvent = AuditEntry & {
  readonly sequence: number;
  readonly at: Date;
  readonly previousHash: string;
  readonly hash: string;
};

/** Stands for a tender in events that concern none: people, sign-in, settings. */
export const ORGANISATION = '00000000-0000-0000-0000-000000000000';

/** Hash before the first event of a tender. */
export const CHAIN_START = '0'.repeat(64);

export const auditTables = TypeOrmModule.forFeature([AuditEventEntity, SightingEntity]);

/** The append-only record of what was done. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /**
   * Appends an event in the transaction that makes the change it tells of; outside one it throws. Events of one tender
   * commit in the order of their sequence, so a reader that has seen one has seen all before it.
   */
  async record(entry: AuditEntry): Promise<void> {
    const { manager } = this.database;
    if (!manager.queryRunner?.isTransactionActive)
      throw new Error('An audit event is recorded in the transaction of its change.');
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [entry.tenderId]);
    const last = await manager.findOne(AuditEventEntity, {
      where: { tenderId: entry.tenderId },
      order: { sequence: 'DESC' },
    });
    const previousHash = last?.hash ?? CHAIN_START;
    const event = { ...entry, sequence: (last?.sequence ?? 0) + 1, at: new Date() };
    await manager.insert(AuditEventEntity, { ...event, previousHash, hash: chainHash(event, previousHash) });
  }

  /** Events of a tender after a sequence number, oldest first, at most `most`. */
  async after(tenderId: string, sequence: number, most: number): Promise<readonly AuditEvent[]> {
    const events = this.database.manager.createQueryBuilder(AuditEventEntity, 'event');
    return (await events
      .where('event.tenderId = :tenderId and event.sequence > :sequence', { tenderId, sequence })
      .orderBy('event.sequence')
      .limit(most)
      .getMany()) as unknown as AuditEvent[];
  }

  /** The newest event of every tender's chain. */
  async heads(): Promise<readonly { tenderId: string; sequence: number; hash: string }[]> {
    return this.database.manager
      .createQueryBuilder(AuditEventEntity, 'event')
      .distinctOn(['event.tenderId'])
      .select(['event.tenderId as "tenderId"', 'event.sequence as sequence', 'event.hash as hash'])
      .orderBy('event.tenderId')
      .addOrderBy('event.sequence', 'DESC')
      .getRawMany();
  }

  /** Sequence number of the newest event of a tender; 0 where there is none. */
  async newest(tenderId: string): Promise<number> {
    return (await this.database.manager.maximum(AuditEventEntity, 'sequence', { tenderId })) ?? 0;
  }
}

/** The hash that chains an event to the one before it. */
export function chainHash(event: AuditEntry & { sequence: number; at: Date }, previousHash: string): string {
  const { tenderId, sequence, at, kind, actor, subjectId, detail } = event;
  const words = JSON.stringify([previousHash, tenderId, sequence, at.toISOString(), kind, actor, subjectId, detail]);
  return createHash('sha256').update(words).digest('hex');
}
