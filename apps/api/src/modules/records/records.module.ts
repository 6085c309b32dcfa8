import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ResponsesModule } from '../responses/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { AnchorTrailsJob } from './anchor-trails.job.ts';
import { ExportRecordJob } from './export-record.job.ts';
import { FileChecksPart } from './file-checks.part.ts';
import { recordTables, RecordRepository } from './record.repository.ts';
import { RecordService } from './record.service.ts';
import { SightingsPart } from './sightings.part.ts';
import { VerifyFilesJob } from './verify-files.job.ts';

@Module({
  imports: [recordTables, DiscoveryModule, TendersModule, ResponsesModule],
  providers: [RecordRepository, RecordService, FileChecksPart, SightingsPart],
  exports: [RecordService],
})
export class RecordsModule {
  /** With its jobs. */
  static working(): DynamicModule {
    return { module: RecordsModule, providers: [AnchorTrailsJob, ExportRecordJob, VerifyFilesJob] };
  }
}
