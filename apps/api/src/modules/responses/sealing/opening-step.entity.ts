import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OpeningStep } from '../domain/opening.ts';

/** One act on the way to the opening of the sealed responses of a tender. Append-only. */
@Entity('opening_step')
@Index('opening_step_of_tender', ['tenderId', 'at'])
export class OpeningStepEntity implements OpeningStep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'opening_step_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'opening_step_of_tender_fk' })
  tenderId!: string;

  @Column('text')
  step!: OpeningStep['step'];

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
