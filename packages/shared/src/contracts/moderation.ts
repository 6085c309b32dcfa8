import * as z from 'zod/mini';
import { decimalText } from './decimal.ts';
import { bandSchema, citationSchema, guideValuesSchema } from './guide-values.ts';
import { longText, longWords } from './received-text.ts';
import { ABSENCE_RULES } from './tender.ts';
import { PHASES } from '../domain/phases.ts';

/** What a panel sends and sees while it agrees scores. Nothing here holds a mean, and no mark has a default. */

/**
 * How far the panel is with an item. `waiting`: not taken yet. `open`: somebody has written. `parked`: put aside with a
 * reason. `sent-back`: an evaluator looks again. `to-confirm`: complete, every voting member is asked. `locked`: agreed.
 */
export const ITEM_STATUSES = ['waiting', 'open', 'parked', 'sent-back', 'to-confirm', 'locked'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** What is done with an item besides writing its record. */
export const ITEM_ACTS = ['parked', 'sent-back', 'taken-back', 'reopened'] as const;
export type ItemActKind = (typeof ITEM_ACTS)[number];

/** Why a seat is not asked and has no vote; the guide says what each means. */
export const AWAY = ['absent', 'gone', 'recused'] as const;

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

export type AbsenceRule = (typeof ABSENCE_RULES)[number];

/** Why somebody decided as they did. */
export const reason = longWords(4000);
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
export const reopenItemSchema = z._default(
  z.object({
    /** Why; needed where the item was agreed. */
    reason: z._default(longText(4000), ''),
  }),
  { reason: '' },
);
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

/** That an evaluator will not come back while the panel sits. */
export const departureSchema = z.object({ personId, reason });
/** An evaluator without whom the panel goes on, or would. */
const departureView = z.object({
  personId: z.uuid(),
  name: z.string(),
  /** May tell of an illness: empty for whoever neither asks nor approves nor keeps the record. */
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  /** Who let the panel go on; null while nobody has. */
  approvedBy: z.nullable(z.string()),
  approvedAt: z.nullable(z.iso.datetime()),
  /** Whether the person who asks for the list may approve it. */
  mayApprove: z.boolean(),
});
export const departureListView = z.object({
  title: z.string(),
  departures: z.array(departureView),
  /** The evaluators who can be named; empty for whoever may not ask. */
  people: z.array(z.object({ personId: z.uuid(), name: z.string() })),
  mayAsk: z.boolean(),
  /** Whether an item waits because one vote is left of it and nobody has recorded why one must do. */
  oneLeft: z.boolean(),
  /** Whether the person who asks for the list may record it. */
  mayGoOnWithOne: z.boolean(),
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
  /** How they stood from the opening on, oldest first. */
  course: z.array(
    z.object({
      since: z.iso.datetime(),
      present: z.boolean(),
      takesNotes: z.boolean(),
      reason: z.nullable(z.string()),
    }),
  ),
});
export const sessionView = z.object({
  id: z.uuid(),
  openedAt: z.iso.datetime(),
  openedBy: z.string(),
  endedAt: z.nullable(z.iso.datetime()),
  attendees: z.array(attendeeView),
});
/** One thing that was done with an item: by whom, why, and whose score it is about; null where it is about the item. */
export const itemActView = z.object({
  kind: z.enum(ITEM_ACTS),
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
  about: z.nullable(z.string()),
});
/** A warning that stood on a reason of the panel: the step of the guide, its kind, what it says, and the words that caused it. */
export const standingWarning = z.object({ step: z.string(), code: z.string(), says: z.string(), words: z.string() });
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
  /** How many of those who scored an answer must be there at least for it to be agreed. */
  quorum: z.int(),
  items: z.array(panelItemSummaryView),
  /** How many bids are disregarded, so that the panel agrees nothing about them. */
  leftOut: z.int(),
  /** Bids that came back after the panel began; the next session lays them out once their scores are in. */
  toLayOut: z.array(z.string()),
  /** Questions that keep such a bid off the agenda, because everybody who is to score them has no vote any more. */
  nobodyScores: z.array(z.string()),
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
  /** Why the panel does not hear them about the item; null where it does. */
  away: z.nullable(z.enum(AWAY)),
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
  /** What was done with it so far, oldest first. */
  course: z.array(itemActView),
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

export type Attendance = z.infer<typeof attendanceSchema>;
export type OpenSession = z.infer<typeof openSessionSchema>;
export type PanelSave = z.infer<typeof panelSaveSchema>;
export type ItemActView = z.infer<typeof itemActView>;
export type StandingWarning = z.infer<typeof standingWarning>;
export type DepartureInput = z.infer<typeof departureSchema>;
export type DepartureListView = z.infer<typeof departureListView>;
export type DepartureView = DepartureListView['departures'][number];
export type ReopenItem = z.infer<typeof reopenItemSchema>;
export type SendBack = z.infer<typeof sendBackSchema>;
export type PenInput = z.infer<typeof penSchema>;
export type SignOff = z.infer<typeof signOffSchema>;
export type ModerationView = z.infer<typeof moderationView>;
export type PanelItemSummaryView = z.infer<typeof panelItemSummaryView>;
export type PanelItemView = z.infer<typeof panelItemView>;
export type PanelSavedView = z.infer<typeof panelSavedView>;
export type ModerationEventView = z.infer<typeof moderationEventView>;
