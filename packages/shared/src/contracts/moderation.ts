import * as z from 'zod/mini';
import { decimalText } from './decimal.ts';
import { bandSchema, citationSchema, guideValuesSchema } from './guide-values.ts';
import { longText, longWords } from './received-text.ts';
import { PHASES } from '../domain/index.ts';

/** What a panel sends and sees while it agrees scores. Nothing here holds a mean, and no mark has a default. */

/**
 * How far the panel is with an item. `waiting`: not taken yet. `open`: somebody has written. `parked`: put aside with a
 * reason. `sent-back`: an evaluator looks again. `to-confirm`: complete, every voting member is asked. `locked`: agreed.
 */
export const ITEM_STATUSES = ['waiting', 'open', 'parked', 'sent-back', 'to-confirm', 'locked'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** Why an item is discussed in full. */
export const DISCUSSION_TRIGGERS = [
  'wide-range',
  'wide-average-deviation',
  'straddles-pass-mark',
  'opposite-findings',
  'nothing-cited',
  'end-of-scale',
] as const;
export type DiscussionTrigger = (typeof DISCUSSION_TRIGGERS)[number];

/** How an item goes through moderation: every one does, the unanimous ones by the short path. */
export const DISCUSSIONS = ['full', 'brief', 'short'] as const;
export type Discussion = (typeof DISCUSSIONS)[number];

/** What happens to the items of an evaluator who is not there: they wait, or those present decide. */
export const ABSENCE_RULES = ['items-wait', 'quorum-decides'] as const;
export type AbsenceRule = (typeof ABSENCE_RULES)[number];

const reason = longWords(4000);
const personId = z.uuid('This is not an id of ours.');

/** Who takes part in a session: everybody of the panel is either present or absent with a reason. */
export const attendanceSchema = z.object({
  personId,
  present: z.boolean(),
  /** Why somebody is not there; needed for an absent evaluator. */
  reason: z.nullable(longText(2000)),
  /** Whether the person takes notes and may hold the pen. */
  takesNotes: z.boolean(),
});
export const openSessionSchema = z.object({
  attendance: z.array(attendanceSchema).check(z.maxLength(100, 'Name at most 100 people.')),
});
export const panelSaveSchema = z.object({ values: guideValuesSchema });
export const parkSchema = z.object({ reason });
export const sendBackSchema = z.object({
  /** The evaluator's seat in the item. */
  position: z.string().check(z.maxLength(20)),
  reason,
  lookAt: reason,
  due: z.iso.date('Use a date such as 2027-04-01.'),
});
export const PEN_ACTIONS = ['take', 'take-over', 'keep', 'give', 'lay-down'] as const;
export const penSchema = z.object({
  action: z.enum(PEN_ACTIONS),
  /** Who gets the pen when it is given. */
  to: z.nullable(personId),
});
export const confirmSchema = z.object({ version: z.int() });
export const signOffSchema = z.object({
  declared: z.literal(true, 'Confirm the declaration.'),
  /** What the panel made of the points that the checks list; needed where they list any. */
  aboutChecks: longText(4000),
});

const attendeeView = z.object({
  personId: z.uuid(),
  name: z.string(),
  roles: z.array(z.string()),
  isEvaluator: z.boolean(),
  present: z.boolean(),
  reason: z.nullable(z.string()),
  takesNotes: z.boolean(),
  /** Since when it is so: from the opening, or from when somebody came, went or took over the notes. */
  since: z.iso.datetime(),
});
const sessionView = z.object({
  id: z.uuid(),
  openedAt: z.iso.datetime(),
  openedBy: z.string(),
  endedAt: z.nullable(z.iso.datetime()),
  attendees: z.array(attendeeView),
});
const penView = z.object({ personId: z.uuid(), name: z.string(), until: z.iso.datetime(), isMine: z.boolean() });
const seatMark = z.object({ position: z.string(), who: z.string(), mark: decimalText });

export const panelItemSummaryView = z.object({
  id: z.uuid(),
  responseId: z.uuid(),
  bidder: z.string(),
  criterionId: z.string(),
  criterionTitle: z.string(),
  weightPercent: decimalText,
  status: z.enum(ITEM_STATUSES),
  discussion: z.enum(DISCUSSIONS),
  triggers: z.array(z.enum(DISCUSSION_TRIGGERS)),
  /** Distance between the highest and the lowest opening mark. */
  spread: decimalText,
  marks: z.array(seatMark),
  /** The agreed mark; null until the item is locked. */
  agreedMark: z.nullable(decimalText),
  version: z.int(),
  /** How many voting members have still to confirm. */
  yetToConfirm: z.int(),
  /** Whether the person who asks is one of them. */
  waitsForMe: z.boolean(),
  parkedBecause: z.nullable(z.string()),
});

/** The agenda of a tender, with the session if one is open. */
export const moderationView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  authority: z.string(),
  phase: z.enum(PHASES),
  session: z.nullable(sessionView),
  earlierSessions: z.array(sessionView),
  /** Before the first session: how many scores are in, and what is missing. Counts only. */
  before: z.nullable(z.object({ submitted: z.int(), expected: z.int(), ready: z.boolean(), says: z.string() })),
  /** Who may be in the session. */
  people: z.array(
    z.object({ personId: z.uuid(), name: z.string(), roles: z.array(z.string()), isEvaluator: z.boolean() }),
  ),
  absenceRule: z.enum(ABSENCE_RULES),
  items: z.array(panelItemSummaryView),
  mayRun: z.boolean(),
});

const partView = z.object({
  part: z.string(),
  title: z.string(),
  finding: z.string(),
  promise: z.string(),
  mattered: z.nullable(z.string()),
  band: z.nullable(decimalText),
  cited: z.array(citationSchema),
  nothingFound: z.boolean(),
});
const scoreView = z.object({
  mark: decimalText,
  decisive: z.string(),
  notAbove: z.string(),
  notBelow: z.string(),
  parts: z.array(partView),
});
const positionView = z.object({
  id: z.string(),
  who: z.string(),
  isMe: z.boolean(),
  /** The score as first submitted; it stays. */
  first: scoreView,
  /** The score after the panel sent it back; null where it was not, or has not come yet. */
  again: z.nullable(scoreView),
  voting: z.boolean(),
  confirmed: z.boolean(),
});

/** One item with everything the panel needs to agree it. */
export const panelItemView = z.object({
  ...panelItemSummaryView.shape,
  tenderId: z.uuid(),
  question: z.string(),
  parts: z.array(z.object({ id: z.string(), title: z.string() })),
  bands: z.array(bandSchema),
  deadlockRule: z.nullable(z.string()),
  positions: z.array(positionView),
  /** Whether the panel sees who gave which score. */
  revealed: z.boolean(),
  values: guideValuesSchema,
  /** What keeps the item from being put to the panel, step by step. */
  missing: z.array(z.object({ step: z.string(), says: z.string() })),
  quorum: z.object({ met: z.boolean(), says: z.string() }),
  sessionOpen: z.boolean(),
  pen: z.nullable(penView),
  sentBack: z.nullable(
    z.object({ position: z.string(), who: z.string(), reason: z.string(), lookAt: z.string(), due: z.string() }),
  ),
  files: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      sha256: z.string(),
      mediaType: z.string(),
      pages: z.nullable(z.int()),
      hasText: z.boolean(),
    }),
  ),
  /** What the person who asks may do with it now. */
  may: z.object({ write: z.boolean(), run: z.boolean(), confirm: z.boolean() }),
  savedAt: z.nullable(z.iso.datetime()),
  lockedAt: z.nullable(z.iso.datetime()),
});
export const panelSavedView = z.object({
  version: z.int(),
  status: z.enum(ITEM_STATUSES),
  savedAt: z.iso.datetime(),
  values: guideValuesSchema,
});

/** `data` of an event named `moderation`: what has changed, to be read anew. It holds no mark and no words. */
export const moderationEventView = z.object({ itemId: z.nullable(z.uuid()), kind: z.string() });

const checkedItem = z.object({ itemId: z.uuid(), bidder: z.string(), criterionId: z.string() });
export const CLOSING_CHECKS = ['unequal-treatment', 'machine-convergence', 'rule-contradiction', 'not-locked'] as const;

/** What the panel looks at before it signs off. */
export const closingChecksView = z.object({
  checks: z.array(z.object({ kind: z.enum(CLOSING_CHECKS), says: z.string(), items: z.array(checkedItem) })),
  locked: z.int(),
  items: z.int(),
  signedOff: z.nullable(z.object({ by: z.string(), at: z.iso.datetime(), aboutChecks: z.string() })),
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
      failed: z.array(
        z.object({ criterion: z.string(), mark: decimalText, passMark: decimalText, overridden: z.boolean() }),
      ),
    }),
  ),
  tieRule: z.nullable(z.string()),
  /** Bids that share a total, best first, and in which order somebody has put them by the published rule. */
  ties: z.array(
    z.object({
      total: decimalText,
      bids: z.array(z.object({ responseId: z.uuid(), bidder: z.string() })),
      placed: z.nullable(z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() })),
    }),
  ),
  /** Whether the person who asks may put tied bids in order. */
  mayPlace: z.boolean(),
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
  sessions: z.array(sessionView),
  items: z.array(
    z.object({
      itemId: z.uuid(),
      bidder: z.string(),
      criterionId: z.string(),
      criterionTitle: z.string(),
      status: z.enum(ITEM_STATUSES),
      lockedAt: z.nullable(z.iso.datetime()),
      /** Each first mark with what decided it. */
      before: z.array(z.object({ name: z.string(), mark: decimalText, reason: z.string() })),
      agreedMark: z.nullable(decimalText),
      outcome: z.nullable(z.string()),
      decisive: z.string(),
      notAbove: z.string(),
      notBelow: z.string(),
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
      confirmedBy: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
    }),
  ),
  signedOff: z.nullable(z.object({ by: z.string(), at: z.iso.datetime(), aboutChecks: z.string() })),
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
export type Attendance = z.infer<typeof attendanceSchema>;
export type OpenSession = z.infer<typeof openSessionSchema>;
export type PanelSave = z.infer<typeof panelSaveSchema>;
export type SendBack = z.infer<typeof sendBackSchema>;
export type PenInput = z.infer<typeof penSchema>;
export type SignOff = z.infer<typeof signOffSchema>;
export type ModerationView = z.infer<typeof moderationView>;
export type PanelItemSummaryView = z.infer<typeof panelItemSummaryView>;
export type PanelItemView = z.infer<typeof panelItemView>;
export type PanelSavedView = z.infer<typeof panelSavedView>;
export type ModerationEventView = z.infer<typeof moderationEventView>;
export type ClosingChecksView = z.infer<typeof closingChecksView>;
export type AgreementView = z.infer<typeof agreementView>;
export type ResultsView = z.infer<typeof resultsView>;
export type ModerationRecordView = z.infer<typeof moderationRecordView>;
