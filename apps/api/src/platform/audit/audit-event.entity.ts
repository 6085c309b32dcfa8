import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One change of state. Append-only (a trigger refuses update and delete) and chained per tender by hash. */
@Entity('audit_event')
@Unique('audit_event_in_sequence', ['tenderId', 'sequence'])
@Index('audit_event_by_kind', ['tenderId', 'kind', 'sequence'])
export class AuditEventEntity {
  @PrimaryGeneratedColumn('identity', {
    primaryKeyConstraintName: 'audit_event_pk',
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
  })
  id!: string;

  @Column('uuid')
  tenderId!: string;

  /** 1, 2, 3, ... within the tender. */
  @Column('integer')
  sequence!: number;

  @Column('timestamptz')
  at!: Date;

  /** What happened, for example `response.received`. */
  @Column('text')
  kind!: string;

  /** Who or what did it. */
  @Column('text')
  actor!: string;

  /** The thing it happened to. */
  @Column('uuid')
  subjectId!: string;

  @Column('json')
  detail!: object;

  @Column('text')
  previousHash!: string;

  @Column('text')
  hash!: string;
}
