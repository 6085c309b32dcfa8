import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { tokenInUse } from '../auth/token-in-use.ts';
import { Database } from '../database/database.ts';
import { SightingEntity } from './sighting.entity.ts';

/** Somebody saw something, or was refused. It names what was seen and never repeats it. */
export type Sighting = Omit<SightingEntity, 'id' | 'at' | 'tokenId'>;

export type StoredSighting = SightingEntity;

/**
 * Who saw what. A sighting is on disk before what it tells of leaves the service: `note` is awaited before the answer.
 * Sightings that come while others are being written go together in the next statement, so many readers cost few writes.
 */
@Injectable()
export class Sightings {
  private waiting: Omit<SightingEntity, 'id'>[] = [];
  private next: Promise<void> | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /** Resolves when the sighting is stored. */
  note(sighting: Sighting): Promise<void> {
    this.waiting.push({ ...sighting, at: new Date(), tokenId: tokenInUse() });
    this.next ??= this.last.then(() => this.write());
    return this.next;
  }

  /** Sightings of a tender, newest first, older than the one with the id `before`. */
  async page(tenderId: string, before: string | null, most: number): Promise<readonly StoredSighting[]> {
    return this.database.manager.find(SightingEntity, {
      where: { tenderId, ...(before === null ? {} : { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: most,
    });
  }

  /** What anybody has been shown under an action in a tender. */
  async subjectsSeen(tenderId: string, what: string): Promise<ReadonlySet<string>> {
    const where = { tenderId, what, outcome: 'seen' as const };
    const found = await this.database.manager.find(SightingEntity, { where, select: { subjectId: true } });
    return new Set(found.map(({ subjectId }) => subjectId));
  }

  /** Who has been shown something under any of these actions in a tender. */
  async whoHasSeen(tenderId: string, what: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.manager
      .createQueryBuilder(SightingEntity, 'sighting')
      .select('distinct sighting."personId"', 'personId')
      .where('sighting.tenderId = :tenderId', { tenderId })
      .andWhere(`sighting.outcome = 'seen' and sighting.what in (:...what)`, { what })
      .getRawMany<{ personId: string }>();
    return new Set(rows.map(({ personId }) => personId));
  }

  /** Who has been shown something of a tender, how often and when last; most often first. */
  async readers(tenderId: string): Promise<readonly { personId: string; times: number; last: Date }[]> {
    const rows = await this.database.manager
      .createQueryBuilder(SightingEntity, 'sighting')
      .select('sighting."personId"', 'personId')
      .addSelect('count(*)::int', 'times')
      .addSelect('max(sighting.at)', 'last')
      .where('sighting.tenderId = :tenderId', { tenderId })
      .andWhere(`sighting.outcome = 'seen'`)
      .groupBy('sighting."personId"')
      .orderBy('times', 'DESC')
      .addOrderBy('last', 'DESC')
      .getRawMany<{ personId: string; times: number; last: Date }>();
    return rows;
  }

  private write(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    this.next = null;
    // Apart from any transaction of the caller: a refusal stays noted when the change around it is taken back.
    const written = this.database.apart(async () => {
      await this.database.manager.insert(SightingEntity, rows);
    });
    this.last = written.catch(() => undefined);
    return written;
  }
}
