import type { ClaimClass, TimeKind } from '@evenhand/shared/domain';

/** How the page speaks of what the engine found. */

/** Heading of the group of claims of a class, and what the class means. In the order in which they are shown. */
export const CLASS_WORDS: Record<ClaimClass, { readonly heading: string; readonly means: string }> = {
  COMMITMENT: { heading: $localize`Commitments`, means: $localize`Statements that bind the bidder.` },
  UNSURE: {
    heading: $localize`Unsure`,
    means: $localize`Two trained readers would plausibly differ. Read these yourself.`,
  },
  ASPIRATION: {
    heading: $localize`Aspirations`,
    means: $localize`Hopes and aims that bind nobody. They earn no marks.`,
  },
  TRACK_RECORD: { heading: $localize`Track record`, means: $localize`What the bidder has done before or elsewhere.` },
  PRACTICE: { heading: $localize`Practice`, means: $localize`What the bidder does anyway.` },
  POLICY: { heading: $localize`Policy`, means: $localize`Policies, certificates and values.` },
  NONE: { heading: $localize`Other statements`, means: $localize`Statements that claim nothing.` },
};

export const CLASS_ORDER = Object.keys(CLASS_WORDS) as readonly ClaimClass[];

export const TIME_WORDS: Record<TimeKind, string> = {
  deadline: $localize`by when`,
  frequency: $localize`how often`,
  duration: $localize`how long`,
  start: $localize`from when`,
  'past-period': $localize`in the past`,
};
