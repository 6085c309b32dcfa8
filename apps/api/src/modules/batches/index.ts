export { WrongUse, type BatchOrder } from './batch-command-line.ts';
export { BatchArchives } from './batch-archives.ts';
export { BatchRepository } from './batch.repository.ts';
export { BatchesModule } from './batches.module.ts';
export { BatchesService } from './batches.service.ts';
export { ProgressLine } from './progress-line.ts';
export { findResponses } from './response-folder.ts';
export { writeResults } from './write-results.ts';
