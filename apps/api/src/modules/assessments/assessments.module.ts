import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.ts';
import { ResponsesModule } from '../responses/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { AdviseOnResponseJob } from './adviser/advise-on-response.job.ts';
import { AdviserConsent } from './adviser/adviser-consent.service.ts';
import { AdviserController } from './adviser/adviser.controller.ts';
import { AdviserDecisionsPart } from './adviser/adviser-decisions.part.ts';
import { AdviserDesk } from './adviser/adviser-desk.service.ts';
import { AdviserFindings } from './adviser/adviser-findings.service.ts';
import { AdviserRepository, adviserTables } from './adviser/adviser.repository.ts';
import { AdviserRequests } from './adviser/adviser-requests.service.ts';
import { AdviserRunsPart } from './adviser/adviser-runs.part.ts';
import { AdviserUse } from './adviser/adviser-use.service.ts';
import { LostAdvice } from './adviser/lost-advice.ts';
import { assessmentTables, AssessmentRepository } from './assessment.repository.ts';
import { AssessmentsController } from './assessments.controller.ts';
import { AssessmentsPart } from './assessments.part.ts';
import { AssessmentsService } from './assessments.service.ts';
import { ScoreResponseJob } from './score-response.job.ts';
import { TenderOverviewController } from './tender-overview.controller.ts';
import { UsualRangesRepository, usualRangesTables } from './usual-ranges/usual-ranges.repository.ts';
import { UsualRanges } from './usual-ranges/usual-ranges.service.ts';

const adviser = [
  AdviserConsent,
  AdviserDecisionsPart,
  AdviserFindings,
  AdviserRepository,
  AdviserRequests,
  AdviserRunsPart,
  AdviserUse,
];

@Module({
  imports: [assessmentTables, adviserTables, usualRangesTables, PeopleModule, TendersModule, ResponsesModule],
  providers: [
    ...[AssessmentRepository, AssessmentsPart, AssessmentsService, UsualRangesRepository, UsualRanges],
    ...adviser,
  ],
  exports: [AssessmentRepository, AssessmentsService, UsualRanges, AdviserFindings, AdviserUse],
})
export class AssessmentsModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return {
      module: AssessmentsModule,
      controllers: [TenderOverviewController, AssessmentsController, AdviserController],
      providers: [AdviserDesk],
    };
  }

  /** With its jobs. */
  static working(): DynamicModule {
    return { module: AssessmentsModule, providers: [ScoreResponseJob, AdviseOnResponseJob, LostAdvice] };
  }
}
