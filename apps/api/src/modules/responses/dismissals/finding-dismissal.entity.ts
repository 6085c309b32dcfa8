import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DismissalStep, FindingAbout } from '../domain/standing-dismissals.ts';

/** That nothing follows from what a file hides or bidders share, or that this was taken back. Append-only. */
@Entity('finding_dismissal')
@Index('finding_dismissal_of_tender', ['tenderId', 'at'])
export class FindingDismissalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'finding_dismissal_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'finding_dismissal_of_tender_fk' })
  tenderId!: string;

  /** The response on whose page it was said. */
  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'finding_dismissal_of_response_fk' })
  responseId!: string;

  @Column('text')
  step!: DismissalStep['step'];

  @Column('json')
  about!: FindingAbout;

  /** Empty where a dismissal was taken back. */
  @Column('text')
  reason!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
