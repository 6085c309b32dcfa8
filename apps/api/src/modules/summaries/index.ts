export { SummariesModule } from './summaries.module.ts';
export { SummariesService } from './summaries.service.ts';
