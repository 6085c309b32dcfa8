import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What the authority says on the disclosure card of a tender. What the service knows of itself is not stored. */
@Entity('disclosure_card')
export class DisclosureCardEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disclosure_card_pk' })
  @ForeignKey('TenderEntity', 'id', { name: 'disclosure_card_of_tender' })
  tenderId!: string;

  /** Words by the id of their field. */
  @Column('json')
  fields!: Readonly<Record<string, string>>;

  @Column('uuid')
  changedBy!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
