import { type DynamicModule, Module } from '@nestjs/common';
import { PersonDirectory } from '../../platform/auth/signed-in.ts';
import { ConflictsAssessment } from './conflicts-assessment.service.ts';
import { DeclarationsPart } from './declarations.part.ts';
import { DeclarationRepository } from './declaration.repository.ts';
import { Declarations } from './declarations.service.ts';
import { PeopleRepository, peopleTables } from './people.repository.ts';
import { PeopleService } from './people.service.ts';
import { Rights } from './rights.service.ts';
import { SessionController } from './session.controller.ts';
import { SignInService } from './sign-in.service.ts';
import { StandingRepository } from './standing.repository.ts';

@Module({
  imports: [peopleTables],
  providers: [
    PeopleRepository,
    DeclarationRepository,
    StandingRepository,
    PeopleService,
    { provide: PersonDirectory, useExisting: PeopleService },
    Declarations,
    ConflictsAssessment,
    DeclarationsPart,
    Rights,
  ],
  exports: [PersonDirectory, PeopleService, Declarations, ConflictsAssessment, Rights],
})
export class PeopleModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return { module: PeopleModule, controllers: [SessionController], providers: [SignInService] };
  }
}
