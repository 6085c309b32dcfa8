import { type DynamicModule, Module } from '@nestjs/common';
import { heartbeatTables, WorkerHeartbeatRepository } from '../../platform/health/worker-heartbeat.repository.ts';
import { AssessmentsModule } from '../assessments/index.ts';
import { ModerationModule } from '../moderation/index.ts';
import { PeopleModule } from '../people/index.ts';
import { ResponsesModule } from '../responses/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { ArchiveReceiver } from './archive-upload.ts';
import { BatchComparisons } from './batch-comparisons.service.ts';
import { BatchComparisonsController } from './batch-comparisons.controller.ts';
import { BatchDesk } from './batch-desk.service.ts';
import { BatchEvents } from './batch-events.ts';
import { BatchFeeder } from './batch-feeder.service.ts';
import { BatchGroupDesk } from './batch-group-desk.service.ts';
import { BatchGroupViews } from './batch-group-views.service.ts';
import { BatchGroupRepository, batchGroupTables } from './batch-group.repository.ts';
import { BatchGroupsController } from './batch-groups.controller.ts';
import { BatchItemsController } from './batch-items.controller.ts';
import { BatchSources } from './batch-sources.ts';
import { BatchViews } from './batch-views.service.ts';
import { batchTables, BatchRepository } from './batch.repository.ts';
import { BatchesController } from './batches.controller.ts';
import { BatchesPart } from './batches.part.ts';
import { BatchesService } from './batches.service.ts';
import { FileKeeper } from './file-keeper.ts';
import { BatchArchives } from './batch-archives.ts';
import { ItemOutcomes } from './item-outcomes.ts';
import { NewBatches } from './new-batches.service.ts';
import { OfferedFolders } from './offered-folders.ts';
import { OfferedPrefixes } from './offered-prefixes.ts';
import { GroupOutputs } from './outputs/group-outputs.ts';
import { ShareOutArchiveJob } from './share-out-archive.job.ts';
import { TakeInBatchJob } from './take-in-batch.job.ts';
import { WriteBatchJob } from './write-batch.job.ts';

@Module({
  imports: [batchTables, batchGroupTables, PeopleModule, TendersModule, ResponsesModule, AssessmentsModule],
  providers: [
    BatchRepository,
    BatchGroupRepository,
    BatchesPart,
    FileKeeper,
    BatchArchives,
    NewBatches,
    OfferedFolders,
    OfferedPrefixes,
  ],
  exports: [BatchRepository, BatchArchives],
})
export class BatchesModule {
  /** For the batch command. */
  static commanding(): DynamicModule {
    return { module: BatchesModule, providers: [BatchesService], exports: [BatchesService] };
  }

  /** With its routes. */
  static answering(): DynamicModule {
    return {
      module: BatchesModule,
      imports: [ModerationModule],
      controllers: [BatchesController, BatchGroupsController, BatchItemsController, BatchComparisonsController],
      providers: [
        ArchiveReceiver,
        BatchComparisons,
        BatchDesk,
        BatchEvents,
        BatchGroupDesk,
        BatchGroupViews,
        GroupOutputs,
        BatchViews,
      ],
    };
  }

  /** With its jobs. */
  static working(): DynamicModule {
    return {
      module: BatchesModule,
      imports: [heartbeatTables],
      providers: [
        WorkerHeartbeatRepository,
        BatchSources,
        ItemOutcomes,
        BatchFeeder,
        ShareOutArchiveJob,
        TakeInBatchJob,
        WriteBatchJob,
      ],
    };
  }
}
