import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DeclarationAnswer } from './domain/declaration.ts';

/** What one person declared about one version of the list of bidders. Never changed; a new one follows it. */
@Entity('declaration')
@Index('declaration_by_person', ['tenderId', 'personId'])
export class DeclarationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'declaration_of_tender' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'declaration_of_person' })
  personId!: string;

  /** Version of the list of bidders; 0 while there was none. */
  @Column('integer')
  bidderListVersion!: number;

  @Column('json')
  answers!: readonly DeclarationAnswer[];

  /** Whether an interest is declared or possible. */
  @Column('boolean')
  interest!: boolean;

  @Column('timestamptz')
  givenAt!: Date;
}
