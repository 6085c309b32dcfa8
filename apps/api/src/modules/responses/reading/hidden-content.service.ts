import { Injectable } from '@nestjs/common';
import { hasReached } from '@evenhand/shared/domain';
import { Sightings } from '../../../platform/audit/sighting.repository.ts';
import type { StoredTender } from '../../tenders/index.ts';
import { ResponsesService } from '../responses.service.ts';
import { hiddenIn } from './hidden-findings.ts';

/** Words of a response that a reader of its pages does not see. */
export interface HiddenContent {
  readonly responseId: string;
  readonly bidder: string;
  readonly file: string;
  readonly page: number | null;
}

/** What responses hide, and whether anybody who answers for the tender has looked at it. */
@Injectable()
export class HiddenContents {
  constructor(
    private readonly responses: ResponsesService,
    private readonly sightings: Sightings,
  ) {}

  /** Hidden content of responses whose findings nobody has opened yet. */
  async unseen(tender: StoredTender): Promise<readonly HiddenContent[]> {
    if (!hasReached('opened', tender.phase)) return [];
    const [all, seen] = await Promise.all([
      this.responses.listOf(tender),
      this.sightings.subjectsSeen(tender.id, 'integrity.read'),
    ]);
    const unseen: HiddenContent[] = [];
    for (const { response, files } of all) {
      if (seen.has(response.id)) continue;
      for (const file of await this.responses.readFiles(files))
        for (const { page } of hiddenIn(response.id, file))
          unseen.push({ responseId: response.id, bidder: response.name, file: file.name, page });
    }
    return unseen;
  }
}
