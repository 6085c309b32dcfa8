import { Global, Module } from '@nestjs/common';
import { auditTables, AuditTrail } from './audit-event.repository.ts';

@Global()
@Module({ imports: [auditTables], providers: [AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
