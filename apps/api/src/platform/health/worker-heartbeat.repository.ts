import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LessThan, MoreThan } from 'typeorm';
import { Database } from '../database/database.ts';
import { WorkerHeartbeatEntity } from './worker-heartbeat.entity.ts';

/** One worker process as it last said. */
export type Heartbeat = Pick<WorkerHeartbeatEntity, 'id' | 'startedAt' | 'seenAt' | 'version' | 'isolation'>;

/** The tables behind this module's repositories. */
export const heartbeatTables = TypeOrmModule.forFeature([WorkerHeartbeatEntity]);

@Injectable()
export class WorkerHeartbeatRepository {
  constructor(private readonly database: Database) {}

  async beat(heartbeat: Heartbeat): Promise<void> {
    await this.database.manager.upsert(WorkerHeartbeatEntity, { ...heartbeat }, ['id']);
  }

  /** The newest sign of life of any worker; null where there has been none. */
  async latest(): Promise<Heartbeat | null> {
    const [newest] = await this.database.manager.find(WorkerHeartbeatEntity, { order: { seenAt: 'DESC' }, take: 1 });
    return newest ?? null;
  }

  /** How many workers have given a sign of life since `date`. */
  async alive(date: Date): Promise<number> {
    return this.database.manager.countBy(WorkerHeartbeatEntity, { seenAt: MoreThan(date) });
  }

  async forget(id: string): Promise<void> {
    await this.database.manager.delete(WorkerHeartbeatEntity, { id });
  }

  /** Drops what workers left behind that were killed before `date`. */
  async forgetBefore(date: Date): Promise<void> {
    await this.database.manager.delete(WorkerHeartbeatEntity, { seenAt: LessThan(date) });
  }
}
