import { type DynamicModule, Module } from '@nestjs/common';
import { ResponsesModule } from '../responses/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { assessmentTables, AssessmentRepository } from './assessment.repository.ts';
import { AssessmentsController } from './assessments.controller.ts';
import { AssessmentsPart } from './assessments.part.ts';
import { AssessmentsService } from './assessments.service.ts';
import { ScoreResponseJob } from './score-response.job.ts';
import { TenderOverviewController } from './tender-overview.controller.ts';

@Module({
  imports: [assessmentTables, TendersModule, ResponsesModule],
  providers: [AssessmentRepository, AssessmentsPart, AssessmentsService],
  exports: [AssessmentRepository, AssessmentsService],
})
export class AssessmentsModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return { module: AssessmentsModule, controllers: [TenderOverviewController, AssessmentsController] };
  }

  /** With its jobs. */
  static working(): DynamicModule {
    return { module: AssessmentsModule, providers: [ScoreResponseJob] };
  }
}
