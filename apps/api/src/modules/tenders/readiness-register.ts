import { Injectable, Module } from '@nestjs/common';
import type { StoredTender } from './tender.repository.ts';

/** What one check says about a tender. `path` leads, below the tender, to where it is put right; null where nothing is. */
export interface CheckOutcome {
  readonly passed: boolean;
  readonly says: string;
  readonly path: string | null;
}

/** One reason why scoring may or may not open. */
export interface ReadinessCheck {
  readonly id: string;
  readonly title: string;
  check(tender: StoredTender): Promise<CheckOutcome>;
}

/** How much one person has done of one bidder's answers, as counts only. */
export interface ProgressCount {
  readonly personId: string;
  readonly bidder: string;
  readonly done: number;
  readonly of: number;
  readonly lastActivity: Date | null;
}

/**
 * Where other modules put what they know about whether scoring can open, and how far it is. A module registers when it
 * starts (onModuleInit); this module imports none of them.
 */
@Injectable()
export class ReadinessRegister {
  private readonly checks = new Map<string, ReadinessCheck>();
  private counting: ((tender: StoredTender) => Promise<readonly ProgressCount[]>) | null = null;

  /** Adds a check; one with the same id is replaced. */
  add(check: ReadinessCheck): void {
    this.checks.set(check.id, check);
  }

  /** In the order in which they were added. */
  all(): readonly ReadinessCheck[] {
    return [...this.checks.values()];
  }

  /** Says how scoring is counted. */
  countBy(counting: (tender: StoredTender) => Promise<readonly ProgressCount[]>): void {
    this.counting = counting;
  }

  /** What has been scored so far; empty where nobody counts. */
  async counts(tender: StoredTender): Promise<readonly ProgressCount[]> {
    return (await this.counting?.(tender)) ?? [];
  }
}

/** A module of its own, so that every form of the tenders module has the one register. */
@Module({ providers: [ReadinessRegister], exports: [ReadinessRegister] })
export class ReadinessRegisterModule {}
