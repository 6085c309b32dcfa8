import { Injectable } from '@nestjs/common';
import { FRAMEWORK_PACKS, frameworkPack } from '@evenhand/scoring';
import type { FrameworkPack } from '@evenhand/shared/contracts';
import { FrameworkEditionRepository } from './framework-edition.repository.ts';

/** Every framework that a tender may name: those the product brings, and the issued ones of the authority's own. */
@Injectable()
export class FrameworksService {
  constructor(private readonly editions: FrameworkEditionRepository) {}

  async packs(): Promise<readonly FrameworkPack[]> {
    const own = (await this.editions.all()).filter(({ state }) => state === 'issued').map(({ pack }) => pack);
    return [...FRAMEWORK_PACKS, ...own];
  }

  /** The authority's own framework of this name; null where the product brings it or nobody does. */
  async own(id: string): Promise<FrameworkPack | null> {
    if (frameworkPack(id) !== null) return null;
    const edition = await this.editions.byId(id);
    return edition?.state === 'issued' ? edition.pack : null;
  }
}
