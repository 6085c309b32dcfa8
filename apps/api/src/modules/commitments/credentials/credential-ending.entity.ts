import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** That a credential no longer stands, or was recorded wrongly and another row stands in its place. Append-only. */
@Entity('credential_ending')
@Unique('credential_ending_once', ['credentialId'])
export class CredentialEndingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'credential_ending_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('SupplierCredentialEntity', 'id', { name: 'credential_ending_of_credential' })
  credentialId!: string;

  @Column('text')
  reason!: string;

  /** The row in its place; null where it was ended. */
  @Column('uuid', { nullable: true })
  @ForeignKey('SupplierCredentialEntity', 'id', { name: 'credential_ending_replaced' })
  replacedBy!: string | null;

  @Column('uuid')
  by!: string;

  @Column('timestamptz')
  at!: Date;
}
