import { Controller, Get, Param, Query, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  batchComparisonView,
  batchDifferenceFilterSchema,
  batchDifferenceListView,
  type BatchComparisonView,
  type BatchDifferenceFilter,
  type BatchDifferenceListView,
} from '@evenhand/shared/contracts';
import { ForMachines } from '../../platform/auth/for-machines.ts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { TenderAccess } from '../tenders/index.ts';
import { BatchComparisons } from './batch-comparisons.service.ts';
import { BatchDesk } from './batch-desk.service.ts';

const id = z.uuid('This is not an id of ours.');
const Tender = () => Param('tenderId', { schema: id });
const Batch = () => Param('batchId', { schema: id });

/** What a batch says that an earlier one, or the panel, did not. */
@ApiTags('batches')
@Controller('api/tenders/:tenderId/batches/:batchId')
export class BatchComparisonsController {
  constructor(
    private readonly access: TenderAccess,
    private readonly desk: BatchDesk,
    private readonly comparisons: BatchComparisons,
  ) {}

  /** What moved since the earlier batch, why, and by which rule; only responses whose results differ. */
  @Get('differences')
  @ForMachines()
  @ApiResponse({ status: 200, standardSchema: batchDifferenceListView })
  @SerializeOptions({ schema: batchDifferenceListView })
  async differences(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Batch() batchId: string,
    @Query({ schema: batchDifferenceFilterSchema }) filter: BatchDifferenceFilter,
  ): Promise<BatchDifferenceListView> {
    const { batch, tender } = await this.desk.require(who, 'batch.read', tenderId, batchId);
    await this.access.note(who, 'machine.read', tender, { subjectId: batchId }, null);
    return this.comparisons.differences(batch, filter);
  }

  /** Indicative bands beside agreed marks: agreement, confusion, and the answers furthest apart with their words. */
  @Get('human-comparison')
  @ApiResponse({ status: 200, standardSchema: batchComparisonView })
  @SerializeOptions({ schema: batchComparisonView })
  async withHumans(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Batch() batchId: string,
  ): Promise<BatchComparisonView> {
    const tender = await this.access.require(who, 'batch.compare', tenderId, { subjectId: batchId });
    const { batch } = await this.desk.require(who, 'batch.read', tenderId, batchId);
    return this.comparisons.withHumans(tender, batch);
  }
}
