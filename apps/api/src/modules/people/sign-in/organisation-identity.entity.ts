import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Who a person is at the organisation's sign-in. */
@Entity('organisation_identity')
export class OrganisationIdentityEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'organisation_identity_pk' })
  issuer!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'organisation_identity_pk' })
  subject!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'organisation_identity_of_person' })
  personId!: string;
}
