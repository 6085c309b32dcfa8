export { AdviserFindings } from './adviser/adviser-findings.service.ts';
export { AdviserUse } from './adviser/adviser-use.service.ts';
export { AssessmentRepository } from './assessment.repository.ts';
export { AssessmentsModule } from './assessments.module.ts';
export { AssessmentsService } from './assessments.service.ts';
export { THIS_ENGINE } from './engine-identity.ts';
export { UsualRanges } from './usual-ranges/usual-ranges.service.ts';
