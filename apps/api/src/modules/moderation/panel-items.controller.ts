import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  confirmSchema,
  panelItemView,
  panelSavedView,
  panelSaveSchema,
  parkSchema,
  penSchema,
  reopenItemSchema,
  sendBackSchema,
  type PanelItemView,
  type PanelSave,
  type PanelSavedView,
  type PenInput,
  type ReopenItem,
  type SendBack,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { AgendaService } from './agenda.service.ts';
import { ItemCourseService } from './item-course.service.ts';
import { PanelRecordService } from './panel-record.service.ts';
import { PenService } from './pen.service.ts';

const id = z.uuid('This is not an id of ours.');
const place = z.object({ tenderId: id, itemId: id });
type Place = z.infer<typeof place>;

const IF_MATCH = {
  name: 'If-Match',
  description: 'Number of the version that was read, in quotation marks.',
  required: true,
};

/** One item of the agenda: its record, its pen and its course. */
@ApiTags('moderation')
@Controller('api/tenders/:tenderId/moderation/items/:itemId')
export class PanelItemsController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly panelRecord: PanelRecordService,
    private readonly pen: PenService,
    private readonly course: ItemCourseService,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: panelItemView })
  @SerializeOptions({ schema: panelItemView })
  async one(@Who() who: SignedIn, @Param({ schema: place }) at: Place): Promise<PanelItemView> {
    return this.agenda.item(who, at);
  }

  /** Keeps the panel's record as it is now. */
  @Put()
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 200, standardSchema: panelSavedView })
  @SerializeOptions({ schema: panelSavedView })
  async save(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Headers('if-match') match: string | undefined,
    @Body({ schema: panelSaveSchema }) { values }: PanelSave,
  ): Promise<PanelSavedView> {
    return this.panelRecord.save(who, at, versionIn(match), values);
  }

  /** Puts the complete record to the panel. */
  @Post('propose')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 200, standardSchema: panelSavedView })
  @SerializeOptions({ schema: panelSavedView })
  async propose(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Headers('if-match') match: string | undefined,
  ): Promise<PanelSavedView> {
    return this.panelRecord.propose(who, at, versionIn(match));
  }

  /** Confirms one version of the record. */
  @Post('confirm')
  @HttpCode(204)
  async confirm(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Body({ schema: confirmSchema }) { version }: { version: number },
  ): Promise<void> {
    await this.panelRecord.confirm(who, at, version);
  }

  /** Takes, keeps, hands over or lays down the pen. */
  @Post('pen')
  @HttpCode(204)
  async movePen(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Body({ schema: penSchema }) pen: PenInput,
  ): Promise<void> {
    await this.pen.move(who, at, pen);
  }

  /** Shows the panel who gave which score. */
  @Post('names')
  @HttpCode(204)
  async reveal(@Who() who: SignedIn, @Param({ schema: place }) at: Place): Promise<void> {
    await this.course.reveal(who, at);
  }

  @Post('park')
  @HttpCode(204)
  async park(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Body({ schema: parkSchema }) { reason }: { reason: string },
  ): Promise<void> {
    await this.course.park(who, at, reason);
  }

  /** Opens an item again; then everybody confirms again. One that was agreed is opened for a reason. */
  @Post('reopen')
  @HttpCode(204)
  async reopen(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Body({ schema: reopenItemSchema }) { reason }: ReopenItem,
  ): Promise<void> {
    await this.course.reopen(who, at, reason);
  }

  /** Asks one evaluator to look again. */
  @Post('send-back')
  @HttpCode(204)
  async sendBack(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Body({ schema: sendBackSchema }) asked: SendBack,
  ): Promise<void> {
    await this.course.sendBack(who, at, asked);
  }

  /** Takes the request to look again back: the score stands as it was handed in. */
  @Post('take-back')
  @HttpCode(204)
  async takeBack(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Body({ schema: parkSchema }) { reason }: { reason: string },
  ): Promise<void> {
    await this.course.takeBack(who, at, reason);
  }

  /** Takes an item up again after the evaluator has looked. */
  @Post('take-up-again')
  @HttpCode(204)
  async takeUpAgain(@Who() who: SignedIn, @Param({ schema: place }) at: Place): Promise<void> {
    await this.course.takeUpAgain(who, at);
  }
}

/** The version in an entity tag; throws request.invalid where there is none. */
function versionIn(match: string | undefined): number {
  const [, version] = /^"(\d{1,9})"$/.exec(match ?? '') ?? [];
  if (version === undefined)
    throw new Problem('request.invalid', 'Say which version was read, in the header If-Match.');
  return Number(version);
}
