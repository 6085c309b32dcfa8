export { SummariesModule } from './summaries.module.ts';
