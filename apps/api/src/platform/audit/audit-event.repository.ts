import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { tokenInUse } from '../auth/token-in-use.ts';
import { Database } from '../database/database.ts';
import { ListeningLine, type Ear } from '../database/listening-line.ts';
import { AuditEventEntity } from './audit-event.entity.ts';
import { sealOf } from './seal.ts';
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

/** What a page of the trail is narrowed to; null narrows nothing. */
export interface AuditNarrowing {
  readonly kind: string | null;
  readonly actor: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly before: number | null;
}

/** Hash before the first event of a tender. */
export const CHAIN_START = '0'.repeat(64);

/** On which PostgreSQL tells the id of each tender that has a new event. */
const CHANNEL = 'evenhand_trail';

export const auditTables = TypeOrmModule.forFeature([AuditEventEntity, SightingEntity]);

/** The append-only record of what was done. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly line: ListeningLine,
  ) {}

  /**
   * Appends an event in the transaction that makes the change it tells of; outside one it throws. Events of one tender
   * commit in the order of their sequence, so a reader that has seen one has seen all before it. Whoever listens is told
   * when they have.
   */
  async record(entry: AuditEntry): Promise<void> {
    const { manager } = this.database;
    if (!manager.queryRunner?.isTransactionActive)
      throw new Error('An audit event is recorded in the transaction of its change.');
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0)), pg_notify($2, $1)', [
      entry.tenderId,
      CHANNEL,
    ]);
    const last = await manager.findOne(AuditEventEntity, {
      where: { tenderId: entry.tenderId },
      order: { sequence: 'DESC' },
    });
    const previousHash = last?.hash ?? CHAIN_START;
    const event = { ...throughToken(entry), sequence: (last?.sequence ?? 0) + 1, at: new Date() };
    await manager.insert(AuditEventEntity, { ...event, previousHash, hash: chainHash(event, previousHash) });
  }

  /**
   * Records that an append-only row was written, with its seal: a row that is changed behind the service's back no longer
   * fits. `part` is the name under which the record exports such rows.
   */
  async recordRow(part: string, row: { readonly id: string }, entry: Omit<AuditEntry, 'subjectId'>): Promise<void> {
    await this.record({ ...entry, subjectId: row.id, detail: { ...entry.detail, part, seal: sealOf(row) } });
  }

  /** Tells the id of each tender whose new events can be read, whichever process recorded them. */
  listen(ear: Ear): void {
    this.line.hear(CHANNEL, ear);
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

  /** Events of a tender that fit, newest first; `before` is a sequence number, `until` is left out itself. */
  async page(tenderId: string, filter: AuditNarrowing, most: number): Promise<readonly AuditEvent[]> {
    const { kind, actor, from, until, before } = filter;
    const events = this.database.manager
      .createQueryBuilder(AuditEventEntity, 'event')
      .where('event.tenderId = :tenderId', { tenderId });
    if (kind !== null) events.andWhere('event.kind = :kind', { kind });
    if (actor !== null) events.andWhere('event.actor = :actor', { actor });
    if (from !== null) events.andWhere('event.at >= :from', { from });
    if (until !== null) events.andWhere('event.at < :until', { until });
    if (before !== null) events.andWhere('event.sequence < :before', { before });
    return (await events.orderBy('event.sequence', 'DESC').limit(most).getMany()) as unknown as AuditEvent[];
  }

  /** The newest event of a tender with a kind that begins with one of these; null where there is none. */
  async newestOf(
    tenderId: string,
    prefixes: readonly string[],
  ): Promise<Pick<AuditEvent, 'kind' | 'actor' | 'at'> | null> {
    return this.database.manager
      .createQueryBuilder(AuditEventEntity, 'event')
      .where('event.tenderId = :tenderId', { tenderId })
      .andWhere('exists (select 1 from unnest(:prefixes::text[]) as p where starts_with(event.kind, p))', { prefixes })
      .orderBy('event.sequence', 'DESC')
      .getOne();
  }

  /** When an event of this kind last happened to whom or what, by the id of its subject. */
  async lastBySubject(tenderId: string, kind: string): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.database.manager
      .createQueryBuilder(AuditEventEntity, 'event')
      .select(['event.subjectId as "subjectId"', 'max(event.at) as at'])
      .where('event.tenderId = :tenderId and event.kind = :kind', { tenderId, kind })
      .groupBy('event.subjectId')
      .getRawMany<{ subjectId: string; at: Date }>();
    return new Map(rows.map(({ subjectId, at }) => [subjectId, at]));
  }

  /** What a person did this to in a tender. */
  async subjectsOf(tenderId: string, kind: string, actor: string): Promise<readonly string[]> {
    const events = await this.database.manager.find(AuditEventEntity, {
      where: { tenderId, kind, actor },
      select: { tenderId: true, sequence: true, subjectId: true },
    });
    return events.map(({ subjectId }) => subjectId);
  }

  /** The newest event of this kind that tells of this thing. */
  async lastAbout(about: Pick<AuditEntry, 'tenderId' | 'kind' | 'subjectId'>): Promise<AuditEvent | null> {
    const event = await this.database.manager.findOne(AuditEventEntity, { where: about, order: { sequence: 'DESC' } });
    return event as unknown as AuditEvent | null;
  }

  /** Each value that a detail of this name has in the events of a kind. */
  async valuesOf(tenderId: string, kind: string, name: string): Promise<readonly string[]> {
    const rows = await this.database.manager.query<{ value: string | null }[]>(
      'select distinct detail->>$3 as "value" from audit_event where "tenderId" = $1 and kind = $2',
      [tenderId, kind, name],
    );
    return rows.flatMap(({ value }) => (value === null ? [] : [value]));
  }

  /** What events of a tender there are: their kinds, and who or what did them. */
  async facets(tenderId: string): Promise<{ kinds: readonly string[]; actors: readonly string[] }> {
    const rows = await this.database.manager
      .createQueryBuilder(AuditEventEntity, 'event')
      .select(['event.kind as kind', 'event.actor as actor'])
      .distinct(true)
      .where('event.tenderId = :tenderId', { tenderId })
      .getRawMany<{ kind: string; actor: string }>();
    const each = (values: readonly string[]) => [...new Set(values)].sort();
    return { kinds: each(rows.map(({ kind }) => kind)), actors: each(rows.map(({ actor }) => actor)) };
  }

  /**
   * The newest event by others of each kind in each of these tenders, newest first, at most five: of the kinds of `tender`
   * whomever it happened to, of those of `own` where it happened to the person.
   */
  async newestFor<Kind extends string>(
    personId: string,
    tenderIds: readonly string[],
    { tender, own }: { readonly tender: readonly Kind[]; readonly own: readonly Kind[] },
  ): Promise<readonly { tenderId: string; kind: Kind; at: Date }[]> {
    return this.database.manager.query(
      `select * from (
         select distinct on ("tenderId", kind) "tenderId", kind, at from audit_event
          where "tenderId" = any($1::uuid[]) and kind = any($3::text[] || $4::text[]) and actor <> $2::text
            and (kind = any($3::text[])
              or (kind = any($4::text[]) and ("subjectId" = $2::uuid or detail->>'personId' = $2::text)))
          order by "tenderId", kind, sequence desc) as newest
        order by at desc limit 5`,
      [tenderIds, personId, tender, own],
    );
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

  /** How many events of a tender, up to this sequence number, have a kind that begins so. */
  async countOf(tenderId: string, prefix: string, until: number): Promise<number> {
    return this.ofKind(tenderId, prefix).andWhere('event.sequence <= :until', { until }).getCount();
  }

  /** Sequence number of the event that is at this place, from 1, among those with a kind that begins so; 0 where none is. */
  async sequenceAt(tenderId: string, prefix: string, place: number): Promise<number> {
    if (place < 1) return 0;
    const found = await this.ofKind(tenderId, prefix)
      .orderBy('event.sequence')
      .offset(place - 1)
      .limit(1)
      .getOne();
    return found?.sequence ?? 0;
  }

  private ofKind(tenderId: string, prefix: string) {
    return this.database.manager
      .createQueryBuilder(AuditEventEntity, 'event')
      .where('event.tenderId = :tenderId and starts_with(event.kind, :prefix)', { tenderId, prefix });
  }

  /** Sequence number of the newest event of a tender; 0 where there is none. */
  async newest(tenderId: string): Promise<number> {
    return (await this.database.manager.maximum(AuditEventEntity, 'sequence', { tenderId })) ?? 0;
  }
}

// Where a machine acts for a person, the event says through which token.
function throughToken(entry: AuditEntry): AuditEntry {
  const token = tokenInUse();
  return token === null ? entry : { ...entry, detail: { ...entry.detail, token } };
}

/** The hash that chains an event to the one before it. */
export function chainHash(event: AuditEntry & { sequence: number; at: Date }, previousHash: string): string {
  const { tenderId, sequence, at, kind, actor, subjectId, detail } = event;
  const words = JSON.stringify([previousHash, tenderId, sequence, at.toISOString(), kind, actor, subjectId, detail]);
  return createHash('sha256').update(words).digest('hex');
}
