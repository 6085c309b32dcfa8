import { Body, Controller, Delete, Get, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  organisationPeopleView,
  personStandingSchema,
  type OrganisationPeopleView,
  type PersonStanding,
} from '@evenhand/shared/contracts';
import { CurrentSession, Who } from '../../platform/auth/session.guard.ts';
import type { StoredSession } from '../../platform/auth/sessions.service.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Organisation } from './organisation.service.ts';

const PersonId = () => Param('personId', { schema: z.uuid('This is not an id of ours.') });

/** Who gets in, and what they may do in the organisation. */
@ApiTags('people')
@Controller('api/organisation/people')
export class OrganisationController {
  constructor(private readonly organisation: Organisation) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: organisationPeopleView })
  @SerializeOptions({ schema: organisationPeopleView })
  async list(@Who() who: SignedIn): Promise<OrganisationPeopleView> {
    return this.organisation.view(who);
  }

  /** Says whether a person administers the organisation, creates tenders, and may sign in at all. */
  @Put(':personId/standing')
  @ApiResponse({ status: 200, standardSchema: organisationPeopleView })
  @SerializeOptions({ schema: organisationPeopleView })
  async setStanding(
    @Who() who: SignedIn,
    @CurrentSession() session: StoredSession,
    @PersonId() personId: string,
    @Body({ schema: personStandingSchema }) standing: PersonStanding,
  ): Promise<OrganisationPeopleView> {
    await this.organisation.setStanding({ who, session }, personId, standing);
    return this.organisation.view(who);
  }

  /** Sends a person the link to set up an account; an earlier link is worth nothing from then on. */
  @Post(':personId/invitations')
  @ApiResponse({ status: 201, standardSchema: organisationPeopleView })
  @SerializeOptions({ schema: organisationPeopleView })
  async invite(
    @Who() who: SignedIn,
    @CurrentSession() session: StoredSession,
    @PersonId() personId: string,
  ): Promise<OrganisationPeopleView> {
    await this.organisation.invite({ who, session }, personId);
    return this.organisation.view(who);
  }

  /** Withdraws the invitation of a person. */
  @Delete(':personId/invitations')
  @ApiResponse({ status: 200, standardSchema: organisationPeopleView })
  @SerializeOptions({ schema: organisationPeopleView })
  async withdraw(
    @Who() who: SignedIn,
    @CurrentSession() session: StoredSession,
    @PersonId() personId: string,
  ): Promise<OrganisationPeopleView> {
    await this.organisation.withdraw({ who, session }, personId);
    return this.organisation.view(who);
  }
}
