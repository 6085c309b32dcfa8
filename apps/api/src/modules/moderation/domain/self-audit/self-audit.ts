import type { AuditPoint } from './audit-check.ts';
import type { AuditFacts } from './audit-facts.ts';
import { PANEL_CHECKS } from './panel-checks.ts';
import { PROCESS_CHECKS } from './process-checks.ts';
import { SCORE_CHECKS } from './score-checks.ts';

/** What came of one check. `not-checked`: what it would read is not at hand here. */
export interface AuditOutcome {
  readonly id: string;
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'not-checked';
  readonly points: readonly AuditPoint[];
}

const CHECKS = [...PROCESS_CHECKS, ...SCORE_CHECKS, ...PANEL_CHECKS].toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Runs every check on one tender, in the order of the requirements they stand for. It changes nothing. */
export function selfAudit(facts: AuditFacts): readonly AuditOutcome[] {
  return CHECKS.map(({ id, title, points: find }) => {
    const points = find(facts);
    if (points === null) return { id, title, outcome: 'not-checked', points: [] };
    return { id, title, outcome: points.length === 0 ? 'passed' : 'failed', points };
  });
}
