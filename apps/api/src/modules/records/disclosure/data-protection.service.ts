import { Injectable } from '@nestjs/common';
import type { DataProtectionView } from '@evenhand/shared/contracts';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { Sightings } from '../../../platform/audit/sighting.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { PeopleService, rolesWith } from '../../people/index.ts';
import { ResponseRepository } from '../../responses/index.ts';
import { TenderAccess } from '../../tenders/index.ts';
import { HOLDINGS } from '../domain/personal-data.ts';
import { RetentionService } from '../retention.service.ts';
import { DisclosureRepository } from './disclosure.repository.ts';

/** What personal data a tender holds, and who has read it. */
@Injectable()
export class DataProtection {
  constructor(
    private readonly access: TenderAccess,
    private readonly responses: ResponseRepository,
    private readonly retention: RetentionService,
    private readonly cards: DisclosureRepository,
    private readonly sightings: Sightings,
    private readonly people: PeopleService,
  ) {}

  async view(who: SignedIn, tenderId: string): Promise<DataProtectionView> {
    const tender = await this.access.require(who, 'record.read', tenderId);
    const [retention, card, responses, readers] = await Promise.all([
      this.retention.view(tender, false),
      this.cards.of(tender.id),
      this.responses.ofTender(tender.id),
      this.sightings.readers(tender.id),
    ]);
    const names = await this.people.names(readers.map(({ personId }) => personId));
    const responsesKept =
      retention.keepUntil === null
        ? `At least ${String(retention.years)} years from ${tender.ended === null ? 'the contract, which' : 'the day on which the end without an award is published or told, which'} is not recorded yet`
        : `Until ${dayInWords(retention.keepUntil)} at least; then it may be deleted unless a legal hold stands`;
    return {
      tenderId: tender.id,
      title: tender.title,
      holdings: HOLDINGS.map(({ seenBy, kept, ...holding }) => ({
        ...holding,
        roles: [...rolesWith(seenBy)],
        kept: kept === 'responses' ? responsesKept : 'With the record, which is not deleted',
      })),
      responses: responses.length,
      readers: readers.map(({ personId, times, last }) => ({
        name: names.get(personId) ?? personId,
        times,
        last: last.toISOString(),
      })),
      retention,
      impactAssessment: card?.fields['impact-assessment'] ?? null,
    };
  }
}
