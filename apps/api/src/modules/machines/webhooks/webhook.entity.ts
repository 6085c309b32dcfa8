import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { WEBHOOK_STATES, WebhookType } from '@evenhand/shared/domain';

/** Where a tender tells another machine what happens in it. */
@Entity('webhook')
@Index('webhook_of_tender_by_id', ['tenderId'])
export class WebhookEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'webhook_of_tender' })
  tenderId!: string;

  /** Who made it: it tells nothing that this person may not read at that moment. */
  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'webhook_of_person' })
  personId!: string;

  @Column('text')
  url!: string;

  @Column('text', { array: true })
  types!: WebhookType[];

  /** What deliveries are signed with. It has to be readable here, as the receiver's copy is. */
  @Column('text')
  secret!: string;

  /** The secret before, with which deliveries are signed too while the receiver changes over. */
  @Column('text', { nullable: true })
  earlierSecret!: string | null;

  @Column('timestamptz', { nullable: true })
  earlierSecretUntil!: Date | null;

  @Column('text')
  state!: (typeof WEBHOOK_STATES)[number];

  /** Why it is disabled, in words. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** Deliveries given up since the last one that arrived, or since somebody switched it off or on. */
  @Column('integer')
  failures!: number;

  /** Number in the audit trail up to which deliveries have been made. */
  @Column('integer')
  toldUntil!: number;

  @Column('timestamptz')
  madeAt!: Date;
}
