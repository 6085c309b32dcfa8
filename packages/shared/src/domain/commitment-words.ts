/**
 * The five ratings of performance against an indicator, in the words of section 71 of the Procurement Act 2023 and the
 * regulations under it. `Other` is for a period in which the indicator could not be assessed, and needs a note.
 */
export const RATINGS = ['Good', 'Approaching target', 'Requires improvement', 'Inadequate', 'Other'] as const;
export type Rating = (typeof RATINGS)[number];

/** How often a supplier reports on a commitment. */
export const FREQUENCIES = ['once', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Days before a delivery report is due on which people are reminded of it, where nobody has said otherwise. */
export const REMINDER_DAYS = 7;

/** Years after the end of a contract for which its evidence of delivery is kept; claims on a deed can be made for twelve. */
export const EVIDENCE_YEARS = 6;

/** What the quantity of a commitment is for: the whole contract, or each period of it. */
export const QUANTITY_PERIODS = ['contract', 'year', 'quarter', 'month'] as const;
export type QuantityPeriod = (typeof QUANTITY_PERIODS)[number];

/** Where a delivery report is: being written, sent for review, or reviewed with one of three outcomes. */
export const REPORT_STATES = ['draft', 'sent', 'accepted', 'accepted-in-part', 'asked'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** How sure the figure of a delivery report is. */
export const CONFIDENCES = ['counted', 'sampled', 'estimated'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a contract is mostly about. */
export const CONTRACT_SECTORS = [
  'construction',
  'facilities',
  'social-care',
  'health',
  'transport',
  'environment',
  'digital',
  'professional-services',
  'goods',
  'other',
] as const;
export type ContractSector = (typeof CONTRACT_SECTORS)[number];

/** How large a supplier says it is: by staff, turnover and balance sheet. Whether it is a social enterprise is another thing. */
export const SUPPLIER_SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type SupplierSize = (typeof SUPPLIER_SIZES)[number];

/** What a supplier may hold that buyers ask about; `other` is named in words. */
export const CREDENTIAL_KINDS = [
  'svqm',
  'disability-confident',
  'armed-forces-covenant',
  'care-leaver-covenant',
  'other',
] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** How far a commitment is: before its first due date, as promised, behind, all delivered, or ended short. */
export const DELIVERY_STATES = ['not-due', 'on-track', 'late', 'done', 'ended-short'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
