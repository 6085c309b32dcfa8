import { type DynamicModule, Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/index.ts';
import { EvaluationsModule } from '../evaluations/index.ts';
import { PeopleModule } from '../people/index.ts';
import { ProgressFeed, ResponsesModule } from '../responses/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { AgendaService } from './agenda.service.ts';
import { AgendaLayout } from './agenda-layout.service.ts';
import { AgreedScoresPart } from './agreed-scores.part.ts';
import { AuditFactsService } from './audit-facts.service.ts';
import { AuditRegisterModule } from './audit-register.ts';
import { ClosingChecks } from './closing-checks.service.ts';
import { ClosingService } from './closing.service.ts';
import { ConfirmationsPart } from './confirmations.part.ts';
import { CorrectionRegisterModule } from './correction-register.ts';
import { CorrectionsController } from './corrections.controller.ts';
import { CorrectionsPart } from './corrections.part.ts';
import { Corrections } from './corrections.service.ts';
import { DeparturesController } from './departures.controller.ts';
import { Departures } from './departures.service.ts';
import { DisregardedPart } from './disregarded.part.ts';
import { ItemCourseService } from './item-course.service.ts';
import { MachineQuotes } from './machine-quotes.service.ts';
import { ModerationEventsController } from './moderation-events.controller.ts';
import { ModerationController } from './moderation.controller.ts';
import { ModerationRepository, moderationTables } from './moderation.repository.ts';
import { PanelAccess } from './panel-access.service.ts';
import { PanelDeparturesPart } from './panel-departures.part.ts';
import { PanelItemsController } from './panel-items.controller.ts';
import { PanelRecordService } from './panel-record.service.ts';
import { PanelSuccessorsPart } from './panel-successors.part.ts';
import { PanelVersionsPart } from './panel-versions.part.ts';
import { PenService } from './pen.service.ts';
import { PresenceService } from './presence.service.ts';
import { ResultsController } from './results.controller.ts';
import { ResultsService } from './results.service.ts';
import { ScoreHistory } from './score-history.service.ts';
import { SelfAuditController } from './self-audit.controller.ts';
import { SelfAuditService } from './self-audit.service.ts';
import { SessionsPart } from './sessions.part.ts';
import { SessionsService } from './sessions.service.ts';
import { StandingItems } from './standing-items.service.ts';
import { SuccessorsController } from './successors.controller.ts';
import { Successors } from './successors.service.ts';
import { TiePlacingsPart } from './tie-placings.part.ts';
import { TiesService } from './ties.service.ts';
import { TotalsPart } from './totals.part.ts';

@Module({
  imports: [
    AuditRegisterModule,
    CorrectionRegisterModule,
    moderationTables,
    PeopleModule,
    TendersModule,
    ResponsesModule,
    AssessmentsModule,
    EvaluationsModule,
  ],
  providers: [
    AgendaLayout,
    AgendaService,
    AgreedScoresPart,
    AuditFactsService,
    ClosingChecks,
    ClosingService,
    ConfirmationsPart,
    Corrections,
    CorrectionsPart,
    Departures,
    DisregardedPart,
    ItemCourseService,
    MachineQuotes,
    ModerationRepository,
    PanelAccess,
    PanelDeparturesPart,
    PanelRecordService,
    PanelSuccessorsPart,
    PanelVersionsPart,
    PenService,
    PresenceService,
    ResultsService,
    ScoreHistory,
    SelfAuditService,
    SessionsPart,
    SessionsService,
    StandingItems,
    Successors,
    TiePlacingsPart,
    TiesService,
    TotalsPart,
  ],
  exports: [
    AgendaService,
    AuditRegisterModule,
    ClosingService,
    CorrectionRegisterModule,
    ModerationRepository,
    PanelRecordService,
    PenService,
    ResultsService,
    SelfAuditService,
    SessionsService,
  ],
})
export class ModerationModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return {
      module: ModerationModule,
      controllers: [
        ModerationController,
        PanelItemsController,
        ResultsController,
        SelfAuditController,
        CorrectionsController,
        DeparturesController,
        SuccessorsController,
        ModerationEventsController,
      ],
      providers: [ProgressFeed],
    };
  }
}
