import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { PublishedSetRepository } from './published-set.repository.ts';

@Injectable()
@InRecord({ name: 'published-sets', title: 'Published sets, every version', order: 10 })
export class PublishedSetsPart implements GathersRecord {
  constructor(private readonly sets: PublishedSetRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const versions = [...(await this.sets.of(tenderId))].reverse();
    return {
      rows: versions.map((set) => ({ ...set })),
      columns: {
        version: 'Version',
        hash: 'Hash',
        lockedAt: 'Locked',
        lockedBy: 'By',
        documentReference: 'Published in',
        publishedOn: 'Published on',
        change: 'Why changed',
        statement: 'Methodology statement',
      },
    };
  }
}
