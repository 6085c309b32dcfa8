import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CredentialKind } from '@evenhand/shared/domain';

/** A mark, membership or covenant that the supplier of a contract holds, as somebody saw it. Append-only. */
@Entity('supplier_credential')
@Index('supplier_credential_of_tender', ['tenderId'])
export class SupplierCredentialEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supplier_credential_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ContractEntity', 'tenderId', { name: 'supplier_credential_of_contract' })
  tenderId!: string;

  @Column('text')
  kind!: CredentialKind;

  @Column('text', { nullable: true })
  level!: string | null;

  @Column('text')
  holder!: string;

  @Column('text', { nullable: true })
  scope!: string | null;

  @Column('text', { nullable: true })
  issuedOn!: string | null;

  @Column('text', { nullable: true })
  expiresOn!: string | null;

  @Column('text')
  seenAt!: string;

  /** The row of another contract that it was carried over from; null where it was entered here. */
  @Column('uuid', { nullable: true })
  @ForeignKey('SupplierCredentialEntity', 'id', { name: 'supplier_credential_carried' })
  carriedFrom!: string | null;

  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
