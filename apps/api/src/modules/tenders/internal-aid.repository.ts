import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { InternalAidEntity } from './internal-aid.entity.ts';

/** Something that helps evaluators or the machine to score. */
export type InternalAid = InternalAidEntity;

@Injectable()
export class InternalAidRepository {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  async of(tenderId: string): Promise<readonly InternalAid[]> {
    return this.database.manager.find(InternalAidEntity, { where: { tenderId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  async add(aid: InternalAid): Promise<void> {
    await this.database.insertUnlessThere(InternalAidEntity, aid);
  }

  /** Whether the tender has it; it is then as given. */
  async change(tenderId: string, id: string, values: Partial<InternalAid>): Promise<boolean> {
    return (await this.database.change(InternalAidEntity, { id, tenderId }, values)) === 1;
  }
}
