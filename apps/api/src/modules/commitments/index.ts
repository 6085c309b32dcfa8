export { CommitmentsModule } from './commitments.module.ts';
export { CommitmentsService } from './commitments.service.ts';
export { ContractsService } from './contracts.service.ts';
export { DeliveryService } from './delivery.service.ts';
export { EvidenceRepository } from './evidence/evidence.repository.ts';
