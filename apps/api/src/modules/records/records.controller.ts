import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, SerializeOptions } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod/mini';
import {
  auditFilterSchema,
  auditTrailView,
  exportInput,
  recordView,
  sightingListView,
  type AuditFilter,
  type AuditTrailView,
  type ExportInput,
  type RecordView,
  type SightingListView,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { RecordPageService } from './record-page.service.ts';
import { TrailService } from './trail.service.ts';

const id = z.uuid('This is not an id of ours.');
const Tender = () => Param('tenderId', { schema: id });
const number = z.optional(z.string().check(z.regex(/^\d{1,18}$/, 'Use a number.')));

@ApiTags('record')
@Controller('api/tenders/:tenderId')
export class RecordsController {
  constructor(
    private readonly page: RecordPageService,
    private readonly trails: TrailService,
    private readonly store: FileStore,
  ) {}

  @Get('record')
  @ApiResponse({ status: 200, standardSchema: recordView })
  @SerializeOptions({ schema: recordView })
  async record(@Who() who: SignedIn, @Tender() tenderId: string): Promise<RecordView> {
    return this.page.view(who, tenderId);
  }

  /** The audit trail, newest first; `before` is the `next` of the page before. */
  @Get('audit')
  @ApiResponse({ status: 200, standardSchema: auditTrailView })
  @SerializeOptions({ schema: auditTrailView })
  async trail(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Query({ schema: auditFilterSchema }) filter: AuditFilter,
  ): Promise<AuditTrailView> {
    return this.trails.trail(who, tenderId, filter);
  }

  /** Who saw what, and who was refused, newest first; `before` is the `next` of the page before. */
  @Get('sightings')
  @ApiResponse({ status: 200, standardSchema: sightingListView })
  @SerializeOptions({ schema: sightingListView })
  async seen(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Query('before', { schema: number }) before: string | undefined,
  ): Promise<SightingListView> {
    return this.trails.seen(who, tenderId, before ?? null);
  }

  /** Has the stored files compared with the hashes they were received under. */
  @Post('file-checks')
  @HttpCode(204)
  async check(@Who() who: SignedIn, @Tender() tenderId: string): Promise<void> {
    await this.page.askCheck(who, tenderId);
  }

  /** Has the record put together as one archive. */
  @Post('exports')
  @HttpCode(204)
  async export(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: exportInput }) { namesShown }: ExportInput,
  ): Promise<void> {
    await this.page.askExport(who, tenderId, namesShown);
  }

  /** The archive of an export. */
  @Get('exports/:exportId/archive')
  @ApiProduces('application/zip')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async archive(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Param('exportId', { schema: id }) exportId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { sha256, name } = await this.page.archive(who, tenderId, exportId);
    const content = await this.store.open(sha256);
    response.attachment(name);
    response.set({ 'content-type': 'application/zip', etag: `"${sha256}"` });
    await pipeline(content, response).catch((fault: unknown) => {
      // The reader went away, or the file cannot be read; in the second case nothing was sent yet.
      if (!response.headersSent) throw fault;
    });
  }
}
