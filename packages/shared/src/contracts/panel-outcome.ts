import * as z from 'zod/mini';
import { decimalText } from './decimal.ts';
import { AWAY, ITEM_STATUSES, itemActView, reason, sessionView, standingWarning } from './moderation.ts';

/** What a panel's agreed scores come to: checks before the end, agreement, results, ties, the record, the self-audit. */

const checkedItem = z.object({ itemId: z.uuid(), bidder: z.string(), criterionId: z.string() });
export const CLOSING_CHECKS = [
  'unequal-treatment',
  'machine-convergence',
  'rule-contradiction',
  'threshold-not-assessed',
  'vote-of-recused',
  'not-locked',
] as const;

/** Which agreed items the panel corrects after its sign-off, and why. */
export const correctionSchema = z.object({
  itemIds: z
    .array(z.uuid('This is not an id of ours.'))
    .check(z.minLength(1, 'Choose at least one item.'), z.maxLength(500, 'Choose at most 500 items.')),
  reason,
});

/** A correction after a sign-off. */
const correctionView = z.object({
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
  /** The sign-off that it set aside; null where it added items to a correction that had begun. */
  setAside: z.nullable(z.object({ by: z.string(), at: z.iso.datetime(), aboutChecks: z.string() })),
  items: z.array(
    z.object({
      ...checkedItem.shape,
      markBefore: z.nullable(decimalText),
      /** What came of it, before a later correction of the item; null until it is agreed again. */
      markNow: z.nullable(decimalText),
    }),
  ),
});

/** What the panel looks at before it signs off. */
export const closingChecksView = z.object({
  /** Only what there is something to say about; one about a bid as a whole names no item. */
  checks: z.array(z.object({ kind: z.enum(CLOSING_CHECKS), says: z.string(), items: z.array(checkedItem) })),
  locked: z.int(),
  items: z.int(),
  signedOff: z.nullable(z.object({ by: z.string(), at: z.iso.datetime(), aboutChecks: z.string() })),
  /** Oldest first. */
  corrections: z.array(correctionView),
  /** Whether the person who asks may have agreed items corrected now. */
  mayCorrect: z.boolean(),
  /** Why nobody can now, with what comes first; null where somebody can. */
  whyNotCorrect: z.nullable(z.string()),
});

/** A bid that takes no part. */
const disregardedView = z.object({
  responseId: z.uuid(),
  bidder: z.string(),
  /** The decision; null for whoever may not read findings, or prices where it is about one. */
  because: z.nullable(
    z.object({
      /** What was wrong. */
      wrong: z.string(),
      /** The clause of the tender documents it rests on; null of an abnormally low price. */
      clause: z.nullable(z.string()),
      reason: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
});

const statistic = z.object({ value: z.nullable(z.number()), reason: z.nullable(z.string()) });
/** How far the panel agreed before moderation. */
export const agreementView = z.object({
  caveat: z.string(),
  items: z.array(
    z.object({
      itemId: z.uuid(),
      bidder: z.string(),
      criterionId: z.string(),
      range: z.nullable(z.number()),
      averageDeviation: z.nullable(z.number()),
    }),
  ),
  units: z.int(),
  /** Fewer items than this, and no pooled figure is shown. */
  needed: z.int(),
  pooled: z.nullable(
    z.object({
      rawAgreement: z.number(),
      distribution: z.array(z.object({ mark: z.number(), count: z.int() })),
      figures: z.array(
        z.object({
          form: z.string(),
          meaning: z.string(),
          units: z.int(),
          statistic,
          interval: z.nullable(z.object({ low: z.number(), high: z.number() })),
        }),
      ),
    }),
  ),
  /** First marks beside the agreed ones, by name and question; null until all is locked. */
  consistency: z.nullable(
    z.array(
      z.object({
        name: z.string(),
        cells: z.array(
          z.object({ criterion: z.string(), items: z.int(), difference: decimalText, spread: decimalText }),
        ),
      }),
    ),
  ),
});

/** The results: only once every item is locked and signed off. */
export const resultsView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  outOf: decimalText,
  rounding: z.object({ places: z.int(), mode: z.string(), at: z.string() }),
  publishedSetHash: z.string(),
  /** How many lots the tender has; totals and order are of the tender as a whole. */
  lots: z.optional(z.int()),
  criteria: z.array(z.object({ id: z.string(), title: z.string(), weightPercent: decimalText })),
  missions: z.array(z.object({ id: z.string(), name: z.string() })),
  bids: z.array(
    z.object({
      responseId: z.uuid(),
      bidder: z.string(),
      marks: z.record(z.string(), decimalText),
      byCriterion: z.record(z.string(), decimalText),
      byMission: z.record(z.string(), decimalText),
      total: decimalText,
      rank: z.nullable(z.int()),
      tied: z.boolean(),
      /** Marks that disqualify it: below the pass mark, of criteria that say so. */
      failed: z.array(z.object({ criterion: z.string(), mark: decimalText, passMark: decimalText })),
      /** Mandatory requirements that it misses. */
      missed: z.array(z.string()),
      /** Mandatory requirements of which nobody has recorded whether it meets them. */
      unassessed: z.array(z.string()),
    }),
  ),
  disregarded: z.array(disregardedView),
  tieRule: z.nullable(z.string()),
  /** Bids that share a total, best first, and in which order somebody has put them by the published rule. */
  ties: z.array(
    z.object({
      total: decimalText,
      bids: z.array(z.object({ responseId: z.uuid(), bidder: z.string() })),
      placed: z.nullable(z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() })),
      /** How many other orders of exactly these bids are on record, which count no more. */
      earlier: z.int(),
    }),
  ),
  /** Whether the person who asks may put tied bids in order. */
  mayPlace: z.boolean(),
  /** The same where they are in an order already: not while the award rests on it. */
  mayPlaceAnew: z.boolean(),
  /** Distance between the two best totals; null with fewer than two. */
  gap: z.nullable(decimalText),
  decisive: z.array(
    z.object({
      bidder: z.string(),
      criterion: z.string(),
      from: decimalText,
      to: decimalText,
      effect: z.enum(['overtakes', 'ties']),
    }),
  ),
  thresholds: z.array(
    z.object({
      criterion: z.string(),
      publishedPercent: decimalText,
      /** A decimal, or a ratio such as 80/7. */
      passesPercent: z.string(),
      /** The same with two places, for reading. */
      shown: z.string(),
      direction: z.enum(['above', 'below']),
      gains: z.string(),
      loses: z.string(),
    }),
  ),
});

/** The order in which the published rule puts bids that share a total. */
export const tieSchema = z.object({
  order: z
    .array(z.uuid('This is not an id of ours.'))
    .check(z.minLength(2, 'A tie has at least two bids.'), z.maxLength(500, 'Name at most 500 bids.')),
  /** How the published rule leads to this order. */
  reason,
});

/** The moderation record, to print. */
export const moderationRecordView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  authority: z.string(),
  publishedSetHash: z.string(),
  /** Why one person alone scores a question, as the lead recorded it; null where every item has two scores or more. */
  whyFewEvaluators: z.nullable(z.string()),
  sessions: z.array(sessionView),
  /** How long the panel took over items that went through in one go, in seconds; `unanimous` began with one mark. */
  pace: z.object({
    items: z.int(),
    medianSeconds: z.nullable(z.int()),
    unanimous: z.int(),
    unanimousMedianSeconds: z.nullable(z.int()),
  }),
  items: z.array(
    z.object({
      itemId: z.uuid(),
      bidder: z.string(),
      criterionId: z.string(),
      criterionTitle: z.string(),
      status: z.enum(ITEM_STATUSES),
      lockedAt: z.nullable(z.iso.datetime()),
      /** Each first mark with what decided it, and each that came after it was sent back. */
      before: z.array(
        z.object({
          name: z.string(),
          /** Why the panel did not hear them; null where it did. */
          away: z.nullable(z.enum(AWAY)),
          mark: decimalText,
          reason: z.string(),
          again: z.array(
            z.object({
              mark: decimalText,
              reason: z.string(),
              quotes: z.array(z.string()),
              at: z.iso.datetime(),
            }),
          ),
        }),
      ),
      agreedMark: z.nullable(decimalText),
      outcome: z.nullable(z.string()),
      decisive: z.string(),
      notAbove: z.string(),
      notBelow: z.string(),
      /** Why a mark above the lowest stands though nothing was found; empty where that was not asked. */
      reconciled: z._default(z.string(), ''),
      reasonForBidder: z.string(),
      parts: z.array(
        z.object({ part: z.string(), title: z.string(), reason: z.string(), quotes: z.array(z.string()) }),
      ),
      moves: z.array(
        z.object({
          name: z.string(),
          from: decimalText,
          to: decimalText,
          point: z.string(),
          raisedBy: z.string(),
          quotes: z.array(z.string()),
        }),
      ),
      dissents: z.array(z.object({ name: z.string(), mark: decimalText, words: z.string() })),
      /** What was done with it besides: parked, sent back, opened again; by whom and why. */
      course: z.array(itemActView),
      /** Warnings that stood on its reasons when it was locked; null while it is open, and where it was not kept. */
      warningsAtLock: z.nullable(z.array(standingWarning)),
      /** From its first words to its lock; null while it is open, and where it did not go through in one go. */
      secondsToLock: z.nullable(z.int()),
      /** Whether the bid takes no part any more; what was agreed about it is kept and counts for nothing. */
      disregarded: z.boolean(),
      confirmedBy: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
    }),
  ),
  signedOff: z.nullable(z.object({ by: z.string(), at: z.iso.datetime(), aboutChecks: z.string() })),
  /** Corrections after a sign-off, oldest first. */
  corrections: z.array(correctionView),
});

/** What came of every check of the self-audit. */
export const selfAuditView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  publishedSetHash: z.string(),
  checks: z.array(
    z.object({
      /** The requirement it stands for. */
      id: z.string(),
      title: z.string(),
      /** `not-yet`: what it looks at is not final. */
      outcome: z.enum(['passed', 'failed', 'not-yet']),
      points: z.array(z.object({ says: z.string(), itemId: z.nullable(z.uuid()) })),
    }),
  ),
});

export type SelfAuditView = z.infer<typeof selfAuditView>;
export type TieInput = z.infer<typeof tieSchema>;
export type CorrectionInput = z.infer<typeof correctionSchema>;
export type CorrectionView = z.infer<typeof correctionView>;
export type ClosingChecksView = z.infer<typeof closingChecksView>;
export type AgreementView = z.infer<typeof agreementView>;
export type ResultsView = z.infer<typeof resultsView>;
export type ModerationRecordView = z.infer<typeof moderationRecordView>;
