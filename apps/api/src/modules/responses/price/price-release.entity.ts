import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person let the masked figures of a file be read, for a reason. Append-only. */
@Entity('price_release')
@Index('price_release_of_response', ['responseId'])
export class PriceReleaseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'price_release_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'price_release_of_response_fk' })
  responseId!: string;

  @Column('uuid')
  @ForeignKey('ReceivedFileEntity', 'id', { name: 'price_release_of_file' })
  fileId!: string;

  @Column('text')
  reason!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
