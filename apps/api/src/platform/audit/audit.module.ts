import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEventEntity } from './audit-event.entity.ts';
import { AuditTrail } from './audit-trail.ts';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([AuditEventEntity])], providers: [AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
