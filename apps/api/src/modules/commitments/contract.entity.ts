import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ContractTerms } from './contract-terms.ts';

/** The contract that the award of a tender led to. */
@Entity('contract')
export class ContractEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contract_pk' })
  @ForeignKey('TenderEntity', 'id', { name: 'contract_of_tender' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'contract_of_response' })
  responseId!: string;

  @Column('json')
  terms!: ContractTerms;

  @Column('timestamptz')
  changedAt!: Date;
}
