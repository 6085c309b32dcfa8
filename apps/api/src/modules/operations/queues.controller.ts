import { Controller, Get, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { queuesView, type QueuesView } from '@evenhand/shared/contracts';
import { QUEUE_NAMES, type QueueName } from '@evenhand/shared/jobs';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { QueueDesk } from './queue-desk.service.ts';

/** The queues, for whoever administers the organisation. */
@ApiTags('operations')
@Controller('api/queues')
export class QueuesController {
  constructor(private readonly desk: QueueDesk) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: queuesView })
  @SerializeOptions({ schema: queuesView })
  async all(@Who() who: SignedIn): Promise<QueuesView> {
    return this.desk.view(who);
  }

  /** Has a job that failed at every try tried again. A job may run twice and changes nothing the second time. */
  @Post(':queue/failed/:jobId/tries')
  @ApiResponse({ status: 201, standardSchema: queuesView })
  @SerializeOptions({ schema: queuesView })
  async tryAgain(
    @Who() who: SignedIn,
    @Param('queue', { schema: z.enum(QUEUE_NAMES, 'There is no such queue.') }) queue: QueueName,
    @Param('jobId', { schema: z.string().check(z.maxLength(200)) }) jobId: string,
  ): Promise<QueuesView> {
    await this.desk.tryAgain(who, queue, jobId);
    return this.desk.view(who);
  }
}
