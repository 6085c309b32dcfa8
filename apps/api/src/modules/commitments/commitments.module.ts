import { type DynamicModule, Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/index.ts';
import { ModerationModule } from '../moderation/index.ts';
import { PeopleModule } from '../people/index.ts';
import { ResponsesModule } from '../responses/index.ts';
import { BeforeContractModule, BeforeEndModule, BidderPagesModule, SummariesModule } from '../summaries/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { AgreedPassages } from './agreed-passages.service.ts';
import { BoardReportController } from './board/board-report.controller.ts';
import { BoardReports } from './board/board-reports.service.ts';
import { BidderDeliveryController } from './bidder/bidder-delivery.controller.ts';
import { BidderEvidenceController } from './bidder/bidder-evidence.controller.ts';
import { BidderTableController } from './bidder/bidder-table.controller.ts';
import { UploadLimit } from './bidder/upload-limit.ts';
import { OwnCommitments } from './bidder/own-commitments.service.ts';
import { CandidatesService } from './candidates.service.ts';
import { CommitmentAccess } from './commitment-access.service.ts';
import { CommitmentRepository, commitmentTables } from './commitment.repository.ts';
import { CommitmentsController } from './commitments.controller.ts';
import { CommitmentsService } from './commitments.service.ts';
import { CommitmentsPart } from './commitments.part.ts';
import { ContractFilesController } from './contract-files.controller.ts';
import { ContractFiles } from './contract-files.service.ts';
import { ContractPart } from './contract.part.ts';
import { ContractsService } from './contracts.service.ts';
import { CredentialEndingsPart } from './credentials/credential-endings.part.ts';
import { CredentialRepository, credentialTables } from './credentials/credential.repository.ts';
import { CredentialsController } from './credentials/credentials.controller.ts';
import { CredentialsPart } from './credentials/credentials.part.ts';
import { CredentialsService } from './credentials/credentials.service.ts';
import { DeliveryController } from './delivery.controller.ts';
import { DeliveryReportsPart } from './delivery-reports.part.ts';
import { DeliveryService } from './delivery.service.ts';
import { CheckEvidenceJob } from './evidence/check-evidence.job.ts';
import { DeliveryEvidencePart } from './evidence/delivery-evidence.part.ts';
import { DeliveryTurn } from './delivery-turn.service.ts';
import { Drafting } from './drafting.service.ts';
import { EvidenceController } from './evidence/evidence.controller.ts';
import { EvidenceRepository, evidenceTables } from './evidence/evidence.repository.ts';
import { EvidenceService } from './evidence/evidence.service.ts';
import { OcdsController } from './ocds/ocds.controller.ts';
import { OcdsService } from './ocds/ocds.service.ts';
import { KeepUsualRangesJob } from './portfolio/keep-usual-ranges.job.ts';
import { PortfolioController } from './portfolio/portfolio.controller.ts';
import { PortfolioService } from './portfolio/portfolio.service.ts';
import { ReadableContracts } from './portfolio/readable-contracts.service.ts';
import { PublicPagesController } from './publishing/public-pages.controller.ts';
import { publicReportTables, PublicReportRepository } from './publishing/public-report.repository.ts';
import { PublicReportsPart } from './publishing/public-reports.part.ts';
import { PublishingController } from './publishing/publishing.controller.ts';
import { Publishing } from './publishing/publishing.service.ts';
import { QuotedWords } from './quoted-words.service.ts';
import { RatingsPart } from './ratings.part.ts';
import { RemindOfReportsJob } from './reminders/remind-of-reports.job.ts';
import { ReminderRepository, reminderTables } from './reminders/reminder.repository.ts';
import { ReportReopeningsPart } from './report-reopenings.part.ts';
import { RegisterService } from './register.service.ts';
import { ShortfallController } from './shortfall/shortfall.controller.ts';
import { ShortfallNoticesPart } from './shortfall/shortfall-notices.part.ts';
import { ShortfallRepository, shortfallTables } from './shortfall/shortfall.repository.ts';
import { Shortfalls } from './shortfall/shortfall.service.ts';
import { VariationsPart } from './variations.part.ts';

@Module({
  imports: [
    ...[commitmentTables, evidenceTables, reminderTables, credentialTables, publicReportTables],
    shortfallTables,
    ...[PeopleModule, TendersModule, ResponsesModule, AssessmentsModule, BidderPagesModule, SummariesModule],
    ...[BeforeContractModule, BeforeEndModule, ModerationModule],
  ],
  providers: [
    CommitmentRepository,
    ContractsService,
    CandidatesService,
    AgreedPassages,
    QuotedWords,
    CommitmentsService,
    DeliveryTurn,
    Drafting,
    CommitmentAccess,
    DeliveryService,
    EvidenceRepository,
    ReminderRepository,
    CredentialRepository,
    CredentialsPart,
    ShortfallRepository,
    ShortfallNoticesPart,
    CredentialEndingsPart,
    EvidenceService,
    RegisterService,
    ContractFiles,
    OwnCommitments,
    ContractPart,
    CommitmentsPart,
    VariationsPart,
    DeliveryReportsPart,
    ReportReopeningsPart,
    DeliveryEvidencePart,
    RatingsPart,
    PublicReportRepository,
    PublicReportsPart,
    Publishing,
  ],
  exports: [CommitmentsService, ContractsService, DeliveryService, EvidenceRepository],
})
export class CommitmentsModule {
  /** With its jobs. */
  static working(): DynamicModule {
    return { module: CommitmentsModule, providers: [CheckEvidenceJob, RemindOfReportsJob, KeepUsualRangesJob] };
  }

  /** With its routes. */
  static answering(): DynamicModule {
    return {
      module: CommitmentsModule,
      providers: [
        ...[OcdsService, CredentialsService, ReadableContracts, PortfolioService, BoardReports],
        ...[UploadLimit, Shortfalls],
      ],
      controllers: [
        CommitmentsController,
        DeliveryController,
        EvidenceController,
        CredentialsController,
        ShortfallController,
        PortfolioController,
        BoardReportController,
        ContractFilesController,
        // Before the controller whose addresses hold any commitment.
        BidderTableController,
        BidderDeliveryController,
        BidderEvidenceController,
        PublishingController,
        PublicPagesController,
        OcdsController,
      ],
    };
  }
}
