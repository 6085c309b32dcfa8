import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ResponsesModule } from '../responses/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { AssessmentEntity } from './assessment.entity.ts';
import { AssessmentRepository } from './assessment.repository.ts';
import { AssessmentsController } from './assessments.controller.ts';
import { ScoreResponseJob } from './score-response.job.ts';
import { TenderOverviewController } from './tender-overview.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([AssessmentEntity]), TendersModule, ResponsesModule],
  providers: [AssessmentRepository],
  exports: [AssessmentRepository],
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
