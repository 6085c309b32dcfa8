import { Controller, Get, Param, Res, SerializeOptions } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import * as z from 'zod/mini';
import { debriefView, type DebriefView } from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { DebriefNotes } from './debrief.service.ts';
import { FORMATS, MEDIA_TYPES, rendered, sendSummary, type Format } from './renderings/summary-file.ts';

const id = z.uuid('This is not an id of ours.');

@ApiTags('summaries')
@Controller('api/summaries/:summaryId/debrief')
export class DebriefController {
  constructor(private readonly debrief: DebriefNotes) {}

  /** Notes for the debrief of this supplier, from its approved summary and the published scale, each sentence with its record. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: debriefView })
  @SerializeOptions({ schema: debriefView })
  async notes(@Who() who: SignedIn, @Param('summaryId', { schema: id }) summaryId: string): Promise<DebriefView> {
    return this.debrief.view(who, summaryId);
  }

  /** The same to print or to keep: as a web page, Word or tagged PDF. */
  @Get('files/:format')
  @ApiProduces(...Object.values(MEDIA_TYPES))
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async file(
    @Who() who: SignedIn,
    @Param('summaryId', { schema: id }) summaryId: string,
    @Param('format', { schema: z.enum(FORMATS, 'Use html, docx or pdf.') }) format: Format,
    @Res() response: Response,
  ): Promise<void> {
    const notes = await this.debrief.of(who, summaryId);
    // The file is for whoever holds the debrief, not to be handed to the supplier.
    const body = await rendered({ ...notes, supplier: `the debrief of ${notes.supplier}` }, format);
    sendSummary(response, `Debrief notes ${notes.supplier}`, format, body);
  }
}
