import type { Action } from '@evenhand/shared/domain';

/** A kind of personal data that a tender holds. */
interface Holding {
  readonly what: string;
  readonly where: string;
  readonly purpose: string;
  /** Who may do this may see it. */
  readonly seenBy: Action;
  /** What else must be so; null where the role is enough. */
  readonly unless: string | null;
  /** Deleted when the retention of responses is over, or kept with the record. */
  readonly kept: 'responses' | 'record';
}

const DECLARED = 'Only with a declaration of no interest, or one that a decision lets take part.';

/** Every kind of personal data that a tender holds, in the order in which it comes in. */
export const HOLDINGS: readonly Holding[] = [
  {
    what: 'Names, addresses and roles of the people who work on the tender',
    where: 'Database: people and roles',
    purpose: 'To know who may do what, and who did it.',
    seenBy: 'people.read',
    unless: null,
    kept: 'record',
  },
  {
    what: 'Declarations of interests, which may tell of family, friends and money',
    where: 'Database: declarations',
    purpose: 'To keep whoever has an interest away from the responses.',
    seenBy: 'declaration.read',
    unless: null,
    kept: 'record',
  },
  {
    what: 'Responses: may hold CVs, references, names of staff, and the bidder itself where it is a sole trader',
    where: 'Stored files, and what was read from them in the database',
    purpose: 'To assess the tender.',
    seenBy: 'response.read',
    unless: DECLARED,
    kept: 'responses',
  },
  {
    what: 'Marks that people gave in practice, and how they lie to the worked key, by name',
    where: 'Database: practice',
    purpose: 'To see, before bids are scored, who reads the criteria otherwise.',
    seenBy: 'practice.review',
    unless: `${DECLARED} Each person sees their own.`,
    kept: 'record',
  },
  {
    what: 'Scores, reasons and moves of marks, each with who gave them',
    where: 'Database: evaluations and moderation',
    purpose: 'To agree a score that can be explained.',
    seenBy: 'scores.read',
    unless: DECLARED,
    kept: 'record',
  },
  {
    what: 'Names and e-mail addresses of bidders’ contacts, and what they asked',
    where: 'Database: links, messages and mail of the bidder’s own page',
    purpose: 'To give each bidder its assessment summary and answer its questions.',
    seenBy: 'summary.read',
    unless: DECLARED,
    kept: 'record',
  },
  {
    what: 'Delivery reports and their evidence files, which may name people who were helped',
    where: 'Stored files and database: commitments',
    purpose: 'To see that what was promised is delivered.',
    seenBy: 'commitment.read',
    unless: DECLARED,
    kept: 'record',
  },
  {
    what: 'Tokens and webhooks of machines: who made each, and when it was used last',
    where: 'Database: access tokens and webhooks',
    purpose: 'To know for whom a machine acts, and to end its access.',
    seenBy: 'token.manage',
    unless: null,
    kept: 'record',
  },
  {
    what: 'Who saw what and when, and the audit trail of what was done',
    where: 'Database: sightings and audit events',
    purpose: 'To show that the rules were kept.',
    seenBy: 'record.read',
    unless: null,
    kept: 'record',
  },
];
