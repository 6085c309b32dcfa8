import * as z from 'zod/mini';
import { decimalText } from './decimal.ts';
import { bandSchema, citationSchema, guideValuesSchema } from './guide-values.ts';
import { longText, longWords } from './received-text.ts';
import { claimSchema } from './results.ts';

/** What an evaluator sends and sees while scoring. No view here holds anything of another evaluator. */

/**
 * How far one evaluator is with one answer. `not-started`: nothing written. `in-progress`: saved, not locked. `locked`: score
 * and reasons are closed by their author. `submitted`: handed to the chair. `reopened`: sent back with a reason.
 */
export const EVALUATION_STATES = ['not-started', 'in-progress', 'locked', 'submitted', 'reopened'] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

/** What happened to an answer at one of its versions. */
export const VERSION_KINDS = ['saved', 'locked', 'unlocked', 'submitted', 'reopened'] as const;

const part = z.object({ id: z.string(), title: z.string(), question: z.nullable(z.string()) });

/** A criterion as its evaluator sees it. */
export const scoredCriterionView = z.object({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  weightPercent: decimalText,
  wordLimit: z.nullable(z.int()),
  pageLimit: z.nullable(z.int()),
  parts: z.array(part),
});

/** One row of the overview: an answer that is the person's to score. */
export const scoringItemView = z.object({
  responseId: z.uuid(),
  criterionId: z.string(),
  state: z.enum(EVALUATION_STATES),
  /** The person's own mark; null where none is chosen. */
  mark: z.nullable(decimalText),
  flagged: z.boolean(),
  /** Why it was put aside, in the person's own words; null where it was not. */
  skipped: z.nullable(z.string()),
  /** Why the chair sent it back; null where it was not. */
  reopenedBecause: z.nullable(z.string()),
  savedAt: z.nullable(z.iso.datetime()),
});

/** Everything a person has to score in a tender, in the person's own order. */
export const scoringOverviewView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  authority: z.string(),
  /** Whether the person may write now; otherwise everything is there to read. */
  canWrite: z.boolean(),
  /** One question across all bidders, or one bidder at a time. */
  order: z.enum(['by-question', 'by-bidder']),
  /** Whether names of bidders are masked. */
  masked: z.boolean(),
  bands: z.array(bandSchema),
  criteria: z.array(scoredCriterionView),
  /** In an order of chance that is this person's own and always the same. */
  responses: z.array(z.object({ id: z.uuid(), name: z.string() })),
  items: z.array(scoringItemView),
  /** When the person acknowledged that notes are disclosable; null before. */
  noticeAt: z.nullable(z.iso.datetime()),
  machineUse: z.string(),
  /** Practice answers that the person must score before the bids open; 0 where none is required. */
  practiceDue: z.int(),
});

const answerPart = z.object({ file: z.string(), fileId: z.uuid(), start: z.int(), end: z.int() });

/** One answer with everything its evaluator has written about it. */
export const evaluationView = z.object({
  responseId: z.uuid(),
  criterionId: z.string(),
  /** Number of the newest version; 0 before the first save. It is the entity tag of this view. */
  version: z.int(),
  state: z.enum(EVALUATION_STATES),
  values: guideValuesSchema,
  /** Step in focus and place in its text, where the person stopped. */
  at: z.nullable(z.string()),
  caret: z.nullable(z.int()),
  flagged: z.boolean(),
  skipped: z.nullable(z.string()),
  reopenedBecause: z.nullable(z.string()),
  savedAt: z.nullable(z.iso.datetime()),
  lockedAt: z.nullable(z.iso.datetime()),
  /** Where in the response this question is answered, and what lies beyond the published limit. */
  answer: z.object({ parts: z.array(answerPart), cutOff: z.array(answerPart), note: z.nullable(z.string()) }),
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
  /** Whether the machine's view may be opened now. */
  machine: z.object({
    open: z.boolean(),
    seenAt: z.nullable(z.iso.datetime()),
    says: z.string(),
    /** The mark held since the view was seen: another is locked only with a reason and words of the answer. Null where any is. */
    heldMark: z._default(z.nullable(decimalText), null),
  }),
  highlights: z.object({ open: z.boolean(), says: z.string() }),
});

/** A save: everything as it is now. */
export const evaluationSaveSchema = z.object({
  values: guideValuesSchema,
  at: z.nullable(z.string().check(z.maxLength(300))),
  caret: z.nullable(z.int().check(z.gte(0))),
  flagged: z.boolean(),
  skipped: z.nullable(longText(2000)),
  /** Seconds in which the page was in use since the last save. */
  seconds: z.int().check(z.gte(0), z.lte(3600)),
});

/** What came of a save. */
export const evaluationSavedView = z.object({
  version: z.int(),
  state: z.enum(EVALUATION_STATES),
  savedAt: z.iso.datetime(),
  /** The citations as they stand in the stored text, where they had to be moved to their exact place. */
  values: guideValuesSchema,
});

/** Closes score and reasons. */
export const evaluationLockSchema = z._default(
  z.object({
    /** Why another mark is locked than the one held when the machine's view was seen; null where none is. */
    cause: z._default(z.nullable(z.object({ reason: longWords(2000), citation: citationSchema })), null),
  }),
  { cause: null },
);

/** Takes a lock back before submitting. */
export const evaluationUnlockSchema = z.object({
  reason: longWords(2000),
  /** Words of the answer that cause the change; needed once the machine's view was seen. */
  citation: z.nullable(citationSchema),
});

/** Hands locked scores to the chair: those of these responses, or all. */
export const submitScoresSchema = z.object({
  responseIds: z.nullable(z.array(z.uuid()).check(z.maxLength(500))),
  ownJudgement: z.literal(true, 'Confirm that these are your own judgements.'),
});
export const submittedView = z.object({ submitted: z.int(), submittedAt: z.iso.datetime() });

/** The chair sends one score back. */
export const reopenScoreSchema = z.object({
  personId: z.uuid(),
  responseId: z.uuid(),
  criterionId: z.string().check(z.maxLength(200)),
  reason: longWords(2000),
});

/** Every version of one's own answer, newest first. */
export const evaluationHistoryView = z.object({
  versions: z.array(
    z.object({
      version: z.int(),
      kind: z.enum(VERSION_KINDS),
      at: z.iso.datetime(),
      reason: z.nullable(z.string()),
      /** Words of the answer that caused a change; null where none are on record. */
      citation: z._default(z.nullable(citationSchema), null),
      mark: z.nullable(decimalText),
      values: guideValuesSchema,
      hash: z.string(),
    }),
  ),
});

/** Neutral marks in the text: what is said and how much. Never a band, a point or a verdict. */
export const highlightsView = z.object({
  highlights: z.array(z.pick(claimSchema, { id: true, class: true, quantities: true, measures: true, evidence: true })),
});

/** What an evaluator may want to look at once more before handing a score in. */
export const SCORE_WARNINGS = ['no-reason', 'shorter', 'same-words', 'no-passage'] as const;

/** One's own scores as they would be handed in, in one's own order. */
export const scoreCheckView = z.object({
  scores: z.array(
    z.object({
      responseId: z.uuid(),
      criterionId: z.string(),
      /** What decided the mark, as written; empty where nothing is. */
      reason: z.string(),
      /** How many passages of the response are cited. */
      passages: z.int(),
      warnings: z.array(z.enum(SCORE_WARNINGS)),
      /** Number of the version that was looked over. */
      version: z._default(z.int(), 0),
      /** Whether it is open, nothing is missing, and it can be locked as it stands. */
      complete: z._default(z.boolean(), false),
    }),
  ),
});

/** How much each evaluator has done; nothing of what they gave. */
export const scoringProgressView = z.object({
  evaluators: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      assigned: z.int(),
      locked: z.int(),
      submitted: z.int(),
      lastActivity: z.nullable(z.iso.datetime()),
      /** Answers locked in less time than reading them takes. For the chair alone; null for the lead. */
      tooQuick: z.nullable(z.int()),
      /** Locked scores, which can be sent back to their author; null for whoever may not, and when the panel has them. */
      toSendBack: z.optional(
        z.nullable(z.array(z.object({ responseId: z.uuid(), bidder: z.string(), criterionId: z.string() }))),
      ),
    }),
  ),
});

export type ScoredCriterionView = z.infer<typeof scoredCriterionView>;
export type ScoringItemView = z.infer<typeof scoringItemView>;
export type ScoringOverviewView = z.infer<typeof scoringOverviewView>;
export type EvaluationView = z.infer<typeof evaluationView>;
export type EvaluationSave = z.infer<typeof evaluationSaveSchema>;
export type EvaluationSavedView = z.infer<typeof evaluationSavedView>;
export type EvaluationLock = z.infer<typeof evaluationLockSchema>;
export type EvaluationUnlock = z.infer<typeof evaluationUnlockSchema>;
export type SubmitScores = z.infer<typeof submitScoresSchema>;
export type SubmittedView = z.infer<typeof submittedView>;
export type ReopenScore = z.infer<typeof reopenScoreSchema>;
export type EvaluationHistoryView = z.infer<typeof evaluationHistoryView>;
export type HighlightsView = z.infer<typeof highlightsView>;
export type ScoreCheckView = z.infer<typeof scoreCheckView>;
export type ScoreWarning = (typeof SCORE_WARNINGS)[number];
export type ScoringProgressView = z.infer<typeof scoringProgressView>;
export type VersionKind = (typeof VERSION_KINDS)[number];
