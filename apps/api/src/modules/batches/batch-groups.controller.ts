import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod/mini';
import {
  batchGroupListView,
  batchGroupView,
  newBatchGroupInput,
  type BatchGroupListView,
  type BatchGroupView,
  type NewBatchGroupInput,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { WhoNow } from '../../platform/auth/who-now.service.ts';
import { withoutEnding } from '../../platform/files/received-name.ts';
import { KeyOfRequest, TakesKey, type Keyed } from '../../platform/idempotency/keyed.ts';
import { Once } from '../../platform/idempotency/once.service.ts';
import { TenderAccess } from '../tenders/index.ts';
import { ArchiveReceiver } from './archive-upload.ts';
import { BatchEvents } from './batch-events.ts';
import { BatchGroupDesk } from './batch-group-desk.service.ts';
import { BatchGroupViews } from './batch-group-views.service.ts';
import type { BatchStep } from './domain/batch-states.ts';
import { GroupOutputs } from './outputs/group-outputs.ts';

const id = z.uuid('This is not an id of ours.');
const Group = () => Param('groupId', { schema: id });

/** Batches over several tenders: one batch for each, asked for, watched and stopped together. They are the person's own. */
@ApiTags('batches')
@Controller('api/batch-groups')
export class BatchGroupsController {
  constructor(
    private readonly access: TenderAccess,
    private readonly desk: BatchGroupDesk,
    private readonly views: BatchGroupViews,
    private readonly outputs: GroupOutputs,
    private readonly events: BatchEvents,
    private readonly archives: ArchiveReceiver,
    private readonly once: Once,
    private readonly whoNow: WhoNow,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: batchGroupListView })
  @SerializeOptions({ schema: batchGroupListView })
  async list(@Who() who: SignedIn): Promise<BatchGroupListView> {
    return this.views.list(await this.desk.tenders(who), await this.desk.own(who));
  }

  /** Begins a batch in each of several tenders: from folders of one name, from what they have received, or again. */
  @Post()
  @TakesKey()
  @ApiResponse({ status: 201, standardSchema: batchGroupView })
  @SerializeOptions({ schema: batchGroupView })
  async ask(
    @Who() who: SignedIn,
    @KeyOfRequest() keyed: Keyed,
    @Body({ schema: newBatchGroupInput }) input: NewBatchGroupInput,
  ): Promise<BatchGroupView> {
    await this.desk.requireSome(who);
    return this.once.only(keyed, input, async () => this.one(who, (await this.desk.ask(who, input)).id));
  }

  /**
   * Begins batches of a ZIP archive: each folder in it is named by the reference of a tender and holds the responses to it,
   * as an archive for one tender does. What belongs to no tender of the person is refused by the name of its folder.
   */
  @Post('archive')
  @TakesKey()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['archive'],
      properties: {
        archive: { type: 'string', format: 'binary' },
        name: { type: 'string', description: 'Name of the batches; left out: the archive without its ending.' },
        asOf: { type: 'string', format: 'date', description: 'Left out: for each tender the start of its contract.' },
      },
    },
  })
  @ApiResponse({ status: 201, standardSchema: batchGroupView })
  @SerializeOptions({ schema: batchGroupView })
  async askForArchive(
    @Who() who: SignedIn,
    @KeyOfRequest() keyed: Keyed,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BatchGroupView> {
    await this.desk.requireSome(who);
    return this.archives.receiveFor(request, response, async ({ fileName, sha256, words, keep }) => {
      const archive = { fileName, sha256, name: words.name ?? withoutEnding(fileName), asOf: words.asOf };
      return this.once.only(keyed, archive, async () =>
        this.one(who, (await this.desk.askFor(who, { ...archive, keep })).id),
      );
    });
  }

  @Get(':groupId')
  @ApiResponse({ status: 200, standardSchema: batchGroupView })
  @SerializeOptions({ schema: batchGroupView })
  async one(@Who() who: SignedIn, @Group() groupId: string): Promise<BatchGroupView> {
    return this.views.one(await this.desk.find(who, groupId));
  }

  /** The batches each time they have changed, as server-sent events named `batch`, until all are done. */
  @Get(':groupId/events')
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  async follow(@Who() who: SignedIn, @Group() groupId: string, @Res() response: Response): Promise<void> {
    await this.desk.find(who, groupId);
    this.events.follow(response, async () =>
      batchGroupView.parse(await this.one(await this.whoNow.again(who), groupId)),
    );
  }

  @Post(':groupId/pause')
  @TakesKey()
  @HttpCode(204)
  async pause(@Who() who: SignedIn, @Group() groupId: string, @KeyOfRequest() keyed: Keyed): Promise<void> {
    await this.step(who, groupId, keyed, 'pause');
  }

  @Post(':groupId/resume')
  @TakesKey()
  @HttpCode(204)
  async resume(@Who() who: SignedIn, @Group() groupId: string, @KeyOfRequest() keyed: Keyed): Promise<void> {
    await this.step(who, groupId, keyed, 'resume');
  }

  /** Gives up what has not begun, in every tender. */
  @Post(':groupId/cancel')
  @TakesKey()
  @HttpCode(204)
  async cancel(@Who() who: SignedIn, @Group() groupId: string, @KeyOfRequest() keyed: Keyed): Promise<void> {
    await this.step(who, groupId, keyed, 'cancel');
  }

  /** Runs every dead letter again, in every tender. */
  @Post(':groupId/retry')
  @TakesKey()
  @HttpCode(204)
  async retry(@Who() who: SignedIn, @Group() groupId: string, @KeyOfRequest() keyed: Keyed): Promise<void> {
    await this.step(who, groupId, keyed, 'retry');
  }

  /** The results of all tenders that are written, in a folder for each, as one archive. */
  @Get(':groupId/outputs.zip')
  @ApiProduces('application/zip')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async output(@Who() who: SignedIn, @Group() groupId: string, @Res() response: Response): Promise<void> {
    const { group, parts } = await this.desk.find(who, groupId);
    for (const { tender, batch } of parts.filter((part) => part.batch.outputs.length > 0))
      await this.access.note(who, 'machine.read', tender, { subjectId: batch.id }, null);
    const content = this.outputs.packed(parts);
    response.attachment(`${withoutEnding(group.name)}-results.zip`);
    response.set({ 'content-type': 'application/zip' });
    await pipeline(content, response).catch((fault: unknown) => {
      if (!response.headersSent) throw fault;
    });
  }

  private async step(who: SignedIn, groupId: string, keyed: Keyed, step: BatchStep): Promise<void> {
    await this.desk.find(who, groupId);
    await this.once.only(keyed, null, () => this.desk.step(who, groupId, step));
  }
}
