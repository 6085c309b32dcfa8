export { isSettled } from './domain/stage.ts';
export { ProgressService } from './progress.service.ts';
export { areReadHere, READER_BUILD } from './reader-build.ts';
export { ReceptionService, type KeptFile } from './reception.service.ts';
export { ResponseAccess, type ResponseOfTender } from './response-access.service.ts';
export { ResponseRepository, type ReceivedFile, type StoredFile } from './response.repository.ts';
export { ResponsesModule } from './responses.module.ts';
export { ResponsesService } from './responses.service.ts';
export { responseSummary } from './response.view.ts';
