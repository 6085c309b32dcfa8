import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from '../../platform/database/database.ts';
import { FrameworkEditionEntity } from './framework-edition.entity.ts';

/** A framework pack of the authority's own, in one version. */
export type FrameworkEdition = FrameworkEditionEntity;

export const frameworkTables = TypeOrmModule.forFeature([FrameworkEditionEntity]);

@Injectable()
export class FrameworkEditionRepository {
  constructor(private readonly database: Database) {}

  /** By slug, oldest version first. */
  async all(): Promise<readonly FrameworkEdition[]> {
    return this.database.manager.find(FrameworkEditionEntity, { order: { slug: 'ASC', version: 'ASC' } });
  }

  async byId(id: string): Promise<FrameworkEdition | null> {
    return this.database.manager.findOneBy(FrameworkEditionEntity, { id });
  }

  async newestOf(slug: string): Promise<FrameworkEdition | null> {
    return this.database.manager.findOne(FrameworkEditionEntity, { where: { slug }, order: { version: 'DESC' } });
  }

  async addUnlessThere(edition: FrameworkEdition): Promise<boolean> {
    return this.database.insertUnlessThere(FrameworkEditionEntity, edition);
  }

  /** Whether it was a draft at `revision` and is now as given, one revision on. */
  async changeDraft(id: string, revision: number, values: Partial<FrameworkEdition>): Promise<boolean> {
    const next = { ...values, revision: revision + 1 };
    return (await this.database.change(FrameworkEditionEntity, { id, revision, state: 'draft' }, next)) === 1;
  }
}
