export { ConflictsAssessment } from './conflicts-assessment.service.ts';
export { Declarations } from './declarations.service.ts';
export type { DeclarableBidder } from './domain/declaration.ts';
export { isFreshProof } from './domain/fresh-proof.ts';
export { PeopleModule } from './people.module.ts';
export { PeopleService } from './people.service.ts';
export { Replacements } from './panel/replacements.service.ts';
export { TrainingRecords } from './panel/training.service.ts';
export { Rights, type Asked } from './rights.service.ts';
