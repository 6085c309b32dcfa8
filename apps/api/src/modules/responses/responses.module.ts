import { type DynamicModule, Module } from '@nestjs/common';
import { TendersModule } from '../tenders/index.ts';
import { FileTextRepository } from './file-text.repository.ts';
import { LostWorkService } from './lost-work.service.ts';
import { ProgressFeed } from './progress-feed.ts';
import { ProgressService } from './progress.service.ts';
import { ReadResponseJob } from './read-response.job.ts';
import { ReceptionService } from './reception.service.ts';
import { ResponseAccess } from './response-access.service.ts';
import { responseTables, ResponseRepository } from './response.repository.ts';
import { ResponsesController } from './responses.controller.ts';
import { ResponsesPart } from './responses.part.ts';
import { ResponsesService } from './responses.service.ts';
import { TenderEventsController } from './tender-events.controller.ts';
import { UploadReceiver } from './upload.ts';

const services = [
  ResponseRepository,
  FileTextRepository,
  ReceptionService,
  ResponsesService,
  ResponsesPart,
  ProgressService,
  ResponseAccess,
];

@Module({
  imports: [responseTables, TendersModule],
  providers: services,
  exports: services,
})
export class ResponsesModule {
  /** With its routes. */
  static answering(): DynamicModule {
    const controllers = [ResponsesController, TenderEventsController];
    return { module: ResponsesModule, controllers, providers: [UploadReceiver, ProgressFeed] };
  }

  /** With its jobs. */
  static working(): DynamicModule {
    return { module: ResponsesModule, providers: [ReadResponseJob, LostWorkService] };
  }
}
