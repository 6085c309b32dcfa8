import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { DisclosureRepository } from './disclosure.repository.ts';

/** What the authority says about the machine's part in the tender. */
@Injectable()
@InRecord({ name: 'disclosure', title: 'What the authority says of machine use', order: 97 })
export class DisclosurePart implements GathersRecord {
  constructor(private readonly cards: DisclosureRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const card = await this.cards.of(tenderId);
    const rows = Object.entries(card?.fields ?? {}).map(([field, words]) => ({ field, words }));
    return { rows, columns: { field: 'Field', words: 'Words' } };
  }
}
