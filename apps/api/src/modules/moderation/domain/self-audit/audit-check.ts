import type { AuditedItem, AuditFacts } from './audit-facts.ts';

/** One thing that does not hold, and where to look. */
export interface AuditPoint {
  readonly says: string;
  /** The item it is about; null where it is about the whole tender. */
  readonly itemId: string | null;
}

/** One check of the self-audit. `points` are what it finds; null where there is nothing to look at yet, `not-asked` where it is no rule of this tender. */
export interface AuditCheck {
  readonly id: string;
  readonly title: string;
  readonly points: (facts: AuditFacts) => readonly AuditPoint[] | 'not-asked' | null;
}

/** A point about each item for which a sentence is given. */
export function aboutItems(
  { items }: AuditFacts,
  saysOf: (item: AuditedItem) => readonly string[] | string | null,
): readonly AuditPoint[] {
  return items.flatMap((item) => {
    const says = saysOf(item) ?? [];
    const name = `${item.criterionId} ${item.bidder}`;
    return (typeof says === 'string' ? [says] : says).map((one) => ({ says: `${name}: ${one}`, itemId: item.id }));
  });
}

/** A point about the whole tender. */
export const aboutTender = (says: string): AuditPoint => ({ says, itemId: null });
