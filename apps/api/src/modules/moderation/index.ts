export { ClosingService } from './closing.service.ts';
export type { Seat } from './domain/seats.ts';
export { firstScore, nameAt, positionsOf } from './domain/seats.ts';
export { ModerationModule } from './moderation.module.ts';
export { ModerationRepository, type StoredItem } from './moderation.repository.ts';
export { ResultsService } from './results.service.ts';
export { SelfAuditService } from './self-audit.service.ts';
export { SessionsService } from './sessions.service.ts';
