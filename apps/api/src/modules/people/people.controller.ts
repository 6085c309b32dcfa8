import { Body, Controller, Get, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { newPersonSchema, personListView, type NewPersonInput, type PersonListView } from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { PeopleService } from './people.service.ts';
import { Rights } from './rights.service.ts';

/** The people of the organisation, for whoever sets up tenders. */
@ApiTags('people')
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly rights: Rights,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: personListView })
  @SerializeOptions({ schema: personListView })
  async list(@Who() who: SignedIn): Promise<PersonListView> {
    this.rights.requireAnywhere(who, 'people.manage');
    return this.view();
  }

  /** Adds a person, who can then be taken into tenders. */
  @Post()
  @ApiResponse({ status: 201, standardSchema: personListView })
  @SerializeOptions({ schema: personListView })
  async add(@Who() who: SignedIn, @Body({ schema: newPersonSchema }) person: NewPersonInput): Promise<PersonListView> {
    this.rights.requireAnywhere(who, 'people.manage');
    if (!(await this.people.add(person, who.personId)))
      throw new Problem('person.exists', undefined, [{ pointer: '/email', says: 'This address is taken.' }]);
    return this.view();
  }

  private async view(): Promise<PersonListView> {
    const people = await this.people.all();
    return { people: people.map(({ id, name, email }) => ({ personId: id, name, email })) };
  }
}
