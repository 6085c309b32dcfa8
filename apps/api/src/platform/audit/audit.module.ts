import { Global, Module } from '@nestjs/common';
import { auditTables, AuditTrail } from './audit-event.repository.ts';
import { Sightings } from './sighting.repository.ts';

@Global()
@Module({ imports: [auditTables], providers: [AuditTrail, Sightings], exports: [AuditTrail, Sightings] })
export class AuditModule {}
