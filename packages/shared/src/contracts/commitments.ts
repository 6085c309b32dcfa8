import * as z from 'zod/mini';
import {
  CONFIDENCES,
  CONTRACT_SECTORS,
  DELIVERY_STATES,
  FREQUENCIES,
  QUANTITY_PERIODS,
  RATINGS,
  REPORT_STATES,
  SUPPLIER_SIZES,
} from '../domain/commitment-words.ts';
import { decimalInput, decimalText } from './decimal.ts';
import { line, longText } from './received-text.ts';

/** What follows an award: the contract, its commitments, and what the supplier reports as delivered. */

const isoDate = z.iso.date('Use a date such as 2027-04-01.');
const optionalText = (most?: number) => z._default(z.nullable(longText(most)), null);
const optionalDate = z._default(z.nullable(isoDate), null);
const optionalDecimal = z._default(z.nullable(decimalInput), null);
const period = z.object({ from: isoDate, to: isoDate });

export const CONTRACT_KINDS = ['ordinary', 'framework', 'concession', 'light-touch', 'private-utility'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

const reminderDays = z
  .int('Use a whole number of days, from 1 to 28.')
  .check(z.minimum(1, 'Use at least 1 day.'), z.maximum(28, 'Use at most 28 days.'));

const evidenceYears = z
  .int('Use a whole number of years, from 3 to 30.')
  .check(z.minimum(3, 'Use at least 3 years.'), z.maximum(30, 'Use at most 30 years.'));

/** The contract that an award led to. Money in pounds. */
export const contractInput = z.strictObject({
  responseId: z.uuid('Choose the response that won.'),
  supplier: line(300),
  startOn: isoDate,
  endOn: isoDate,
  value: optionalDecimal,
  valueWithVat: optionalDecimal,
  yearlyValue: optionalDecimal,
  kind: z._default(z.enum(CONTRACT_KINDS), 'ordinary'),
  /** What it is mostly about; null where nobody has said. */
  sector: z._default(z.nullable(z.enum(CONTRACT_SECTORS, 'Choose a sector of the list.')), null),
  centralGovernment: z._default(z.boolean(), false),
  /** Why performance cannot sensibly be assessed by key performance indicators; null where it can. */
  kpiExemption: optionalText(2000),
  // An older form knows nothing of what follows: what it leaves out stays as recorded, or as is usual for a new contract.
  /** What it provides where less is delivered than promised, one option on each line; null where nobody has said. */
  remedies: z.optional(z.nullable(longText(4000))),
  /** How large the supplier says it is; null where it has not said. */
  supplierSize: z.optional(z.nullable(z.enum(SUPPLIER_SIZES, 'Choose a size of the list.'))),
  /** Whether the supplier says that it is a voluntary, community or social enterprise, whatever its size. */
  supplierVcse: z.optional(z.boolean()),
  /** Names of the districts by which delivery is told; a commitment is of the one that its place names. */
  districts: z.optional(z.array(line(100)).check(z.maxLength(100, 'Name at most 100 districts.'))),
  reminderDays: z.optional(reminderDays),
  /** Years after the last day for which evidence of delivery is kept. */
  evidenceYears: z.optional(evidenceYears),
});

export const contractView = z.object({
  tenderId: z.uuid(),
  responseId: z.uuid(),
  supplier: z.string(),
  startOn: isoDate,
  endOn: isoDate,
  value: z.nullable(decimalText),
  valueWithVat: z.nullable(decimalText),
  yearlyValue: z.nullable(decimalText),
  kind: z.enum(CONTRACT_KINDS),
  sector: z.nullable(z.enum(CONTRACT_SECTORS)),
  centralGovernment: z.boolean(),
  kpiExemption: z.nullable(z.string()),
  remedies: z.nullable(z.string()),
  supplierSize: z.nullable(z.enum(SUPPLIER_SIZES)),
  supplierVcse: z.boolean(),
  districts: z.array(z.string()),
  reminderDays,
  evidenceYears,
});

/** What the notice service calls a procurement in the Open Contracting Data Standard. */
export const ocidSchema = z
  .string()
  .check(z.regex(/^[\w.-]{3,200}$/, 'Give the identifier as the notice service gave it, such as ocds-h6vhtk-04b1ae.'));

/** The words of the bid that a commitment rests on. */
const source = z.object({
  fileId: z.uuid(),
  fileName: z.string(),
  page: z.nullable(z.int()),
  locator: z.nullable(z.string()),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
});

/** What the supplier is bound to. Quantities are exact decimals. */
const terms = {
  statement: longText(4000),
  measureCode: z._default(z.nullable(line(100)), null),
  quantity: optionalDecimal,
  unit: z._default(z.nullable(line(100)), null),
  per: z._default(z.enum(QUANTITY_PERIODS), 'contract'),
  beneficiary: optionalText(500),
  place: optionalText(500),
  startOn: isoDate,
  endOn: isoDate,
  /** Last day for a quantity of the whole contract; null: the last day of the commitment. */
  dueOn: optionalDate,
  frequency: z._default(z.enum(FREQUENCIES), 'quarterly'),
  evidenceAsked: optionalText(1000),
  owner: optionalText(300),
  isIndicator: z._default(z.boolean(), false),
};

/** The terms of a commitment while the schedule is drafted. */
export const commitmentTermsInput = z.strictObject(terms);

const placeInText = z.int().check(z.gte(0));

/**
 * `claimId` names the claim of the winning response that it comes from; null where a person found the words elsewhere, and
 * copies them from the response as `words` if they stand there. `wordsAt` is where they were chosen in the stored text of a file.
 */
export const commitmentInput = z.strictObject({
  ...terms,
  claimId: z._default(z.nullable(line(200)), null),
  words: z.optional(z.nullable(longText(5000))),
  wordsAt: z.optional(
    z.nullable(z.object({ fileId: z.uuid('This is not an id of ours.'), start: placeInText, end: placeInText })),
  ),
});

const said = (most: number, otherwise: string) => longText(most).check(z.refine((text) => /\S/u.test(text), otherwise));

/** What both sides agreed about the end of a commitment: why, who, and where that is written down. */
const agreed = {
  reason: said(2000, 'Say why.'),
  agreedBy: said(300, 'Say who agreed on both sides.'),
  reference: line(300),
};

/** That a commitment ends before its last day. */
export const endingInput = z.strictObject({
  ...agreed,
  /** The last day; nothing falls due and no report is asked for after it. */
  endOn: isoDate,
  /** How much of a quantity for the whole contract stays promised up to then; null: all of it. */
  quantity: optionalDecimal,
});

/** That a commitment did not end early after all. */
export const endingTakenBackInput = z.strictObject(agreed);

/** A change of a commitment that both sides agreed: what it says from now on, why, and where that is written down. */
export const variationInput = z.strictObject({
  ...terms,
  /** First day on which it holds; what fell due before stays. Null: it holds from the first day of the commitment. */
  effectiveOn: optionalDate,
  reason: longText(2000),
  reference: line(300),
});

export const deliveryReportInput = z.strictObject({
  period,
  /** What was delivered in the period, in the unit of the commitment. */
  amount: decimalInput,
  account: said(8000, 'Say what was done.'),
  /** How it was counted. */
  counting: said(2000, 'Say how it was counted.'),
  confidence: z.enum(CONFIDENCES, 'Choose how sure the figure is: counted, sampled or estimated.'),
  verifiedBy: optionalText(300),
  /** What will be done about a shortfall, and by when. */
  plan: optionalText(2000),
});

export const REVIEW_OUTCOMES = ['accepted', 'accepted-in-part', 'asked'] as const;
/** Said of a moment that does not come from the page. */
export const NOT_A_MOMENT = 'Give the moment at which the report was last changed, as the page gave it.';

export const reviewInput = z.strictObject({
  /** The moment of the report's last change, as the reviewer saw it: what has been replaced since is not reviewed unseen. */
  changedAt: z.iso.datetime(NOT_A_MOMENT),
  outcome: z.enum(REVIEW_OUTCOMES),
  /** How much of the amount is accepted; needed only where it is accepted in part. */
  acceptedAmount: optionalDecimal,
  reason: optionalText(2000),
});

/** Why the review of a report does not stand. */
export const reopeningInput = z.strictObject({
  changedAt: z.iso.datetime(NOT_A_MOMENT),
  reason: said(2000, 'Say why the review does not stand.'),
});

/** Why a commitment is taken out of the schedule. */
export const takingOutInput = z.strictObject({ reason: said(2000, 'Say why it is taken out.') });

export const ratingInput = z.strictObject({ period, rating: z.enum(RATINGS), note: optionalText(2000) });

/** A file given with a delivery report. */
export const deliveryEvidenceView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  /** Given out once it is ready; refused where the virus scanner found something; removed after its time. */
  state: z.enum(['checking', 'ready', 'refused', 'removed']),
  /** What the scanner found, or why it did not look. */
  note: z.nullable(z.string()),
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
  mayTakeBack: z.boolean(),
  /** First day on which it may be deleted. */
  keptUntil: isoDate,
});

export const deliveryReportView = z.object({
  id: z.uuid(),
  period,
  amount: decimalText,
  account: z.string(),
  counting: z.string(),
  confidence: z.enum(CONFIDENCES),
  verifiedBy: z.nullable(z.string()),
  plan: z.nullable(z.string()),
  state: z.enum(REPORT_STATES),
  acceptedAmount: z.nullable(decimalText),
  reviewReason: z.nullable(z.string()),
  reportedBy: z.string(),
  reviewedBy: z.nullable(z.string()),
  changedAt: z.iso.datetime(),
  evidence: z.array(deliveryEvidenceView),
  /** Reviews that did not stand, oldest first. */
  reopened: z.array(
    z.object({
      at: z.iso.datetime(),
      by: z.string(),
      reason: z.string(),
      state: z.enum(REPORT_STATES),
      acceptedAmount: z.nullable(decimalText),
    }),
  ),
});

export const variationView = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string(),
  reason: z.string(),
  reference: z.string(),
  effectiveOn: z.nullable(isoDate),
  /** An early end, or that it was taken back; null where it only changes terms. */
  kind: z.nullable(z.enum(['end', 'end-taken-back'])),
  /** Who agreed on both sides, where that was asked. */
  agreedBy: z.nullable(z.string()),
  /** Each changed term in words: what it was and what it is. */
  changes: z.array(z.object({ term: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) })),
});

const position = z.object({
  asOf: isoDate,
  /** Fell due so far, and its report was reviewed or is overdue. */
  promised: decimalText,
  /** Fell due too; its report is not due yet, or waits for review. */
  awaited: decimalText,
  delivered: decimalText,
  shortfall: decimalText,
  whole: decimalText,
  state: z.enum(DELIVERY_STATES),
});

export const commitmentSummaryView = z.object({
  id: z.uuid(),
  tenderId: z.uuid(),
  /** C1, C2, ... within the contract. */
  code: z.string(),
  statement: z.string(),
  measureCode: z.nullable(z.string()),
  measureTitle: z.nullable(z.string()),
  theme: z.nullable(z.string()),
  quantity: z.nullable(decimalText),
  unit: z.nullable(z.string()),
  per: z.enum(QUANTITY_PERIODS),
  frequency: z.enum(FREQUENCIES),
  startOn: isoDate,
  endOn: isoDate,
  dueOn: z.nullable(isoDate),
  isIndicator: z.boolean(),
  /** That it ends before its last day, as both sides agreed, and on which; it may be to come. Null where it does not. */
  ended: z.nullable(z.object({ on: isoDate, reason: z.string(), reference: z.string(), agreedBy: z.string() })),
  position,
  /** The first period whose report has not been accepted; null where none is owed. */
  nextReport: z.nullable(z.object({ period, isOverdue: z.boolean() })),
  /** Day on which somebody was last reminded of a report or of what is missing; null before. */
  remindedOn: z.nullable(isoDate),
  /** Reports that wait for review. */
  toReview: z.int(),
});

export const kpiPromptView = z.object({ rule: z.string(), says: z.string(), source: z.string() });

export const commitmentRegisterView = z.object({
  contract: z.nullable(contractView),
  commitments: z.array(commitmentSummaryView),
  prompts: z.array(kpiPromptView),
  /** The responses of which one won; none for whoever may not record the contract. */
  responses: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Who at the supplier is reminded of reports; null where nobody can be written to. */
  supplierContact: z.nullable(z.string()),
  /** What the reader may do here. */
  mayWrite: z.boolean(),
  mayReview: z.boolean(),
});

export const commitmentView = z.extend(commitmentSummaryView, {
  beneficiary: z.nullable(z.string()),
  place: z.nullable(z.string()),
  evidenceAsked: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  source: z.nullable(source),
  responseId: z.uuid(),
  version: z.int(),
  /** Not entered into with the winner, and nothing rests on it: it is edited or taken out, not varied. */
  isDraft: z.boolean(),
  /** It is a draft, or of a response that has not won: whoever may write may take it out. */
  mayTakeOut: z.boolean(),
  /** Whether nothing rests on it but reports that nobody has reviewed, and no contract is on record as entered into. */
  isOnlyReported: z.boolean(),
  variations: z.array(variationView),
  reports: z.array(deliveryReportView),
  ratings: z.array(
    z.object({ period, rating: z.enum(RATINGS), note: z.nullable(z.string()), by: z.string(), at: z.iso.datetime() }),
  ),
  /** How many letters about what was missing are on record. */
  shortfallLetters: z.int(),
  /** Promised and delivered by quarter. */
  quarters: z.array(z.object({ period, promised: decimalText, delivered: decimalText })),
  /** The periods for which reports are asked. */
  reportingPeriods: z.array(period),
  /** Who was reminded of what and when, oldest first. */
  reminders: z.array(
    z.object({
      on: isoDate,
      about: z.enum(['report-due', 'report-overdue', 'slippage']),
      dueOn: isoDate,
      party: z.enum(['authority', 'supplier']),
      /** Names; none where they were not kept. */
      to: z.array(z.string()),
    }),
  ),
  mayWrite: z.boolean(),
  mayReview: z.boolean(),
});

/** Words of the winning response that may become a commitment: a claim, or a passage that the panel cited. */
export const commitmentCandidateView = z.object({
  /** Who found it: the machine, or the panel for the mark it agreed. */
  from: z.enum(['machine', 'panel']),
  claimId: z.string(),
  criterionId: z.string(),
  statement: z.string(),
  measureCode: z.nullable(z.string()),
  quantity: z.nullable(decimalText),
  unit: z.nullable(z.string()),
  beneficiary: z.nullable(z.string()),
  place: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  source,
  /** Code of the commitment that it has become. */
  takenAs: z.nullable(z.string()),
});
export const commitmentCandidatesView = z.object({ candidates: z.array(commitmentCandidateView) });

export type ContractInput = z.infer<typeof contractInput>;
export type ContractView = z.infer<typeof contractView>;
export type CommitmentInput = z.infer<typeof commitmentInput>;
export type CommitmentTermsInput = z.infer<typeof commitmentTermsInput>;
export type TakingOutInput = z.infer<typeof takingOutInput>;
export type EndingInput = z.infer<typeof endingInput>;
export type EndingTakenBackInput = z.infer<typeof endingTakenBackInput>;
export type VariationInput = z.infer<typeof variationInput>;
export type DeliveryReportInput = z.infer<typeof deliveryReportInput>;
export type ReviewInput = z.infer<typeof reviewInput>;
export type ReopeningInput = z.infer<typeof reopeningInput>;
export type RatingInput = z.infer<typeof ratingInput>;
export type DeliveryReportView = z.infer<typeof deliveryReportView>;
export type DeliveryEvidenceView = z.infer<typeof deliveryEvidenceView>;
export type VariationView = z.infer<typeof variationView>;
export type CommitmentSummaryView = z.infer<typeof commitmentSummaryView>;
export type CommitmentRegisterView = z.infer<typeof commitmentRegisterView>;
export type CommitmentView = z.infer<typeof commitmentView>;
export type CommitmentCandidateView = z.infer<typeof commitmentCandidateView>;
export type CommitmentCandidatesView = z.infer<typeof commitmentCandidatesView>;
