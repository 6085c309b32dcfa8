import { Body, Controller, Get, Param, Put, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  assignmentsSchema,
  tenderPeopleView,
  tenderRolesSchema,
  type Assignments,
  type TenderPeopleView,
  type TenderRoles,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { PeopleService } from '../people/index.ts';
import { Problem } from '../../platform/problem.ts';
import { unknownCriteria } from './domain/criteria.ts';
import { TenderAccess } from './tender-access.service.ts';

const id = z.uuid('This is not an id of ours.');

/** Who does what in a tender. */
@ApiTags('people')
@Controller('api/tenders/:tenderId/people')
export class TenderPeopleController {
  constructor(
    private readonly access: TenderAccess,
    private readonly people: PeopleService,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: tenderPeopleView })
  @SerializeOptions({ schema: tenderPeopleView })
  async list(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<TenderPeopleView> {
    await this.access.require(who, 'people.read', tenderId);
    return { people: [...(await this.people.in(tenderId))] };
  }

  /** Makes these the roles of a person in the tender; none takes the person out of it. */
  @Put(':personId')
  @ApiResponse({ status: 200, standardSchema: tenderPeopleView })
  @SerializeOptions({ schema: tenderPeopleView })
  async setRoles(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: tenderRolesSchema }) { roles }: TenderRoles,
  ): Promise<TenderPeopleView> {
    await this.access.require(who, 'people.manage', tenderId);
    await this.people.setRoles(tenderId, personId, roles, who.personId);
    return { people: [...(await this.people.in(tenderId))] };
  }

  /** Makes these the questions that a person scores. */
  @Put(':personId/questions')
  @ApiResponse({ status: 200, standardSchema: tenderPeopleView })
  @SerializeOptions({ schema: tenderPeopleView })
  async assign(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: assignmentsSchema }) { criterionIds }: Assignments,
  ): Promise<TenderPeopleView> {
    const tender = await this.access.require(who, 'assignment.manage', tenderId);
    const [unknown] = unknownCriteria(tender.definition, criterionIds);
    if (unknown !== undefined) throw new Problem('request.invalid', `The tender has no question "${unknown}".`);
    await this.people.setAssignments(tenderId, personId, criterionIds, who.personId);
    return { people: [...(await this.people.in(tenderId))] };
  }
}
