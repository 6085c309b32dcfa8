/** How the days are counted that have to pass before a contract may be made. */
export interface StandstillRule {
  readonly days: number;
  /** Calendar days end on a working day: where the last is none, the next working day is the last. */
  readonly kind: 'working-days' | 'calendar-days';
  /** What sets it going: the publication of the notice, or the letters to those who tendered. */
  readonly begins: 'notice' | 'summaries';
  /** Days from that day to the first that is counted: 0 counts the day itself. */
  readonly firstCounted: 0 | 1 | 2;
}

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
  /** What has to pass before a contract may be made; null where the regime sets nothing. */
  readonly standstill: StandstillRule | null;
  /** Details that must be there before the set can be locked. */
  readonly requires: readonly ('commencedOn' | 'procedure' | 'noticeReference')[];
}

/**
 * Sources: Procurement Act 2023 s.50 and 51, Procurement Regulations 2024 reg 31, Procurement (Wales) Regulations 2024
 * reg 32, Public Contracts (Scotland) Regulations 2015 reg 85 and 86, Provider Selection Regime Regulations 2023 reg 12
 * and 24, Public Contracts Regulations 2015 reg 86 and 87 (letters sent electronically). Under the Provider Selection
 * Regime the standstill begins on the day after the notice, and representations may come until the end of the eighth
 * working day after that day (reg 12(2) and (3)). A lawyer confirms them before a live award.
 */
export const REGIME_FACTS = {
  'PA23-England': {
    name: 'Procurement Act 2023, England',
    outcomeTemplate: 'assessment-summary-england',
    comparesBids: false,
    standstill: { days: 8, kind: 'working-days', begins: 'notice', firstCounted: 0 },
    requires: ['commencedOn', 'procedure', 'noticeReference'],
  },
  'PA23-Wales': {
    name: 'Procurement Act 2023, Wales',
    outcomeTemplate: 'assessment-summary-wales',
    comparesBids: false,
    standstill: { days: 8, kind: 'working-days', begins: 'notice', firstCounted: 0 },
    requires: ['commencedOn', 'procedure', 'noticeReference'],
  },
  'PA23-NI': {
    name: 'Procurement Act 2023, Northern Ireland',
    outcomeTemplate: 'assessment-summary-england',
    comparesBids: false,
    standstill: { days: 8, kind: 'working-days', begins: 'notice', firstCounted: 0 },
    requires: ['commencedOn', 'procedure', 'noticeReference'],
  },
  Scotland: {
    name: 'Public Contracts (Scotland) Regulations 2015',
    outcomeTemplate: 'standstill-letter-scotland',
    comparesBids: true,
    standstill: { days: 10, kind: 'calendar-days', begins: 'summaries', firstCounted: 1 },
    requires: ['procedure', 'noticeReference'],
  },
  PSR: {
    name: 'Provider Selection Regime',
    outcomeTemplate: 'provider-selection-record',
    comparesBids: false,
    standstill: { days: 8, kind: 'working-days', begins: 'notice', firstCounted: 2 },
    requires: ['noticeReference'],
  },
  PCR2015: {
    name: 'Public Contracts Regulations 2015',
    outcomeTemplate: 'standstill-letter-pcr',
    comparesBids: true,
    standstill: { days: 10, kind: 'calendar-days', begins: 'summaries', firstCounted: 1 },
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

/**
 * What lets an authority change a published set: refining criteria (Procurement Act 2023, s.24) or modifying terms (s.31);
 * under the other regimes, amending the documents before the deadline.
 */
export const CHANGE_BASES = ['s24-refine', 's31-modify', 'amended-documents'] as const;
export type ChangeBasis = (typeof CHANGE_BASES)[number];
