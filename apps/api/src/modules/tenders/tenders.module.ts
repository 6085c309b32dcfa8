import { type DynamicModule, Module } from '@nestjs/common';
import { FrameworksModule } from '../frameworks/index.ts';
import { BidderRepository } from './bidder.repository.ts';
import { BiddersService } from './bidders.service.ts';
import { InternalAidRepository } from './internal-aid.repository.ts';
import { InternalAidsService } from './internal-aids.service.ts';
import { PublishedSetRepository } from './published-set.repository.ts';
import { BiddersPart } from './bidders.part.ts';
import { PublishedSetsPart } from './published-sets.part.ts';
import { PublishedSetsService } from './published-sets.service.ts';
import { ReadinessRegisterModule } from './readiness-register.ts';
import { RespondersModule } from './responders.ts';
import { ReadinessService } from './readiness.service.ts';
import { SetupService } from './setup.service.ts';
import { PeopleModule } from '../people/index.ts';
import { DeclarationsController } from './declarations.controller.ts';
import { MeController } from './me.controller.ts';
import { MeService } from './me.service.ts';
import { Panel } from './panel.service.ts';
import { PracticeRule } from './practice-rule.service.ts';
import { PanelReadiness } from './panel-readiness.ts';
import { ProgressOverview } from './progress-overview.service.ts';
import { PublishedSetsController } from './published-sets.controller.ts';
import { ReadinessController } from './readiness.controller.ts';
import { SetupController } from './setup.controller.ts';
import { ScoringReminders } from './reminders.service.ts';
import { SavedMeanwhile } from './saved-meanwhile.service.ts';
import { SetupDesk } from './setup-desk.service.ts';
import { SetupFilesController } from './setup-files.controller.ts';
import { SetupFiles } from './setup-files.service.ts';
import { SetupListsController } from './setup-lists.controller.ts';
import { TenderAccess } from './tender-access.service.ts';
import { TenderPeopleController } from './tender-people.controller.ts';
import { tenderTables, TenderRepository } from './tender.repository.ts';
import { TendersController } from './tenders.controller.ts';
import { TendersService } from './tenders.service.ts';

@Module({
  imports: [tenderTables, FrameworksModule, PeopleModule, ReadinessRegisterModule, RespondersModule],
  providers: [
    BidderRepository,
    BiddersService,
    InternalAidRepository,
    InternalAidsService,
    PracticeRule,
    PublishedSetRepository,
    BiddersPart,
    PublishedSetsPart,
    PublishedSetsService,
    ReadinessService,
    SavedMeanwhile,
    SetupService,
    TenderAccess,
    TenderRepository,
    TendersService,
  ],
  exports: [
    BiddersService,
    InternalAidsService,
    PracticeRule,
    PublishedSetsService,
    ReadinessRegisterModule,
    RespondersModule,
    SetupService,
    TenderAccess,
    TendersService,
  ],
})
export class TendersModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return {
      module: TendersModule,
      controllers: [
        TendersController,
        TenderPeopleController,
        DeclarationsController,
        MeController,
        SetupController,
        SetupListsController,
        SetupFilesController,
        PublishedSetsController,
        ReadinessController,
      ],
      providers: [MeService, Panel, PanelReadiness, ProgressOverview, ScoringReminders, SetupDesk, SetupFiles],
    };
  }
}
