export { positionsOf } from './domain/seats.ts';
export { ModerationModule } from './moderation.module.ts';
export { ModerationRepository, type StoredItem } from './moderation.repository.ts';
export { ResultsService } from './results.service.ts';
export { SelfAuditService } from './self-audit.service.ts';
