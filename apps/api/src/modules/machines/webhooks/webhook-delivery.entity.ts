import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DELIVERY_OUTCOMES } from '@evenhand/shared/domain';
import type { WebhookBody } from '@evenhand/shared/contracts';

/** Something that is told to a webhook, and how that went. */
@Entity('webhook_delivery')
@Index('webhook_delivery_newest', ['webhookId', 'madeAt'])
@Index('webhook_delivery_waiting', ['madeAt'], { where: `"outcome" = 'waiting'` })
export class WebhookDeliveryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_delivery_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('WebhookEntity', 'id', { name: 'webhook_delivery_of_webhook', onDelete: 'CASCADE' })
  webhookId!: string;

  @Column('json')
  body!: WebhookBody;

  @Column('text')
  outcome!: (typeof DELIVERY_OUTCOMES)[number];

  @Column('integer')
  tries!: number;

  /** HTTP status of the last answer. */
  @Column('integer', { nullable: true })
  status!: number | null;

  /** What was wrong at the last try, in words. */
  @Column('text', { nullable: true })
  fault!: string | null;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  lastTriedAt!: Date | null;
}
