/** The nature of an interest that a person may have in a bidder (Procurement Act 2023, sections 81 to 83). */
export const INTEREST_KINDS = ['personal', 'professional', 'financial'] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];

export const INTEREST_LINKS = ['direct', 'indirect'] as const;
export type InterestLink = (typeof INTEREST_LINKS)[number];

export const INTEREST_STANDINGS = ['actual', 'potential', 'perceived'] as const;
export type InterestStanding = (typeof INTEREST_STANDINGS)[number];
