/** Wording that invites a bidder to improve its response, each with what is wrong with it. */
const INVITATIONS: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  {
    pattern: /\b(improve|strengthen|enhance|better|increase|raise)\b/i,
    says: 'This may invite the bidder to improve its response. Ask only what the response means.',
  },
  {
    pattern:
      /\b(additional|further|extra|more|new|other)\s+(commitments?|pledges?|apprentices?|hours|jobs|evidence|examples?|value)\b/i,
    says: 'This asks for something that is not in the response. Ask about the words that are there.',
  },
  {
    pattern: /\b(could|would|can|will)\s+you\s+(also\s+)?(offer|commit|add|include|extend|expand)\b/i,
    says: 'This asks the bidder to add something after the deadline.',
  },
  {
    pattern:
      /\b(lower|reduce|revise|reconsider|sharpen|negotiate)\b[^.?!]{0,40}\b(price|prices|rates?|costs?|fees?)\b/i,
    says: 'Clarification is no negotiation of the price.',
  },
  {
    pattern: /\b(score|mark|marks)\b[^.?!]{0,60}\b(higher|low|lost|losing|missing|full)\b/i,
    says: 'Say nothing about scores to a bidder.',
  },
];

/** What to look at again before a question goes to a bidder; empty where nothing stands out. */
export function inviteWarnings(question: string): string[] {
  return INVITATIONS.filter(({ pattern }) => pattern.test(question)).map(({ says }) => says);
}
