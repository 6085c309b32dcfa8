import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.ts';
import { QueueDesk } from './queue-desk.service.ts';
import { QueuesController } from './queues.controller.ts';

/** What an administrator sees of the service at work. */
@Module({ imports: [PeopleModule] })
export class OperationsModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return { module: OperationsModule, controllers: [QueuesController], providers: [QueueDesk] };
  }
}
