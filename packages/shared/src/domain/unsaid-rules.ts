/**
 * What holds where a tender's rules do not say: an absent evaluator's items wait, two who scored an answer are its quorum,
 * names are hidden first, marks in the text come after the own lock, and the chair is told where more than half of the items
 * that moved ended at the indicative band.
 */
export const UNSAID_RULES = {
  absence: 'items-wait',
  quorum: 2,
  namesHiddenFirst: true,
  highlights: 'after-lock',
  convergenceLimit: '0.5',
} as const;
