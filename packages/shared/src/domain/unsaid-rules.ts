/**
 * What holds where a tender's rules do not say: an absent evaluator's items wait, two who scored an answer are its quorum,
 * names are hidden first, marks in the text come after the own lock.
 */
export const UNSAID_RULES = {
  absence: 'items-wait',
  quorum: 2,
  namesHiddenFirst: true,
  highlights: 'after-lock',
} as const;
