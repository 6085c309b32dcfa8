import { Injectable } from '@nestjs/common';
import { BiddersService, PublishedSetsService, SetupService, TendersService } from '../modules/tenders/index.ts';
import type { Bidder, StoredTender } from '../modules/tenders/index.ts';

const ACTOR = 'demo loader';
/** Days of a procurement that has come as far as scoring; nothing in the demonstration depends on today. */
const DEADLINE = '2026-11-13T12:00:00Z';
const PUBLISHED_ON = '2026-10-05';

/** Takes the demo tender through what a lead does before scoring: bidders, the locked set, the opening. */
@Injectable()
export class DemoPublishedSet {
  constructor(
    private readonly tenders: TendersService,
    private readonly setup: SetupService,
    private readonly sets: PublishedSetsService,
    private readonly bidders: BiddersService,
  ) {}

  /** Runs once; a tender that has left its setting-up stays as it is. */
  async lock(draft: StoredTender, names: readonly string[]): Promise<StoredTender> {
    if (draft.phase !== 'setting-up') return draft;
    const listed = await this.bidders.replace(draft, { version: 0, bidders: names.map(bidder) }, ACTOR);
    const saved = await this.setup.save(
      listed,
      {
        page: 'details',
        revision: listed.revision,
        facts: (facts) => ({ ...facts, procedure: 'open', noticeReference: 'Demonstration notice 1' }),
        deadline: DEADLINE,
      },
      ACTOR,
    );
    const lock = {
      revision: saved.revision,
      documentReference: 'Demonstration tender documents',
      publishedOn: PUBLISHED_ON,
    };
    const published = await this.sets.lock(saved, lock, ACTOR);
    const opened = await this.tenders.move(published, 'opened', ACTOR, 'Opened for the demonstration.');
    return this.tenders.move(opened, 'scoring', ACTOR, 'Scoring opened for the demonstration.');
  }

  async listOf(tender: StoredTender): Promise<readonly Bidder[]> {
    return this.bidders.of(tender.id);
  }
}

function bidder(name: string) {
  return { id: null, name, identifier: '', lots: [], subcontractors: [] };
}
