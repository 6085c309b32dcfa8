import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod/mini';
import {
  batchListView,
  batchView,
  newBatchInput,
  type BatchListView,
  type BatchView,
  type NewBatchInput,
} from '@evenhand/shared/contracts';
import { ForMachines } from '../../platform/auth/for-machines.ts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { WhoNow } from '../../platform/auth/who-now.service.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { withoutEnding } from '../../platform/files/received-name.ts';
import { KeyOfRequest, TakesKey, type Keyed } from '../../platform/idempotency/keyed.ts';
import { Once } from '../../platform/idempotency/once.service.ts';
import { TenderAccess } from '../tenders/index.ts';
import { ArchiveReceiver } from './archive-upload.ts';
import { BatchDesk, type StoredBatch } from './batch-desk.service.ts';
import { BatchEvents } from './batch-events.ts';
import { BatchViews } from './batch-views.service.ts';

const id = z.uuid('This is not an id of ours.');
const Tender = () => Param('tenderId', { schema: id });
const place = z.object({ tenderId: id, batchId: id });
const At = () => Param({ schema: place });
type Place = z.infer<typeof place>;

/** Batches of a tender, for its analysts. Everything in them is indicative. */
@ApiTags('batches')
@ForMachines()
@Controller('api/tenders/:tenderId/batches')
export class BatchesController {
  constructor(
    private readonly access: TenderAccess,
    private readonly desk: BatchDesk,
    private readonly views: BatchViews,
    private readonly events: BatchEvents,
    private readonly archives: ArchiveReceiver,
    private readonly store: FileStore,
    private readonly once: Once,
    private readonly whoNow: WhoNow,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: batchListView })
  @SerializeOptions({ schema: batchListView })
  async list(@Who() who: SignedIn, @Tender() tenderId: string): Promise<BatchListView> {
    return this.views.list(await this.access.require(who, 'batch.read', tenderId));
  }

  /** Begins a batch of what the service has or can reach: an offered folder or prefix, the tender's responses, an earlier batch. */
  @Post()
  @TakesKey()
  @ApiResponse({ status: 201, standardSchema: batchView })
  @SerializeOptions({ schema: batchView })
  async ask(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @KeyOfRequest() keyed: Keyed,
    @Body({ schema: newBatchInput }) input: NewBatchInput,
  ): Promise<BatchView> {
    await this.desk.open(who, tenderId);
    return this.once.only(keyed, input, async () => this.views.one(await this.desk.ask(who, tenderId, input)));
  }

  /** Begins a batch of a ZIP archive: each folder in it, and each file beside folders, is one response. */
  @Post('archive')
  @TakesKey()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['archive'],
      properties: {
        archive: { type: 'string', format: 'binary' },
        name: { type: 'string', description: 'Name of the batch; left out: the archive without its ending.' },
        asOf: { type: 'string', format: 'date', description: 'Left out: the start of the contract.' },
      },
    },
  })
  @ApiResponse({ status: 201, standardSchema: batchView })
  @SerializeOptions({ schema: batchView })
  async askForArchive(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @KeyOfRequest() keyed: Keyed,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BatchView> {
    await this.desk.open(who, tenderId);
    return this.archives.receiveFor(request, response, async ({ fileName, sha256, words, keep }) => {
      const archive = { fileName, sha256, name: words.name ?? withoutEnding(fileName), asOf: words.asOf };
      return this.once.only(keyed, archive, async () =>
        this.views.one(await this.desk.askFor(who, tenderId, { ...archive, keep })),
      );
    });
  }

  @Get(':batchId')
  @ApiResponse({ status: 200, standardSchema: batchView })
  @SerializeOptions({ schema: batchView })
  async one(@Who() who: SignedIn, @At() { tenderId, batchId }: Place): Promise<BatchView> {
    return this.views.one((await this.desk.require(who, 'batch.read', tenderId, batchId)).batch);
  }

  /** The batch each time it changes, as server-sent events named `batch`, until it is done. */
  @Get(':batchId/events')
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  async follow(@Who() who: SignedIn, @At() { tenderId, batchId }: Place, @Res() response: Response): Promise<void> {
    await this.desk.require(who, 'batch.read', tenderId, batchId);
    this.events.follow(response, async () => {
      const now = await this.whoNow.again(who);
      return batchView.parse(
        await this.views.one((await this.desk.require(now, 'batch.read', tenderId, batchId)).batch),
      );
    });
  }

  /** Begins no further response until it is resumed. */
  @Post(':batchId/pause')
  @TakesKey()
  @HttpCode(204)
  async pause(@Who() who: SignedIn, @At() at: Place, @KeyOfRequest() keyed: Keyed): Promise<void> {
    await this.step(who, at, keyed, (batch) => this.desk.pause(who, batch));
  }

  @Post(':batchId/resume')
  @TakesKey()
  @HttpCode(204)
  async resume(@Who() who: SignedIn, @At() at: Place, @KeyOfRequest() keyed: Keyed): Promise<void> {
    await this.step(who, at, keyed, (batch) => this.desk.resume(who, batch));
  }

  /** Gives up what has not begun. */
  @Post(':batchId/cancel')
  @TakesKey()
  @HttpCode(204)
  async cancel(@Who() who: SignedIn, @At() at: Place, @KeyOfRequest() keyed: Keyed): Promise<void> {
    await this.step(who, at, keyed, (batch) => this.desk.cancel(who, batch));
  }

  /** Runs every dead letter of the batch again. */
  @Post(':batchId/retry')
  @TakesKey()
  @HttpCode(204)
  async retry(@Who() who: SignedIn, @At() at: Place, @KeyOfRequest() keyed: Keyed): Promise<void> {
    await this.step(who, at, keyed, (batch) => this.desk.retry(who, batch, null));
  }

  /** A file with the results, as it was written. */
  @Get(':batchId/outputs/:name')
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async output(
    @Who() who: SignedIn,
    @At() { tenderId, batchId }: Place,
    @Param('name') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const { batch, tender } = await this.desk.require(who, 'batch.read', tenderId, batchId);
    const { sha256, size } = this.desk.output(batch, name);
    await this.access.note(who, 'machine.read', tender, { subjectId: batchId }, null);
    const content = await this.store.open(sha256);
    response.attachment(`${withoutEnding(batch.name)}-${name}`);
    response.set({ 'content-type': 'application/octet-stream', 'content-length': String(size), etag: `"${sha256}"` });
    await pipeline(content, response).catch((fault: unknown) => {
      // The reader went away, or the file cannot be read; in the second case nothing was sent yet.
      if (!response.headersSent) throw fault;
    });
  }

  /** One step in the course of a batch, for whoever may run it, and once for each key. */
  private async step(
    who: SignedIn,
    { tenderId, batchId }: Place,
    keyed: Keyed,
    take: (batch: StoredBatch) => Promise<void>,
  ): Promise<void> {
    const { batch } = await this.desk.require(who, 'batch.run', tenderId, batchId);
    await this.once.only(keyed, null, () => take(batch));
  }
}
