export { CitationCheck } from './citation-check.service.ts';
export { criterionToScore } from './domain/criterion-to-score.ts';
export { EvaluationRepository } from './evaluation.repository.ts';
export { EvaluationsModule } from './evaluations.module.ts';
export { SubmissionService } from './submission.service.ts';
