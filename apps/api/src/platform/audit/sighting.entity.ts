import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One act of seeing, or one that was refused. Append-only, and outside the chain so that readers never wait in line. */
@Entity('sighting')
@Index('sighting_of_tender', ['tenderId', 'id'])
export class SightingEntity {
  @PrimaryGeneratedColumn('identity', {
    primaryKeyConstraintName: 'sighting_pk',
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
  })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  /** Null where a refused request did not lead to a tender. */
  @Column('uuid', { nullable: true })
  tenderId!: string | null;

  @Column('text')
  personId!: string;

  /** Through which token a machine saw it for the person; null where the person did. */
  @Column('uuid', { nullable: true })
  tokenId!: string | null;

  /** The action of the policy that showed it, or was refused. */
  @Column('text')
  what!: string;

  /** The response, criterion or file that was looked at. */
  @Column('text')
  subjectId!: string;

  @Column('text')
  outcome!: 'seen' | 'refused';

  /** Problem code of a refusal. */
  @Column('text', { nullable: true })
  code!: string | null;
}
