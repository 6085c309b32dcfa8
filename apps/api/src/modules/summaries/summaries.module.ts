import { type DynamicModule, Module } from '@nestjs/common';
import { ModerationModule } from '../moderation/index.ts';
import { PeopleModule } from '../people/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { AgreedTenders } from './agreed-tenders.service.ts';
import { AwardController } from './award.controller.ts';
import { AwardService } from './award.service.ts';
import { OrphanSentences } from './orphan-sentences.ts';
import { SummariesController } from './summaries.controller.ts';
import { SummariesService } from './summaries.service.ts';
import { SummaryDesk } from './summary-desk.service.ts';
import { SummaryFilesController } from './summary-files.controller.ts';
import { SummaryRepository, summaryTables } from './summary.repository.ts';

@Module({
  imports: [summaryTables, PeopleModule, TendersModule, ModerationModule],
  providers: [SummaryRepository, AgreedTenders, SummariesService, AwardService, OrphanSentences, SummaryDesk],
  exports: [SummariesService],
})
export class SummariesModule {
  /** With its routes. */
  static answering(): DynamicModule {
    const controllers = [AwardController, SummariesController, SummaryFilesController];
    return { module: SummariesModule, controllers };
  }
}
