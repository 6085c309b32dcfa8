import { type DynamicModule, Module } from '@nestjs/common';
import { AttemptLimit } from '../../platform/auth/attempt-limit.ts';
import { PersonDirectory } from '../../platform/auth/signed-in.ts';
import { ConflictsAssessment } from './conflicts-assessment.service.ts';
import { BidderListsPart } from './bidder-lists.part.ts';
import { DeclarationsPart } from './declarations.part.ts';
import { DeclarationRepository } from './declaration.repository.ts';
import { Declarations } from './declarations.service.ts';
import { OrganisationController } from './organisation.controller.ts';
import { Organisation } from './organisation.service.ts';
import { PanelRepository, panelTables } from './panel/panel.repository.ts';
import { ReplacementsPart } from './panel/replacements.part.ts';
import { Replacements } from './panel/replacements.service.ts';
import { TrainingPart } from './panel/training.part.ts';
import { TrainingRecords } from './panel/training.service.ts';
import { PeopleController } from './people.controller.ts';
import { PeopleRepository, peopleTables } from './people.repository.ts';
import { PeopleService } from './people.service.ts';
import { Rights } from './rights.service.ts';
import { RolesPart } from './roles.part.ts';
import { SessionController } from './session.controller.ts';
import { SignInService } from './sign-in.service.ts';
import { accountTables, AccountRepository } from './sign-in/account.repository.ts';
import { FirstAdministrator } from './sign-in/first-administrator.ts';
import { LocalAccounts } from './sign-in/local-accounts.service.ts';
import { MailRoom } from './sign-in/mail-room.service.ts';
import { OwnAccountController } from './sign-in/own-account.controller.ts';
import { OwnAccount } from './sign-in/own-account.service.ts';
import { OrganisationSignIn } from './sign-in/organisation-sign-in.service.ts';
import { OutboxController } from './sign-in/outbox.controller.ts';
import { SessionDoor } from './sign-in/session-door.ts';
import { SignInController } from './sign-in/sign-in.controller.ts';
import { StandingRepository } from './standing.repository.ts';

@Module({
  imports: [peopleTables, panelTables],
  providers: [
    PeopleRepository,
    DeclarationRepository,
    StandingRepository,
    PeopleService,
    { provide: PersonDirectory, useExisting: PeopleService },
    Declarations,
    ConflictsAssessment,
    BidderListsPart,
    DeclarationsPart,
    RolesPart,
    PanelRepository,
    TrainingRecords,
    TrainingPart,
    Replacements,
    ReplacementsPart,
    Rights,
  ],
  exports: [PersonDirectory, PeopleService, Declarations, ConflictsAssessment, TrainingRecords, Replacements, Rights],
})
export class PeopleModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return {
      module: PeopleModule,
      imports: [accountTables],
      controllers: [
        SessionController,
        SignInController,
        OwnAccountController,
        PeopleController,
        OrganisationController,
        OutboxController,
      ],
      providers: [
        AccountRepository,
        AttemptLimit,
        FirstAdministrator,
        LocalAccounts,
        MailRoom,
        Organisation,
        OrganisationSignIn,
        OwnAccount,
        SessionDoor,
        SignInService,
      ],
    };
  }
}
