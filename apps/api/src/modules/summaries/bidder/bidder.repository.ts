import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In, IsNull } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { AssessmentSummaryEntity } from '../assessment-summary.entity.ts';
import { BidderFeedbackEntity } from './bidder-feedback.entity.ts';
import { BidderLinkEntity } from './bidder-link.entity.ts';
import { BidderReminderAddressEntity } from './bidder-reminder-address.entity.ts';
import { BidderMessageEntity } from './bidder-message.entity.ts';
import { BidderSessionEntity } from './bidder-session.entity.ts';

export type BidderLink = BidderLinkEntity;
export type BidderSession = BidderSessionEntity;
export type BidderMessage = BidderMessageEntity;
export type BidderFeedback = BidderFeedbackEntity;
export type BidderReminderAddress = BidderReminderAddressEntity;

/** The tables behind the bidders' own pages. */
export const bidderTables = TypeOrmModule.forFeature([
  BidderLinkEntity,
  BidderSessionEntity,
  BidderMessageEntity,
  BidderFeedbackEntity,
  BidderReminderAddressEntity,
]);

@Injectable()
export class BidderRepository {
  constructor(private readonly database: Database) {}

  async addLink(link: BidderLink): Promise<void> {
    await this.database.manager.insert(BidderLinkEntity, link);
  }

  async linkByHash(linkHash: string): Promise<BidderLink | null> {
    return this.database.manager.findOneBy(BidderLinkEntity, { linkHash });
  }

  /** The link to which an address of a reminder belongs. */
  async linkByAddress(addressHash: string): Promise<BidderLink | null> {
    const address = await this.database.manager.findOneBy(BidderReminderAddressEntity, { addressHash });
    return address === null ? null : this.database.manager.findOneBy(BidderLinkEntity, { id: address.linkId });
  }

  async addAddress(address: BidderReminderAddress): Promise<void> {
    await this.database.manager.insert(BidderReminderAddressEntity, address);
  }

  async linksById(ids: readonly string[]): Promise<readonly BidderLink[]> {
    return this.database.manager.findBy(BidderLinkEntity, { id: In([...ids]) });
  }

  /** The link held until the transaction ends: of two codes tried at once each counts. */
  async holdLink(id: string): Promise<BidderLink | null> {
    return this.database.manager.findOne(BidderLinkEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Oldest first. */
  async linksOf(summaryIds: readonly string[]): Promise<readonly BidderLink[]> {
    const where = { summaryId: In([...summaryIds]) };
    return this.database.manager.find(BidderLinkEntity, { where, order: { givenAt: 'ASC' } });
  }

  async changeLink(id: string, values: Partial<BidderLink>): Promise<void> {
    await this.database.change(BidderLinkEntity, { id }, values);
  }

  /** Withdraws every link of a summary that stands, and gives them as they were. */
  async withdrawLinks(summaryId: string, withdrawnAt: Date): Promise<readonly BidderLink[]> {
    const open = await this.database.manager.findBy(BidderLinkEntity, { summaryId, withdrawnAt: IsNull() });
    for (const { id } of open) {
      await this.changeLink(id, { withdrawnAt, codeHash: null, codeEndsAt: null });
      await this.database.manager.delete(BidderSessionEntity, { linkId: id });
    }
    return open;
  }

  async addSession(session: BidderSession): Promise<void> {
    await this.database.manager.insert(BidderSessionEntity, session);
  }

  async sessionByHash(tokenHash: string): Promise<BidderSession | null> {
    return this.database.manager.findOneBy(BidderSessionEntity, { tokenHash });
  }

  async seenSession(tokenHash: string, seenAt: Date): Promise<void> {
    await this.database.change(BidderSessionEntity, { tokenHash }, { seenAt });
  }

  async removeSession(tokenHash: string): Promise<void> {
    await this.database.manager.delete(BidderSessionEntity, { tokenHash });
  }

  async addMessage(message: BidderMessage): Promise<void> {
    await this.database.manager.insert(BidderMessageEntity, message);
  }

  /** Oldest first. */
  async messagesOf(summaryIds: readonly string[]): Promise<readonly BidderMessage[]> {
    const where = { summaryId: In([...summaryIds]) };
    return this.database.manager.find(BidderMessageEntity, { where, order: { at: 'ASC' } });
  }

  async addFeedback(feedback: BidderFeedback): Promise<void> {
    await this.database.manager.insert(BidderFeedbackEntity, feedback);
  }

  /** Oldest first. */
  async feedbackOf(summaryIds: readonly string[]): Promise<readonly BidderFeedback[]> {
    const where = { summaryId: In([...summaryIds]) };
    return this.database.manager.find(BidderFeedbackEntity, { where, order: { at: 'ASC' } });
  }

  /** Ids of the summaries of a tender. */
  async summaryIdsOf(tenderId: string): Promise<readonly string[]> {
    return (await this.database.manager.findBy(AssessmentSummaryEntity, { tenderId })).map(({ id }) => id);
  }
}
