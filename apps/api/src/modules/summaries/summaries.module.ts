import { type DynamicModule, Module } from '@nestjs/common';
import { AttemptLimit } from '../../platform/auth/attempt-limit.ts';
import { ModerationModule } from '../moderation/index.ts';
import { PeopleModule } from '../people/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { ResponsesModule } from '../responses/index.ts';
import { AgreedTenders } from './agreed-tenders.service.ts';
import { AwardController } from './award.controller.ts';
import { AwardPart } from './award.part.ts';
import { AwardService } from './award.service.ts';
import { BeforeCorrection } from './before-correction.ts';
import { BeforeContractModule } from './before-contract.ts';
import { BeforeEndModule } from './before-end.ts';
import { BidderDeskController } from './bidder/bidder-desk.controller.ts';
import { BidderDesk } from './bidder/bidder-desk.service.ts';
import { BidderDoorController } from './bidder/bidder-door.controller.ts';
import { BidderFeedbackPart } from './bidder/bidder-feedback.part.ts';
import { BidderLinksPart } from './bidder/bidder-links.part.ts';
import { BidderLinks } from './bidder/bidder-links.service.ts';
import { BidderMessagesPart } from './bidder/bidder-messages.part.ts';
import { BidderPagesController } from './bidder/bidder-pages.controller.ts';
import { BidderPagesModule } from './bidder/bidder-pages.module.ts';
import { bidderTables, BidderRepository } from './bidder/bidder.repository.ts';
import { DebriefController } from './debrief.controller.ts';
import { DebriefNotes } from './debrief.service.ts';
import { EndingController } from './ending/ending.controller.ts';
import { EndingPart } from './ending/ending.part.ts';
import { EndingRepository, endingTables } from './ending/ending.repository.ts';
import { EndingService } from './ending/ending.service.ts';
import { OrphanSentences } from './orphan-sentences.ts';
import { SummariesController } from './summaries.controller.ts';
import { SummariesService } from './summaries.service.ts';
import { SummariesPart } from './summaries.part.ts';
import { SummaryChangesPart } from './summary-changes.part.ts';
import { SummaryChanges } from './summary-changes.service.ts';
import { SummaryDesk } from './summary-desk.service.ts';
import { SummaryFilesController } from './summary-files.controller.ts';
import { SummaryRepository, summaryTables } from './summary.repository.ts';

@Module({
  imports: [summaryTables, bidderTables, endingTables, PeopleModule, TendersModule, ResponsesModule, ModerationModule],
  providers: [
    SummaryRepository,
    BeforeCorrection,
    AgreedTenders,
    SummariesService,
    SummaryChanges,
    OrphanSentences,
    BidderRepository,
    AwardPart,
    SummariesPart,
    SummaryChangesPart,
    BidderLinksPart,
    BidderMessagesPart,
    BidderFeedbackPart,
    EndingRepository,
    EndingPart,
  ],
  exports: [SummariesService, SummaryChanges, EndingRepository],
})
export class SummariesModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return {
      module: SummariesModule,
      imports: [BidderPagesModule, BeforeContractModule, BeforeEndModule],
      controllers: [
        AwardController,
        EndingController,
        SummariesController,
        SummaryFilesController,
        DebriefController,
        BidderDeskController,
        BidderDoorController,
        BidderPagesController,
      ],
      providers: [AwardService, EndingService, SummaryDesk, DebriefNotes, AttemptLimit, BidderLinks, BidderDesk],
    };
  }
}
