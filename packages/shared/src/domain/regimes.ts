/** Where the legal regime of a procurement makes a difference to what the product asks for and produces. */
export interface RegimeFacts {
  readonly name: string;
  /** The document that tells bidders the outcome, by the id of its template. */
  readonly outcomeTemplate:
    | 'assessment-summary-england'
    | 'assessment-summary-wales'
    | 'standstill-letter-scotland'
    | 'standstill-letter-pcr'
    | 'provider-selection-record'
    | 'outcome-letter';
  /** Whether the outcome compares bids: what advantages the winner had over the reader. */
  readonly comparesBids: boolean;
  /** Days before a contract may be made, and how they are counted; null where the regime sets none. */
  readonly standstill: { readonly days: number; readonly kind: 'working-days' | 'calendar-days' } | null;
  /** Details that must be there before the set can be locked. */
  readonly requires: readonly ('commencedOn' | 'procedure' | 'noticeReference')[];
}

/**
 * Sources: Procurement Act 2023 s.50 and 51, Procurement Regulations 2024 reg 31, Procurement (Wales) Regulations 2024
 * reg 32, Public Contracts (Scotland) Regulations 2015 reg 85 and 86, Provider Selection Regime Regulations 2023 reg 12
 * and 24, Public Contracts Regulations 2015 reg 86 and 87. A lawyer confirms them before a live award.
 */
export const REGIME_FACTS = {
  'PA23-England': {
    name: 'Procurement Act 2023, England',
    outcomeTemplate: 'assessment-summary-england',
    comparesBids: false,
    standstill: { days: 8, kind: 'working-days' },
    requires: ['commencedOn', 'procedure', 'noticeReference'],
  },
  'PA23-Wales': {
    name: 'Procurement Act 2023, Wales',
    outcomeTemplate: 'assessment-summary-wales',
    comparesBids: false,
    standstill: { days: 8, kind: 'working-days' },
    requires: ['commencedOn', 'procedure', 'noticeReference'],
  },
  'PA23-NI': {
    name: 'Procurement Act 2023, Northern Ireland',
    outcomeTemplate: 'assessment-summary-england',
    comparesBids: false,
    standstill: { days: 8, kind: 'working-days' },
    requires: ['commencedOn', 'procedure', 'noticeReference'],
  },
  Scotland: {
    name: 'Public Contracts (Scotland) Regulations 2015',
    outcomeTemplate: 'standstill-letter-scotland',
    comparesBids: true,
    standstill: { days: 10, kind: 'calendar-days' },
    requires: ['procedure', 'noticeReference'],
  },
  PSR: {
    name: 'Provider Selection Regime',
    outcomeTemplate: 'provider-selection-record',
    comparesBids: false,
    standstill: { days: 8, kind: 'working-days' },
    requires: ['noticeReference'],
  },
  PCR2015: {
    name: 'Public Contracts Regulations 2015',
    outcomeTemplate: 'standstill-letter-pcr',
    comparesBids: true,
    standstill: { days: 10, kind: 'calendar-days' },
    requires: ['commencedOn', 'procedure', 'noticeReference'],
  },
  'below-threshold': {
    name: 'Below the thresholds',
    outcomeTemplate: 'outcome-letter',
    comparesBids: false,
    standstill: null,
    requires: [],
  },
} as const satisfies Record<string, RegimeFacts>;

/** How the procurement is run, as far as changes of a published set depend on it. */
export const PROCEDURES = ['open', 'competitive-flexible', 'other'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** What lets an authority change a published set: refining criteria (s.24) or modifying terms (s.31). */
export const CHANGE_BASES = ['s24-refine', 's31-modify'] as const;
export type ChangeBasis = (typeof CHANGE_BASES)[number];
