import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In, IsNull } from 'typeorm';
import type { GuideValues } from '@evenhand/shared/contracts';
import { Database } from '../../platform/database/database.ts';
import { ModerationAttendeeEntity } from './moderation-attendee.entity.ts';
import { ModerationCorrectionEntity } from './moderation-correction.entity.ts';
import { ModerationConfirmationEntity } from './moderation-confirmation.entity.ts';
import { ModerationItemEntity } from './moderation-item.entity.ts';
import { ModerationPresenceEntity } from './moderation-presence.entity.ts';
import { ModerationSessionEntity } from './moderation-session.entity.ts';
import { ModerationSignOffEntity } from './moderation-sign-off.entity.ts';
import { PanelDepartureEntity } from './panel-departure.entity.ts';
import { PanelSuccessorEntity } from './panel-successor.entity.ts';
import { TiePlacingEntity } from './tie-placing.entity.ts';
import { ModerationVersionEntity } from './moderation-version.entity.ts';

export type StoredItem = ModerationItemEntity;
export type StoredPanelVersion = ModerationVersionEntity;
export type StoredSession = ModerationSessionEntity;
export type StoredAttendee = ModerationAttendeeEntity;
export type StoredPresence = ModerationPresenceEntity;
export type StoredConfirmation = ModerationConfirmationEntity;
export type StoredDepartureStep = PanelDepartureEntity;
export type StoredSuccessorStep = PanelSuccessorEntity;
export type StoredTiePlacing = TiePlacingEntity;
export type StoredCorrection = ModerationCorrectionEntity;
export type StoredSignOff = ModerationSignOffEntity;

/** Hash before the first version of an item's record. */
const CHAIN_START = '0'.repeat(64);

/** The tables behind this module's repository. */
export const moderationTables = TypeOrmModule.forFeature([
  ModerationSessionEntity,
  ModerationAttendeeEntity,
  ModerationPresenceEntity,
  ModerationItemEntity,
  ModerationVersionEntity,
  ModerationConfirmationEntity,
  ModerationSignOffEntity,
  ModerationCorrectionEntity,
  TiePlacingEntity,
  PanelDepartureEntity,
  PanelSuccessorEntity,
]);

@Injectable()
export class ModerationRepository {
  constructor(private readonly database: Database) {}

  async addSession(session: StoredSession, attendees: readonly StoredAttendee[]): Promise<void> {
    await this.database.manager.insert(ModerationSessionEntity, session);
    await this.database.manager.insert(ModerationAttendeeEntity, [...attendees]);
  }

  /** The open session of a tender; null where there is none. */
  async openSession(tenderId: string): Promise<StoredSession | null> {
    return this.database.manager.findOneBy(ModerationSessionEntity, { tenderId, endedAt: IsNull() });
  }

  /** Oldest first. */
  async sessionsOf(tenderId: string): Promise<readonly StoredSession[]> {
    return this.database.manager.find(ModerationSessionEntity, { where: { tenderId }, order: { openedAt: 'ASC' } });
  }

  async endSession(id: string, endedAt: Date): Promise<void> {
    await this.database.change(ModerationSessionEntity, { id }, { endedAt });
  }

  /** By name. */
  async attendeesOf(sessionIds: readonly string[]): Promise<readonly StoredAttendee[]> {
    return this.database.manager.find(ModerationAttendeeEntity, {
      where: { sessionId: In([...sessionIds]) },
      order: { name: 'ASC', personId: 'ASC' },
    });
  }

  async changeAttendee(sessionId: string, personId: string, values: Partial<StoredAttendee>): Promise<boolean> {
    return (await this.database.change(ModerationAttendeeEntity, { sessionId, personId }, values)) > 0;
  }

  async addAttendee(attendee: StoredAttendee): Promise<void> {
    await this.database.manager.insert(ModerationAttendeeEntity, attendee);
  }

  /** Keeps when somebody's page was last heard of. */
  async heard(presence: StoredPresence): Promise<void> {
    await this.database.manager.upsert(ModerationPresenceEntity, presence, ['sessionId', 'personId']);
  }

  async presenceOf(sessionId: string): Promise<readonly StoredPresence[]> {
    return this.database.manager.findBy(ModerationPresenceEntity, { sessionId });
  }

  /** Whether it was new: an item that is there already stays as it is. */
  async addItem(item: StoredItem): Promise<boolean> {
    return this.database.insertUnlessThere(ModerationItemEntity, item);
  }

  async itemsOf(tenderId: string): Promise<readonly StoredItem[]> {
    return this.database.manager.findBy(ModerationItemEntity, { tenderId });
  }

  async item(tenderId: string, id: string): Promise<StoredItem | null> {
    return this.database.manager.findOneBy(ModerationItemEntity, { tenderId, id });
  }

  /** The item as it is now, held until the transaction ends. */
  async hold(tenderId: string, id: string): Promise<StoredItem | null> {
    return this.database.manager.findOne(ModerationItemEntity, {
      where: { tenderId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Changes what is not part of a version: status, pen, who is shown. */
  async change(id: string, values: Partial<StoredItem>): Promise<void> {
    await this.database.change(ModerationItemEntity, { id }, values);
  }

  /** Appends a version and makes it the item's newest; gives the item with the hash of the version. Inside the transaction that holds the item. */
  async addVersion(held: StoredItem, personId: string, values: GuideValues): Promise<StoredItem & { hash: string }> {
    const at = new Date();
    const version = held.version + 1;
    const { manager } = this.database;
    const before = await manager.findOneBy(ModerationVersionEntity, { itemId: held.id, version: held.version });
    const previousHash = before?.hash ?? CHAIN_START;
    const salt = randomBytes(16).toString('hex');
    const row = { itemId: held.id, version, personId, values, at, salt };
    const hash = panelVersionHash(row, previousHash);
    await manager.insert(ModerationVersionEntity, { ...row, previousHash, hash });
    const now = { values, version, savedAt: at };
    await this.change(held.id, now);
    return { ...held, ...now, hash };
  }

  /** Every version of these items, each item's oldest first. */
  async versionsOf(itemIds: readonly string[]): Promise<readonly StoredPanelVersion[]> {
    const where = { itemId: In([...itemIds]) };
    return this.database.manager.find(ModerationVersionEntity, { where, order: { itemId: 'ASC', version: 'ASC' } });
  }

  /** When the record of each of these items was first saved, by its id; of those that have one. */
  async firstSavesOf(itemIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const first = { itemId: In([...itemIds]), version: 1 };
    const rows = await this.database.manager.find(ModerationVersionEntity, {
      where: first,
      select: { itemId: true, version: true, at: true },
    });
    return new Map(rows.map(({ itemId, at }) => [itemId, at]));
  }

  /** Who wrote a version; null where there is no such version. */
  async authorOf(itemId: string, version: number): Promise<string | null> {
    return (await this.database.manager.findOneBy(ModerationVersionEntity, { itemId, version }))?.personId ?? null;
  }

  /** Whether it was new: a person confirms a version once. */
  async confirm(confirmation: StoredConfirmation): Promise<boolean> {
    return this.database.insertUnlessThere(ModerationConfirmationEntity, confirmation);
  }

  /** Oldest first. */
  async confirmationsOf(itemIds: readonly string[]): Promise<readonly StoredConfirmation[]> {
    return this.database.manager.find(ModerationConfirmationEntity, {
      where: { itemId: In([...itemIds]) },
      order: { at: 'ASC' },
    });
  }

  async signOff(signOff: StoredSignOff): Promise<void> {
    await this.database.manager.insert(ModerationSignOffEntity, signOff);
  }

  /** Oldest first, with those that a correction has set aside. */
  async signOffsOf(tenderId: string): Promise<readonly StoredSignOff[]> {
    return this.database.manager.find(ModerationSignOffEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }

  /** The sign-off that holds; null where there is none, or a correction has set it aside. */
  async signOffOf(tenderId: string): Promise<StoredSignOff | null> {
    const newest = (await this.signOffsOf(tenderId)).at(-1);
    const corrections = await this.correctionsOf(tenderId);
    const isSetAside = corrections.some(({ setAside }) => setAside?.at === newest?.at.toISOString());
    return newest === undefined || isSetAside ? null : newest;
  }

  async addCorrection(correction: StoredCorrection): Promise<void> {
    await this.database.manager.insert(ModerationCorrectionEntity, correction);
  }

  /** Oldest first. */
  async correctionsOf(tenderId: string): Promise<readonly StoredCorrection[]> {
    return this.database.manager.find(ModerationCorrectionEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }

  async addTiePlacing(placing: StoredTiePlacing): Promise<void> {
    await this.database.manager.insert(TiePlacingEntity, placing);
  }

  /** Oldest first. */
  async tiePlacingsOf(tenderId: string): Promise<readonly StoredTiePlacing[]> {
    return this.database.manager.find(TiePlacingEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }

  async addDepartureStep(step: StoredDepartureStep): Promise<void> {
    await this.database.manager.insert(PanelDepartureEntity, step);
  }

  async addSuccessorStep(step: StoredSuccessorStep): Promise<void> {
    await this.database.manager.insert(PanelSuccessorEntity, step);
  }

  /** Oldest first. */
  async successorSteps(tenderId: string): Promise<readonly StoredSuccessorStep[]> {
    return this.database.manager.find(PanelSuccessorEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }

  /** Oldest first. */
  async departureSteps(tenderId: string): Promise<readonly StoredDepartureStep[]> {
    return this.database.manager.find(PanelDepartureEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }
}

/** The hash that chains a version of an item's record to the one before it; its salt, where it has one, comes last. */
export function panelVersionHash(
  { itemId, version, personId, values, at, salt }: Omit<StoredPanelVersion, 'hash' | 'previousHash'>,
  previousHash: string,
): string {
  const words = [previousHash, itemId, version, personId, values, at.toISOString(), ...(salt === '' ? [] : [salt])];
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}
