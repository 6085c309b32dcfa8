import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '@evenhand/shared/domain';

/** One role of one person in one tender. What was given and taken back stands in the audit trail. */
@Entity('tender_role')
@Index('tender_role_by_person', ['personId'])
export class TenderRoleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tender_role_pk' })
  @ForeignKey('TenderEntity', 'id', { name: 'tender_role_of_tender' })
  tenderId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tender_role_pk' })
  @ForeignKey('PersonEntity', 'id', { name: 'tender_role_of_person' })
  personId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'tender_role_pk' })
  role!: Role;

  @Column('timestamptz')
  givenAt!: Date;
}
