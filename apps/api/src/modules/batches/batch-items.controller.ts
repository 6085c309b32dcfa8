import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import {
  batchItemFilterSchema,
  batchItemListView,
  type BatchItemFilter,
  type BatchItemListView,
} from '@evenhand/shared/contracts';
import { ForMachines } from '../../platform/auth/for-machines.ts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { KeyOfRequest, TakesKey, type Keyed } from '../../platform/idempotency/keyed.ts';
import { Once } from '../../platform/idempotency/once.service.ts';
import { Problem } from '../../platform/problem.ts';
import { UploadReceiver } from '../responses/index.ts';
import { TenderAccess } from '../tenders/index.ts';
import { BatchDesk } from './batch-desk.service.ts';
import { BatchViews } from './batch-views.service.ts';

const id = z.uuid('This is not an id of ours.');
const Tender = () => Param('tenderId', { schema: id });
const Batch = () => Param('batchId', { schema: id });
const Item = () => Param('itemId', { schema: id });

/** The responses of a batch, page by page; dead letters are looked at, mended and run again here. */
@ApiTags('batches')
@ForMachines()
@Controller('api/tenders/:tenderId/batches/:batchId/items')
export class BatchItemsController {
  constructor(
    private readonly access: TenderAccess,
    private readonly desk: BatchDesk,
    private readonly views: BatchViews,
    private readonly uploads: UploadReceiver,
    private readonly once: Once,
  ) {}

  /** In the order of their names. `after` is the `next` of the page before. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: batchItemListView })
  @SerializeOptions({ schema: batchItemListView })
  async list(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Batch() batchId: string,
    @Query({ schema: batchItemFilterSchema }) filter: BatchItemFilter,
  ): Promise<BatchItemListView> {
    const { batch, tender } = await this.desk.require(who, 'batch.read', tenderId, batchId);
    await this.access.note(who, 'machine.read', tender, { subjectId: batchId }, null);
    return this.views.items(batch, filter);
  }

  /** Runs one dead letter again. */
  @Post(':itemId/retry')
  @TakesKey()
  @HttpCode(204)
  async retry(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Batch() batchId: string,
    @Item() itemId: string,
    @KeyOfRequest() keyed: Keyed,
  ): Promise<void> {
    const { batch } = await this.desk.require(who, 'batch.run', tenderId, batchId);
    const item = await this.desk.item(batchId, itemId);
    await this.once.only(keyed, null, () => this.desk.retry(who, batch, item));
  }

  /** Runs a response again with other files in the place of those that could not be used, or only in part. */
  @Post(':itemId/files')
  @TakesKey()
  @HttpCode(204)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['files'],
      properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
    },
  })
  async replace(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Batch() batchId: string,
    @Item() itemId: string,
    @KeyOfRequest() keyed: Keyed,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { batch } = await this.desk.require(who, 'batch.run', tenderId, batchId);
    const item = await this.desk.item(batchId, itemId);
    const { files } = await this.uploads.receive(request, response);
    if (files.length === 0) throw new Problem('file.missing');
    await this.once.only(keyed, files, () => this.desk.retry(who, batch, item, files));
  }
}
