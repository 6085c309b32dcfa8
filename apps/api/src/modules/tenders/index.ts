export { machineUse } from './domain/machine-use.ts';
export { TendersModule } from './tenders.module.ts';
export { TendersService } from './tenders.service.ts';
export type { StoredTender } from './tender.repository.ts';
