import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditRegister } from '../moderation/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import { AgreedTenders } from './agreed-tenders.service.ts';
import type { SummarySentence } from './domain/assessment-summary.ts';
import { SummariesService, summaryHash, type BuiltSummary } from './summaries.service.ts';
import { SummaryRepository } from './summary.repository.ts';

/** The self-audit's check of assessment summaries: every sentence stands on a record. */
@Injectable()
export class OrphanSentences implements OnModuleInit {
  constructor(
    private readonly register: AuditRegister,
    private readonly agreed: AgreedTenders,
    private readonly summaries: SummariesService,
    private readonly stored: SummaryRepository,
  ) {}

  onModuleInit(): void {
    this.register.add({
      id: 'R-077',
      title: 'Every sentence of a summary stands on the record',
      points: (tender) => this.points(tender),
    });
  }

  private async points(tender: StoredTender) {
    if ((await this.stored.awardOf(tender.id)) === null) return null;
    const tenders = await this.agreed.all(tender);
    const built = await Promise.all(
      (await this.stored.ofTender(tender.id)).map((summary) => this.summaries.build(tender, summary, tenders)),
    );
    return built.flatMap((one) =>
      orphansOf(one).map(({ text }) => ({
        says: `${one.summary.supplier}: nothing on record says "${text}"`,
        itemId: null,
      })),
    );
  }
}

/** Sentences without a record, and of a summary that is not word for word what was approved, those the record does not give. */
export function orphansOf({ stored, summary, rebuilt }: BuiltSummary): readonly SummarySentence[] {
  const sentences = summary.sections.flatMap((section) => section.sentences);
  const isAsApproved = stored.approved === null || summaryHash(stored.approved) === stored.approvedHash;
  const known = new Map(
    rebuilt.sections.flatMap((section) => section.sentences).map(({ id, text }): [string, string] => [id, text]),
  );
  return sentences.filter(
    ({ id, text, record }) => text.trim() !== '' && (record === null || (!isAsApproved && known.get(id) !== text)),
  );
}
