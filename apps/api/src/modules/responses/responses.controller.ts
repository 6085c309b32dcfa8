import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import {
  fileTextView,
  priceReleaseInput,
  responseListView,
  responseSummaryView,
  type FileTextView,
  type PriceReleaseInput,
  type ResponseListView,
  type ResponseSummaryView,
} from '@evenhand/shared/contracts';
import { ForMachines } from '../../platform/auth/for-machines.ts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { sendReceived } from '../../platform/files/send-received.ts';
import { KeyOfRequest, TakesKey, type Keyed } from '../../platform/idempotency/keyed.ts';
import { Once } from '../../platform/idempotency/once.service.ts';
import { TenderAccess } from '../tenders/index.ts';
import { PriceMasking } from './price/price-masking.service.ts';
import { ResponseAccess } from './response-access.service.ts';
import { responseSummary } from './response.view.ts';
import { ResponsesService } from './responses.service.ts';
import { UploadReceiver } from './upload.ts';

const id = z.uuid('This is not an id of ours.');

@ApiTags('responses')
@Controller('api')
export class ResponsesController {
  constructor(
    private readonly access: TenderAccess,
    private readonly responseAccess: ResponseAccess,
    private readonly responses: ResponsesService,
    private readonly masking: PriceMasking,
    private readonly uploads: UploadReceiver,
    private readonly store: FileStore,
    private readonly once: Once,
  ) {}

  @Get('tenders/:tenderId/responses')
  @ForMachines()
  @ApiResponse({ status: 200, standardSchema: responseListView })
  @SerializeOptions({ schema: responseListView })
  async list(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<ResponseListView> {
    const tender = await this.access.require(who, 'response.list', tenderId);
    const sight = await this.responseAccess.sight(who, tender);
    return { responses: (await this.responses.listOf(tender)).map((found) => responseSummary(found, sight)) };
  }

  /** Receives the files of one bidder's response. They are stored unchanged and read by a worker. */
  @Post('tenders/:tenderId/responses')
  @ForMachines()
  @TakesKey()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['files'],
      properties: {
        name: { type: 'string', description: 'Name of the response; left out: the first file without its ending.' },
        bidderId: { type: 'string', description: 'The bidder who sent it, where the tender has a list of bidders.' },
        files: { type: 'array', items: { type: 'string', format: 'binary' } },
        commercialFiles: {
          type: 'array',
          items: { type: 'string', format: 'binary' },
          description: 'What it costs. Nobody sees these files before quality is agreed.',
        },
      },
    },
  })
  @ApiResponse({ status: 201, standardSchema: responseSummaryView })
  @SerializeOptions({ schema: responseSummaryView })
  async receive(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @KeyOfRequest() keyed: Keyed,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ResponseSummaryView> {
    const tender = await this.access.require(who, 'response.upload', tenderId);
    const upload = await this.uploads.receive(request, response);
    return this.once.only(keyed, upload, async () => {
      const received = await this.responses.receiveUpload(tender, upload, who.personId);
      return responseSummary(received, { machine: false, price: true });
    });
  }

  /** The text of a file as it was read: every offset of a result points into it. */
  @Get('responses/:responseId/files/:fileId/text')
  @ForMachines()
  @ApiResponse({ status: 200, standardSchema: fileTextView })
  @SerializeOptions({ schema: fileTextView })
  async text(
    @Who() who: SignedIn,
    @Param('responseId', { schema: id }) responseId: string,
    @Param('fileId', { schema: id }) fileId: string,
  ): Promise<FileTextView> {
    return this.masking.text(who, responseId, fileId);
  }

  /** Lets figures of a file that look like prices be read, for a reason that stays on record. */
  @Post('responses/:responseId/files/:fileId/price-releases')
  @HttpCode(204)
  async release(
    @Who() who: SignedIn,
    @Param('responseId', { schema: id }) responseId: string,
    @Param('fileId', { schema: id }) fileId: string,
    @Body({ schema: priceReleaseInput }) { reason }: PriceReleaseInput,
  ): Promise<void> {
    await this.masking.release(who, responseId, fileId, reason);
  }

  /** The file as it was received, unchanged. A PDF may be shown by our own viewer; everything else is a download. */
  @Get('responses/:responseId/files/:fileId/original')
  @ForMachines()
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async original(
    @Who() who: SignedIn,
    @Param('responseId', { schema: id }) responseId: string,
    @Param('fileId', { schema: id }) fileId: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.masking.original(who, responseId, fileId);
    await sendReceived(this.store, file, response);
  }
}
