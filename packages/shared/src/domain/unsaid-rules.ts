/** What holds where a tender's rules do not say: an absent evaluator's items wait, names are hidden first, marks in the text come after the own lock. */
export const UNSAID_RULES = { absence: 'items-wait', namesHiddenFirst: true, highlights: 'after-lock' } as const;
