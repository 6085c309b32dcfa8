import type { Tender } from '@evenhand/shared/contracts';
import { UNSAID_RULES } from '@evenhand/shared/domain';

type Rules = NonNullable<Tender['rules']>;

/** How evaluators work in a tender, as its rules say. */
export interface ScoringRules {
  /** One question across all bidders, so that they are held to one measure, or one bidder at a time. */
  readonly order: NonNullable<Rules['order']>;
  /** Whether names of bidders are masked. */
  readonly masked: boolean;
  /** When neutral highlights may be shown. */
  readonly highlights: NonNullable<Rules['highlights']>;
}

/** The rules with what holds where a tender says nothing: by question, names shown, no highlight before one's own lock. */
export function scoringRules({ rules }: Pick<Tender, 'rules'>): ScoringRules {
  const { order = 'by-question', masking = false, highlights = UNSAID_RULES.highlights } = rules ?? {};
  return { order, masked: masking, highlights };
}
