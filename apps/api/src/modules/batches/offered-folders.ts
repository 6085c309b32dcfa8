import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { Problem } from '../../platform/problem.ts';
import type { StoredTender } from '../tenders/index.ts';
import { noFolderOf, tenderFolder } from './tender-folder.ts';

/** Folders of responses that the operator has laid where the analysts of one tender, and of no other, may choose them. */
@Injectable()
export class OfferedFolders {
  constructor(@InjectConfig() private readonly config: Config) {}

  /** Names of the folders offered to a tender. */
  async of(tender: Pick<StoredTender, 'reference'>): Promise<readonly string[]> {
    const { batchRoot } = this.config;
    const own = tenderFolder(tender);
    if (batchRoot === null || own === null) return [];
    const entries = await readdir(join(batchRoot, own), { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  }

  /** Where an offered folder lies. Throws batch.no-folder for every other name. */
  async find(tender: Pick<StoredTender, 'reference'>, name: string): Promise<string> {
    const own = tenderFolder(tender);
    if (own === null) throw new Problem('batch.no-folder', noFolderOf(tender));
    const offered = await this.of(tender);
    if (this.config.batchRoot === null || !offered.includes(name)) throw new Problem('batch.no-folder');
    return join(this.config.batchRoot, own, name);
  }
}
