import { Injectable, Module } from '@nestjs/common';
import type { StoredTender } from '../tenders/index.ts';
import type { AuditPoint } from './domain/self-audit/audit-check.ts';

/** A check of the self-audit that another module makes. `points` gives null where there is nothing to look at yet. */
export interface FurtherCheck {
  readonly id: string;
  readonly title: string;
  points(tender: StoredTender): Promise<readonly AuditPoint[] | null>;
}

/** Where modules that this one does not import put what they check. They register when they start (onModuleInit). */
@Injectable()
export class AuditRegister {
  private readonly checks = new Map<string, FurtherCheck>();

  /** Adds a check; one with the same id is replaced. */
  add(check: FurtherCheck): void {
    this.checks.set(check.id, check);
  }

  all(): readonly FurtherCheck[] {
    return [...this.checks.values()];
  }
}

/** A module of its own, so that every form of the moderation module has the one register. */
@Module({ providers: [AuditRegister], exports: [AuditRegister] })
export class AuditRegisterModule {}
