import { Body, Controller, Get, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  assignmentsSchema,
  replacementSchema,
  tenderPeopleView,
  tenderRolesSchema,
  trainingSchema,
  type Assignments,
  type ReplacementInput,
  type TenderPeopleView,
  type TenderRoles,
  type TrainingInput,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Panel } from './panel.service.ts';
import { TenderAccess } from './tender-access.service.ts';

const id = z.uuid('This is not an id of ours.');

/** Who does what in a tender. */
@ApiTags('people')
@Controller('api/tenders/:tenderId')
export class TenderPeopleController {
  constructor(
    private readonly access: TenderAccess,
    private readonly panel: Panel,
  ) {}

  @Get('people')
  @ApiResponse({ status: 200, standardSchema: tenderPeopleView })
  @SerializeOptions({ schema: tenderPeopleView })
  async list(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<TenderPeopleView> {
    return this.panel.view(await this.access.require(who, 'people.read', tenderId));
  }

  /** Makes these the roles of a person in the tender; none takes the person out of it. */
  @Put('people/:personId')
  @ApiResponse({ status: 200, standardSchema: tenderPeopleView })
  @SerializeOptions({ schema: tenderPeopleView })
  async setRoles(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: tenderRolesSchema }) { roles }: TenderRoles,
  ): Promise<TenderPeopleView> {
    const tender = await this.access.require(who, 'people.manage', tenderId);
    await this.panel.setRoles(tender, personId, roles, who.personId);
    return this.panel.view(tender);
  }

  /** Makes these the questions that a person scores. Once scoring has opened the panel is fixed. */
  @Put('people/:personId/questions')
  @ApiResponse({ status: 200, standardSchema: tenderPeopleView })
  @SerializeOptions({ schema: tenderPeopleView })
  async assign(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: assignmentsSchema }) { criterionIds }: Assignments,
  ): Promise<TenderPeopleView> {
    const tender = await this.access.require(who, 'assignment.manage', tenderId);
    await this.panel.assign(tender, personId, criterionIds, who.personId);
    return this.panel.view(tender);
  }

  /** Takes an evaluator off questions while scoring is open; a successor scores every bid of them. */
  @Post('people/:personId/replacement')
  @ApiResponse({ status: 201, standardSchema: tenderPeopleView })
  @SerializeOptions({ schema: tenderPeopleView })
  async replace(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: replacementSchema }) input: ReplacementInput,
  ): Promise<TenderPeopleView> {
    const tender = await this.access.require(who, 'panel.replace', tenderId);
    await this.panel.replace(tender, personId, input, who.personId);
    return this.panel.view(tender);
  }

  /** Records who is trained for the tender, or why somebody need not be. */
  @Post('training')
  @ApiResponse({ status: 201, standardSchema: tenderPeopleView })
  @SerializeOptions({ schema: tenderPeopleView })
  async train(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: trainingSchema }) input: TrainingInput,
  ): Promise<TenderPeopleView> {
    const tender = await this.access.require(who, 'panel.train', tenderId);
    await this.panel.train(tender, input, who.personId);
    return this.panel.view(tender);
  }
}
