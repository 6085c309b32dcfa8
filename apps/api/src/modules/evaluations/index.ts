export { CitationCheck } from './citation-check.service.ts';
export { changedUnsaid } from './domain/changed-mark.ts';
export { criterionToScore } from './domain/criterion-to-score.ts';
export { EvaluationRepository, versionHash } from './evaluation.repository.ts';
export { EvaluationsService } from './evaluations.service.ts';
export { MachineViewService } from './machine-view.service.ts';
export { NoticeService } from './notice.service.ts';
export { EvaluationsModule } from './evaluations.module.ts';
export { SubmissionService } from './submission.service.ts';
