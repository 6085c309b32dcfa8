import { Body, Controller, Get, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import * as z from 'zod/mini';
import { setupImportSchema, setupImportView, type SetupImport, type SetupImportView } from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { EXPORT_FORMATS, SetupFiles, type ExportFormat } from './setup-files.service.ts';

const Tender = () => Param('tenderId', { schema: z.uuid('This is not an id of ours.') });
const format = z.enum(EXPORT_FORMATS, 'Choose json, csv or xlsx.');

/** Drafts as files for other tools, and back. */
@ApiTags('setting up')
@Controller('api/tenders/:tenderId/setup')
export class SetupFilesController {
  constructor(private readonly files: SetupFiles) {}

  /** The draft as a download. */
  @Get('export/:format')
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async export(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Param('format', { schema: format }) wanted: ExportFormat,
    @Res() response: Response,
  ): Promise<void> {
    const { name, content } = await this.files.write(who, tenderId, wanted);
    response.attachment(name).set('content-type', 'application/octet-stream').send(content);
  }

  /** Says what a file would make of the draft, row by row, and takes it over where that is asked for. */
  @Post('import')
  @ApiResponse({ status: 201, standardSchema: setupImportView })
  @SerializeOptions({ schema: setupImportView })
  async import(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: setupImportSchema }) file: SetupImport,
  ): Promise<SetupImportView> {
    return this.files.read(who, tenderId, file);
  }
}
