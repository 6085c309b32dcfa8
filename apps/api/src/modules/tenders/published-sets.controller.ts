import { Body, Controller, Delete, Get, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  changeSchema,
  lockSchema,
  publishedSetListView,
  setupView,
  type ChangeInput,
  type LockInput,
  type PublishedSetListView,
  type SetupView,
} from '@evenhand/shared/contracts';
import { ForMachines } from '../../platform/auth/for-machines.ts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { editability } from './domain/editability.ts';
import { PublishedSetsService, type PublishedSet } from './published-sets.service.ts';
import { SetupDesk } from './setup-desk.service.ts';
import { TenderAccess } from './tender-access.service.ts';

const Tender = () => Param('tenderId', { schema: z.uuid('This is not an id of ours.') });

/** What was issued to bidders, version by version; locking, and changing it as the law allows. */
@ApiTags('setting up')
@Controller('api/tenders/:tenderId/published-sets')
export class PublishedSetsController {
  constructor(
    private readonly desk: SetupDesk,
    private readonly access: TenderAccess,
    private readonly sets: PublishedSetsService,
  ) {}

  @Get()
  @ForMachines()
  @ApiResponse({ status: 200, standardSchema: publishedSetListView })
  @SerializeOptions({ schema: publishedSetListView })
  async list(@Who() who: SignedIn, @Tender() tenderId: string): Promise<PublishedSetListView> {
    const tender = await this.access.require(who, 'tender.read', tenderId);
    const { id, title, phase } = tender;
    const mayRevise = await this.access.may(who, phase === 'setting-up' ? 'tender.edit' : 'tender.revise', tender);
    return {
      tenderId: id,
      title,
      phase,
      preview: mayRevise && editability(tender).editable ? await this.sets.preview(tender) : null,
      mayChange: mayRevise ? [...this.sets.mayChange(tender)] : [],
      versions: (await this.sets.of(id)).map(version),
    };
  }

  /** Locks the draft as the next version. */
  @Post()
  @ApiResponse({ status: 201, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async lock(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: lockSchema }) input: LockInput,
  ): Promise<SetupView> {
    return this.desk.view(await this.sets.lock(await this.desk.changeable(who, tenderId), input, who.personId));
  }

  /** Opens a change of the locked set; until the new version is locked the old one stays in force. */
  @Post('change')
  @ApiResponse({ status: 201, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async openChange(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: changeSchema }) change: ChangeInput,
  ): Promise<SetupView> {
    const tender = await this.desk.changeable(who, tenderId);
    return this.desk.view(await this.sets.openChange(tender, change, who.personId));
  }

  /** Gives the change up. */
  @Delete('change')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async dropChange(@Who() who: SignedIn, @Tender() tenderId: string): Promise<SetupView> {
    return this.desk.view(await this.sets.dropChange(await this.desk.changeable(who, tenderId), who.personId));
  }
}

function version(set: PublishedSet): PublishedSetListView['versions'][number] {
  const { hash, lockedAt, lockedBy, documentReference, publishedOn, change, statement } = set;
  return {
    version: set.version,
    hash,
    lockedAt: lockedAt.toISOString(),
    lockedBy,
    documentReference,
    publishedOn,
    change,
    statement,
  };
}
