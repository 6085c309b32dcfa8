import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AssessmentsModule } from '../assessments/index.ts';
import { BatchesModule } from '../batches/index.ts';
import { CommitmentsModule } from '../commitments/index.ts';
import { AuditRegisterModule } from '../moderation/index.ts';
import { PeopleModule } from '../people/index.ts';
import { ResponsesModule } from '../responses/index.ts';
import { BeforeEndModule, SummariesModule } from '../summaries/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { AnchorTrailsJob } from './anchor-trails.job.ts';
import { DataProtection } from './disclosure/data-protection.service.ts';
import { DisclosureController } from './disclosure/disclosure.controller.ts';
import { DisclosurePart } from './disclosure/disclosure.part.ts';
import { DisclosureRepository, disclosureTables } from './disclosure/disclosure.repository.ts';
import { DisclosureService } from './disclosure/disclosure.service.ts';
import { ExportRecordJob } from './export-record.job.ts';
import { FileChecksPart } from './file-checks.part.ts';
import { KeptFiles } from './kept-files.ts';
import { recordTables, RecordRepository } from './record.repository.ts';
import { RecordPageService } from './record-page.service.ts';
import { RecordService } from './record.service.ts';
import { RecordsController } from './records.controller.ts';
import { RetentionController } from './retention.controller.ts';
import { RetentionPart } from './retention.part.ts';
import { RemindOfRetentionJob } from './remind-of-retention.job.ts';
import { RetentionService } from './retention.service.ts';
import { SightingsPart } from './sightings.part.ts';
import { TrailService } from './trail.service.ts';
import { VerifyFilesJob } from './verify-files.job.ts';

@Module({
  imports: [
    ...[recordTables, disclosureTables, DiscoveryModule, PeopleModule, TendersModule],
    ...[AuditRegisterModule, ResponsesModule, AssessmentsModule, CommitmentsModule, BatchesModule, SummariesModule],
    BeforeEndModule,
  ],
  providers: [
    RecordRepository,
    RecordService,
    RetentionService,
    FileChecksPart,
    KeptFiles,
    RetentionPart,
    SightingsPart,
    DisclosureRepository,
    DisclosurePart,
  ],
  exports: [RecordService],
})
export class RecordsModule {
  /** With its routes. */
  static answering(): DynamicModule {
    const controllers = [RecordsController, RetentionController, DisclosureController];
    return {
      module: RecordsModule,
      controllers,
      providers: [RecordPageService, TrailService, DisclosureService, DataProtection],
    };
  }

  /** With its jobs. */
  static working(): DynamicModule {
    return {
      module: RecordsModule,
      providers: [AnchorTrailsJob, ExportRecordJob, RemindOfRetentionJob, VerifyFilesJob],
    };
  }
}
