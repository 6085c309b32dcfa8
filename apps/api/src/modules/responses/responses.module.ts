import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { PeopleModule } from '../people/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { ContentRemoval } from './content-removal.service.ts';
import { FileTextRepository } from './file-text.repository.ts';
import { LostWorkService } from './lost-work.service.ts';
import { ProgressFeed } from './progress-feed.ts';
import { ProgressService } from './progress.service.ts';
import { ReadinessOfResponses } from './readiness-of-responses.ts';
import { ReadResponseJob } from './read-response.job.ts';
import { BidderMasking } from './masking/bidder-masking.service.ts';
import { MaskingInterceptor } from './masking/masking.interceptor.ts';
import { HiddenContents } from './reading/hidden-content.service.ts';
import { OpenContainers } from './reading/open-containers.ts';
import { FindingDismissalRepository } from './dismissals/finding-dismissal.repository.ts';
import { FindingDismissalsPart } from './dismissals/finding-dismissals.part.ts';
import { FindingDismissals } from './dismissals/finding-dismissals.service.ts';
import { ReadingDecisionsPart } from './reading/reading-decisions.part.ts';
import { ReadingDecisionRepository } from './reading/reading-decision.repository.ts';
import { CopiesService } from './reading/copies.service.ts';
import { LockedScoresModule } from './reading/locked-scores.ts';
import { ReadingController } from './reading/reading.controller.ts';
import { RereadsService } from './reading/rereads.service.ts';
import { ReadingService } from './reading/reading.service.ts';
import { VirusDoor } from './reading/virus-door.ts';
import { ScoredWords } from './reading/scored-words.service.ts';
import { CompareAnswersJob } from './reading/compare-answers.job.ts';
import { ComparisonRepository } from './reading/comparison.repository.ts';
import { SharedAnswers } from './reading/shared-answers.ts';
import { ReceptionService } from './reception.service.ts';
import { ResponseAccess } from './response-access.service.ts';
import { responseTables, ResponseRepository } from './response.repository.ts';
import { ResponsesController } from './responses.controller.ts';
import { ClarificationRepository } from './clarifications/clarification.repository.ts';
import { ClarificationsController } from './clarifications/clarifications.controller.ts';
import { ClarificationsPart } from './clarifications/clarifications.part.ts';
import { ClarificationsService } from './clarifications/clarifications.service.ts';
import { ComplianceController } from './compliance/compliance.controller.ts';
import { ComplianceRepository } from './compliance/compliance.repository.ts';
import { ComplianceService } from './compliance/compliance.service.ts';
import { Disregards } from './compliance/disregards.service.ts';
import { FindingDecisionsPart } from './compliance/finding-decisions.part.ts';
import { FindingsPart } from './compliance/findings.part.ts';
import { FindingsService } from './compliance/findings.service.ts';
import { LowPricesPart } from './compliance/low-prices.part.ts';
import { LowPricesService } from './compliance/low-prices.service.ts';
import { ReturnRegisterModule } from './compliance/return-register.ts';
import { ThresholdEntriesPart } from './compliance/threshold-entries.part.ts';
import { ThresholdsPart } from './compliance/thresholds.part.ts';
import { ThresholdWithdrawalsPart } from './compliance/threshold-withdrawals.part.ts';
import { ThresholdsService } from './compliance/thresholds.service.ts';
import { OutgoingTexts } from './outgoing-texts.service.ts';
import { PriceMasking } from './price/price-masking.service.ts';
import { PriceReleaseRepository } from './price/price-release.repository.ts';
import { PriceReleasesPart } from './price/price-releases.part.ts';
import { OpeningController } from './sealing/opening.controller.ts';
import { OpeningRepository } from './sealing/opening.repository.ts';
import { OpeningService } from './sealing/opening.service.ts';
import { OpeningsPart } from './sealing/openings.part.ts';
import { RecognisedPageRepository } from './recognition/recognised-page.repository.ts';
import { RecognitionInTurns } from './recognition/recognition-in-turns.ts';
import { ResponsesPart } from './responses.part.ts';
import { ResponsesService } from './responses.service.ts';
import { TenderEventsController } from './tender-events.controller.ts';
import { UploadReceiver } from './upload.ts';

const services = [
  ResponseRepository,
  FileTextRepository,
  RecognisedPageRepository,
  ReceptionService,
  ResponsesService,
  ResponsesPart,
  ProgressService,
  ResponseAccess,
  ContentRemoval,
  ReadingDecisionRepository,
  ReadingDecisionsPart,
  FindingDismissalRepository,
  FindingDismissalsPart,
  ComparisonRepository,
  SharedAnswers,
  BidderMasking,
  HiddenContents,
  UploadReceiver,
  VirusDoor,
];
const reading = [ReadResponseJob, OpenContainers, RecognitionInTurns, ScoredWords];
const opening = [OpeningRepository, OpeningService, OpeningsPart];
const price = [PriceMasking, PriceReleaseRepository, PriceReleasesPart, OutgoingTexts];
const clarifications = [ClarificationRepository, ClarificationsService, ClarificationsPart];
const compliance = [
  ComplianceRepository,
  ComplianceService,
  Disregards,
  FindingsService,
  FindingsPart,
  FindingDecisionsPart,
  ThresholdsService,
  ThresholdsPart,
  ThresholdWithdrawalsPart,
  ThresholdEntriesPart,
  LowPricesService,
  LowPricesPart,
];

@Module({
  imports: [LockedScoresModule, ReturnRegisterModule, responseTables, PeopleModule, TendersModule],
  providers: [...services, ...opening, ...price, ...clarifications, ...compliance],
  exports: [
    LockedScoresModule,
    ReturnRegisterModule,
    ...services,
    ClarificationsService,
    Disregards,
    FindingsService,
    OpeningService,
    OutgoingTexts,
    PriceMasking,
    ThresholdsService,
  ],
})
export class ResponsesModule {
  /** With its routes. */
  static answering(): DynamicModule {
    const controllers = [
      ResponsesController,
      TenderEventsController,
      OpeningController,
      ClarificationsController,
      ComplianceController,
      ReadingController,
    ];
    return {
      module: ResponsesModule,
      controllers,
      providers: [
        ReadinessOfResponses,
        CopiesService,
        RereadsService,
        ReadingService,
        FindingDismissals,
        ProgressFeed,
        { provide: APP_INTERCEPTOR, useClass: MaskingInterceptor },
      ],
    };
  }

  /** With its jobs. */
  static working(): DynamicModule {
    return { module: ResponsesModule, providers: [...reading, CompareAnswersJob, LostWorkService] };
  }

  /** With reading at hand and no job taken from the queue: for a door that reads a response itself. */
  static reading(): DynamicModule {
    return { module: ResponsesModule, providers: reading, exports: [ReadResponseJob] };
  }
}
