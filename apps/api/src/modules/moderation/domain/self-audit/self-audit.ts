import type { AuditCheck, AuditPoint } from './audit-check.ts';
import type { AuditFacts } from './audit-facts.ts';
import { PANEL_CHECKS } from './panel-checks.ts';
import { PROCESS_CHECKS } from './process-checks.ts';
import { SCORE_CHECKS } from './score-checks.ts';

/** What came of one check. `not-yet`: what it looks at is not final, so nothing can be said and nothing is told. */
export interface AuditOutcome {
  readonly id: string;
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'not-yet';
  readonly points: readonly AuditPoint[];
}

/** Runs every check on one tender. It changes nothing. Marks and reasons are looked at only once they are final; a check that was not asked of the tender is not told. */
export function selfAudit(facts: AuditFacts): readonly AuditOutcome[] {
  const late = [...SCORE_CHECKS, ...PANEL_CHECKS];
  const told = (check: AuditCheck, points: ReturnType<AuditCheck['points']>) =>
    points === 'not-asked' ? [] : [outcomeOf(check, points)];
  return [
    ...PROCESS_CHECKS.flatMap((check) => told(check, check.points(facts))),
    ...late.flatMap((check) => told(check, facts.final ? check.points(facts) : null)),
  ];
}

/** What came of a check that found these points; null where it cannot be made yet. */
export function outcomeOf(
  { id, title }: Pick<AuditCheck, 'id' | 'title'>,
  points: readonly AuditPoint[] | null,
): AuditOutcome {
  if (points === null) return { id, title, outcome: 'not-yet', points: [] };
  return { id, title, outcome: points.length === 0 ? 'passed' : 'failed', points };
}

/** In the order of the requirements that they stand for. */
export const inOrderOfId = (outcomes: readonly AuditOutcome[]): readonly AuditOutcome[] =>
  outcomes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
