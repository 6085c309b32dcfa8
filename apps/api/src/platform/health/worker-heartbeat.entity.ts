import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A worker process that is, or was, alive. */
@Entity('worker_heartbeat')
export class WorkerHeartbeatEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'worker_heartbeat_pk' })
  id!: string;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz')
  seenAt!: Date;

  @Column('text')
  version!: string;

  /** How the worker keeps the reading of hostile files apart. */
  @Column('text')
  isolation!: string;
}
