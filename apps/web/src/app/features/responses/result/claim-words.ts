import type { ClaimClass, ClaimScope, TimeKind } from '@evenhand/shared/domain';

/** How the page speaks of what the engine found. */

/** Heading of the group of claims of a class, and what the class means. In the order in which they are shown. */
export const CLASS_WORDS: Record<ClaimClass, { readonly heading: string; readonly means: string }> = {
  COMMITMENT: { heading: 'Commitments', means: 'Statements that bind the bidder.' },
  UNSURE: { heading: 'Unsure', means: 'Two trained readers would plausibly differ. Read these yourself.' },
  ASPIRATION: { heading: 'Aspirations', means: 'Hopes and aims that bind nobody. They earn no marks.' },
  TRACK_RECORD: { heading: 'Track record', means: 'What the bidder has done before or elsewhere.' },
  PRACTICE: { heading: 'Practice', means: 'What the bidder does anyway.' },
  POLICY: { heading: 'Policy', means: 'Policies, certificates and values.' },
  NONE: { heading: 'Other statements', means: 'Statements that claim nothing.' },
};

export const CLASS_ORDER = Object.keys(CLASS_WORDS) as readonly ClaimClass[];

export const SCOPE_WORDS: Record<ClaimScope, string> = {
  contract: 'For this contract',
  corporate: 'For the whole organisation, not this contract',
  'core-delivery': 'Part of the service itself',
  'legal-minimum': 'No more than the law requires',
  elsewhere: 'For another contract or place',
  unknown: 'Not clear whether it is for this contract',
};

export const TIME_WORDS: Record<TimeKind, string> = {
  deadline: 'by when',
  frequency: 'how often',
  duration: 'how long',
  start: 'from when',
  'past-period': 'in the past',
};
