/** What somebody may read of why bids were disregarded. */
export interface MayRead {
  readonly findings: boolean;
  readonly prices: boolean;
}

/**
 * The decision about a disregarded bid for whoever may read it, or null: that a bid takes no part is told to all who see
 * the results, and what was found about it or about its price only to those who may read findings and prices.
 */
export function knownReason<Decision extends { readonly clause: string | null }>(
  decision: Decision,
  may: MayRead,
): Decision | null {
  // A decision without a clause is about a price.
  const isKnown = may.findings && (decision.clause !== null || may.prices);
  return isKnown ? decision : null;
}
