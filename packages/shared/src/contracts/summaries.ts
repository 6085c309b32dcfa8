import * as z from 'zod/mini';
import { decimalText } from './decimal.ts';
import { MACHINE_USE_MODES } from './tender.ts';
import { mailStateView } from './bidder-desk.ts';
import { line, longText, longWords } from './received-text.ts';

/** What goes out to those who tendered: assessment summaries, their approval and release, and the steps to the contract. */

export const SUMMARY_STATES = ['draft', 'approved', 'held', 'released'] as const;
export type SummaryState = (typeof SUMMARY_STATES)[number];

export const SUMMARY_CHECK_KINDS = [
  'no-explanation',
  'no-record',
  'not-approved',
  'comparison',
  'repeats-descriptor',
  'other-bidder',
  'near-withheld',
  'no-contact',
] as const;

/** How far words are that somebody would add to a summary or withhold from it. Only the first two count. */
export const SUMMARY_CHANGE_STATES = ['waiting', 'approved', 'withdrawn', 'refused', 'taken-back'] as const;
export type SummaryChangeState = (typeof SUMMARY_CHANGE_STATES)[number];

const isoDate = z.iso.date('Use a date such as 2027-04-01.');

export const winnerInput = z.strictObject({
  responseId: z.uuid('Choose the response that won.'),
  reason: z._default(z.nullable(longText(2000)), null),
});
export const contactInput = z.strictObject({
  name: line(200),
  email: z.email('Use an e-mail address such as name@example.org.').check(z.maxLength(300)),
});
export const summaryChangeInput = z.strictObject({
  kind: z.enum(['addition', 'withholding']),
  /** Id of the criterion that is added to, or of the sentence that is withheld from. */
  place: line(500),
  words: longText(4000),
  /** Of words that are withheld: whether from every summary of the tender that says them. */
  everywhere: z._default(z.boolean(), true),
  reason: longText(2000),
});
/** Why added or withheld words are taken back or refused. */
export const summaryChangeEndInput = z.strictObject({ reason: longWords(2000) });
/** Why the decision on the award is taken back. */
export const awardTakenBackInput = z.strictObject({ reason: longWords(4000) });

export const awardStepInput = z.strictObject({
  step: z.enum(['notice', 'contract']),
  on: isoDate,
  reference: z._default(z.nullable(line(300)), null),
  /** Why the day differs from the one recorded before. */
  reason: z._default(z.nullable(longText(2000)), null),
});

const recordLink = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published-set'), hash: z.string() }),
  z.object({ kind: z.literal('agreed-score'), itemId: z.string(), version: z.int(), step: z.string() }),
  z.object({ kind: z.literal('results'), responseId: z.string() }),
  z.object({ kind: z.literal('machine-use'), mode: z.enum(MACHINE_USE_MODES) }),
  z.object({ kind: z.literal('addition'), additionId: z.string() }),
]);

export const summarySectionView = z.object({
  heading: z.string(),
  sentences: z.array(z.object({ id: z.string(), text: z.string(), record: z.nullable(recordLink) })),
  table: z.nullable(z.object({ caption: z.string(), rows: z.array(z.array(z.string())) })),
});

export const summaryListView = z.object({
  regime: z.object({
    basis: z.string(),
    caution: z.nullable(z.string()),
    /** What sets the standstill going; null where the regime has none. */
    standstillBegins: z.nullable(z.enum(['notice', 'summaries'])),
  }),
  /** Bids in the order of the results, so that the lead can say who won. */
  bids: z.array(
    z.object({
      responseId: z.uuid(),
      bidder: z.string(),
      total: decimalText,
      rank: z.nullable(z.int()),
      /** Why it has no rank and cannot win. */
      whyNoRank: z.nullable(z.string()),
    }),
  ),
  /** Responses that take no part; each supplier gets a notice with the reason. */
  disregarded: z.array(z.object({ responseId: z.uuid(), bidder: z.string(), reason: z.string() })),
  winnerId: z.nullable(z.uuid()),
  /** How many lots the tender has; one decision is recorded for all of them. */
  lots: z.optional(z.int()),
  summaries: z.array(
    z.object({
      id: z.uuid(),
      responseId: z.uuid(),
      supplier: z.string(),
      state: z.enum(SUMMARY_STATES),
      blocking: z.int(),
      contact: z.nullable(z.string()),
      releasedAt: z.nullable(z.iso.datetime()),
      /** How far the mail to the contact is; null before it is written, or where its link was withdrawn. */
      mail: z.nullable(mailStateView),
      /** When the bidder first opened the summary. */
      openedAt: z.nullable(z.iso.datetime()),
      /** Whether the bidder's last question waits for an answer. */
      asks: z.boolean(),
    }),
  ),
  /** Whether a mail server is configured; without one somebody has to pass the mails on. */
  sends: z.boolean(),
  steps: z.object({
    summariesIssuedOn: z.nullable(isoDate),
    noticePublishedOn: z.nullable(isoDate),
    noticeReference: z.nullable(z.string()),
    standstillLastDay: z.nullable(isoDate),
    contractFrom: z.nullable(isoDate),
    contractEnteredOn: z.nullable(isoDate),
  }),
  mayWrite: z.boolean(),
  mayRelease: z.boolean(),
});

export const summaryView = z.object({
  id: z.uuid(),
  tenderId: z.uuid(),
  responseId: z.uuid(),
  title: z.string(),
  supplier: z.string(),
  state: z.enum(SUMMARY_STATES),
  contact: z.nullable(z.object({ name: z.string(), email: z.string() })),
  sections: z.array(summarySectionView),
  checks: z.array(
    z.object({
      kind: z.enum(SUMMARY_CHECK_KINDS),
      blocks: z.boolean(),
      says: z.string(),
      sentence: z.nullable(z.string()),
    }),
  ),
  changes: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['addition', 'withholding']),
      place: z.string(),
      words: z.string(),
      reason: z.string(),
      /** Whether the words are withheld from every summary of the tender that says them. */
      everywhere: z.boolean(),
      state: z.enum(SUMMARY_CHANGE_STATES),
      by: z.string(),
      approvedBy: z.nullable(z.string()),
      /** Who withdrew it, refused it or took it back, and why; null while it stands. */
      endedBy: z.nullable(z.string()),
      endedBecause: z.nullable(z.string()),
      /** Whether the reader may approve it: never their own. */
      mayApprove: z.boolean(),
      /** Whether the reader may take it back or refuse it. */
      mayEnd: z.boolean(),
    }),
  ),
  approvedBy: z.nullable(z.string()),
  approvedHash: z.nullable(z.string()),
  /** Why no debrief notes can be made of what was approved; null where they can, and before the approval. */
  whyNoDebrief: z.nullable(z.string()),
  releasedAt: z.nullable(z.iso.datetime()),
  mayWrite: z.boolean(),
  mayApprove: z.boolean(),
});

/** Notes for whoever holds the debrief of a supplier: its approved summary and the published scale, and nothing else. */
export const debriefView = z.object({
  title: z.string(),
  supplier: z.string(),
  sections: z.array(summarySectionView),
});

export type WinnerInput = z.infer<typeof winnerInput>;
export type ContactInput = z.infer<typeof contactInput>;
export type SummaryChangeInput = z.infer<typeof summaryChangeInput>;
export type SummaryChangeEndInput = z.infer<typeof summaryChangeEndInput>;
export type AwardTakenBackInput = z.infer<typeof awardTakenBackInput>;
export type AwardStepInput = z.infer<typeof awardStepInput>;
export type SummaryListView = z.infer<typeof summaryListView>;
export type DebriefView = z.infer<typeof debriefView>;
export type SummaryView = z.infer<typeof summaryView>;
