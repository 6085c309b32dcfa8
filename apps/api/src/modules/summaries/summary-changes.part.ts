import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { TendersService } from '../tenders/index.ts';
import { AgreedTenders } from './agreed-tenders.service.ts';
import { stands } from './domain/change-state.ts';
import { areWholeIn } from './domain/withholding.ts';
import { SummariesService } from './summaries.service.ts';
import { SummaryRepository, type StoredChange } from './summary.repository.ts';

/** What was added after the lock or withheld, with its reason and approval. The words that are withheld stand here. */
@Injectable()
@InRecord({ name: 'summary-changes', title: 'Words added to summaries or withheld', order: 82 })
export class SummaryChangesPart implements GathersRecord {
  constructor(
    private readonly summaries: SummaryRepository,
    private readonly built: SummariesService,
    private readonly agreed: AgreedTenders,
    private readonly tenders: TendersService,
  ) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const rows = [];
    for (const { id, responseId } of await this.summaries.ofTender(tenderId))
      for (const change of await this.summaries.changesOf(id)) rows.push({ responseId, ...change });
    const withheld = rows.filter((row) => row.kind === 'withholding' && row.approvedBy !== null && stands(row));
    const inWords = withheld.length === 0 ? [] : await this.inWords(tenderId, withheld);
    return {
      rows,
      withheld: withheld.filter((row) => !inWords.includes(row)).map(({ words }) => words),
      ...(inWords.length > 0 && { withheldInWords: inWords.map(({ words }) => words) }),
      columns: {
        at: 'When',
        responseId: 'Response',
        kind: 'What',
        everywhere: 'From every summary',
        place: 'Where',
        words: 'Words',
        reason: 'Reason or ground',
        by: 'By',
        approvedBy: 'Approved by',
        endedBy: 'Taken back or refused by',
        endedAt: 'When it ended',
        endedBecause: 'Why it ended',
      },
    };
  }

  /** Those whose sentence does not say them as whole words, or is there no longer, so that nobody knows how it said them. */
  private async inWords<Row extends StoredChange>(tenderId: string, withheld: readonly Row[]): Promise<readonly Row[]> {
    const tender = await this.tenders.get(tenderId);
    const agreed = await this.agreed.all(tender);
    const inWords: Row[] = [];
    for (const stored of await this.summaries.ofTender(tenderId)) {
      const own = withheld.filter(({ summaryId }) => summaryId === stored.id);
      if (own.length === 0) continue;
      const isThere = agreed.some(({ responseId }) => responseId === stored.responseId);
      const whole = isThere ? (await this.built.build(tender, stored, agreed)).whole : null;
      inWords.push(...own.filter(({ place, words }) => whole === null || !areWholeIn(whole, place, words)));
    }
    return inWords;
  }
}
