import { type DynamicModule, Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/index.ts';
import { PeopleModule } from '../people/index.ts';
import { ResponsesModule } from '../responses/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { AnswerReading } from './answer-reading.service.ts';
import { CitationCheck } from './citation-check.service.ts';
import { EvaluationAccess } from './evaluation-access.service.ts';
import { EvaluationRepository, evaluationTables } from './evaluation.repository.ts';
import { EvaluationsController } from './evaluations.controller.ts';
import { EvaluationsPart } from './evaluations.part.ts';
import { EvaluationsService } from './evaluations.service.ts';
import { MachineViewService } from './machine-view.service.ts';
import { NoticeService } from './notice.service.ts';
import { OwnCheck } from './own-check.service.ts';
import { PracticeDesk } from './practice/practice-desk.service.ts';
import { PracticeGate } from './practice/practice-gate.service.ts';
import { PracticeWorkService } from './practice/practice-work.service.ts';
import { PracticeController } from './practice/practice.controller.ts';
import { PracticePart } from './practice/practice.part.ts';
import { PracticeRepository, practiceTables } from './practice/practice.repository.ts';
import { ReadinessOfPractice } from './practice/readiness-of-practice.ts';
import { ReadinessOfScoring } from './readiness-of-scoring.ts';
import { ScoreSheets } from './score-sheet.service.ts';
import { ScoreSheetController } from './score-sheet.controller.ts';
import { ScoresOnAnswers } from './scores-on-answers.service.ts';
import { ScoringController } from './scoring.controller.ts';
import { ScoringOverview } from './scoring-overview.service.ts';
import { SubmissionService } from './submission.service.ts';

@Module({
  imports: [evaluationTables, practiceTables, PeopleModule, TendersModule, ResponsesModule, AssessmentsModule],
  providers: [
    AnswerReading,
    CitationCheck,
    EvaluationAccess,
    EvaluationRepository,
    EvaluationsPart,
    EvaluationsService,
    MachineViewService,
    NoticeService,
    OwnCheck,
    PracticeDesk,
    PracticeGate,
    PracticePart,
    PracticeRepository,
    PracticeWorkService,
    ReadinessOfPractice,
    ReadinessOfScoring,
    ScoreSheets,
    ScoresOnAnswers,
    ScoringOverview,
    SubmissionService,
  ],
  exports: [
    CitationCheck,
    EvaluationRepository,
    EvaluationsService,
    MachineViewService,
    NoticeService,
    SubmissionService,
  ],
})
export class EvaluationsModule {
  /** With its routes. */
  static answering(): DynamicModule {
    const controllers = [ScoringController, ScoreSheetController, EvaluationsController, PracticeController];
    return { module: EvaluationsModule, controllers };
  }
}
