import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { Sightings } from '../../platform/audit/sighting.repository.ts';

const AT_ONCE = 5000;

@Injectable()
@InRecord({ name: 'sightings', title: 'Who saw what', order: 120 })
export class SightingsPart implements GathersRecord {
  constructor(private readonly sightings: Sightings) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const rows = [];
    for (let before: string | null = null; ;) {
      const page = await this.sightings.page(tenderId, before, AT_ONCE);
      rows.push(...page);
      before = page.at(-1)?.id ?? null;
      if (page.length < AT_ONCE) break;
    }
    return {
      rows: rows.reverse().map(({ at, personId, tokenId, what, subjectId, outcome, code }) => ({
        ...{ at, personId, tokenId, what, subjectId, outcome, code },
      })),
      columns: {
        at: 'When',
        personId: 'Who',
        tokenId: 'Through token',
        what: 'What',
        subjectId: 'Of',
        outcome: 'Seen or refused',
        code: 'Why refused',
      },
    };
  }
}
