import * as z from 'zod/mini';
import { EVALUATION_STATES, scoredCriterionView } from './evaluation.ts';
import { fileTextView } from './file-text.ts';
import { bandSchema, guideValuesSchema } from './guide-values.ts';
import { line, longWords } from './received-text.ts';

/** Practice on answers that no bidder wrote, each with a worked key. Nothing of it is a score. */

/** `draft`: its key is being written. `offered`: its key is fixed and people practise on it. `withdrawn`: kept, asked no more. */
export const PRACTICE_STATES = ['draft', 'offered', 'withdrawn'] as const;

/** A new practice answer: a text for one question of the published set. */
export const practiceAnswerSchema = z.object({
  criterionId: z.string().check(z.minLength(1, 'Choose a question.'), z.maxLength(200)),
  title: line(200),
  text: longWords(20_000),
});

/** Whether people must have practised before they score. */
export const practiceRuleSchema = z.object({ required: z.boolean() });

/** How the marks of one person lie to the keys, as counts. For the chair alone, and never a ranking. */
const leaning = z.object({
  personId: z.uuid(),
  name: z.string(),
  above: z.int(),
  same: z.int(),
  below: z.int(),
  says: z.string(),
});

/** The practice answers of a tender, as the person who asks sees them. */
export const practiceView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  required: z.boolean(),
  canWrite: z.boolean(),
  canWaive: z.boolean(),
  canTake: z.boolean(),
  /** How many practice answers the person still has to score before the bids open; 0 where practice is not required. */
  due: z.int(),
  criteria: z.array(z.object({ id: z.string(), title: z.string() })),
  answers: z.array(
    z.object({
      id: z.uuid(),
      criterionId: z.string(),
      title: z.string(),
      state: z.enum(PRACTICE_STATES),
      /** How far the person’s own practice is; null for who does not practise. */
      own: z.nullable(z.enum(EVALUATION_STATES)),
    }),
  ),
  /** Texts to begin with, written for training; empty for who writes none. */
  samples: z.array(z.object({ title: z.string(), text: z.string() })),
  /** How far everybody is, by name; null for who only practises. */
  progress: z.nullable(z.array(z.object({ personId: z.uuid(), name: z.string(), done: z.int(), of: z.int() }))),
  /** Null for everybody but the chair. */
  leanings: z.nullable(z.array(leaning)),
});

/** One side of a practice answer: the worked key while it is written, or the practice of the person who asks. */
export const practiceWorkView = z.object({
  id: z.uuid(),
  title: z.string(),
  tenderTitle: z.string(),
  state: z.enum(PRACTICE_STATES),
  criterion: scoredCriterionView,
  bands: z.array(bandSchema),
  text: fileTextView,
  /** Number of the newest save; the entity tag of this view. */
  version: z.int(),
  /** Closed once the key is fixed, or the practice is done. */
  closed: z.boolean(),
  values: guideValuesSchema,
  at: z.nullable(z.string()),
  caret: z.nullable(z.int()),
  savedAt: z.nullable(z.iso.datetime()),
  /** The worked key; null until the person’s own practice is done. */
  key: z.nullable(guideValuesSchema),
});

export type PracticeAnswerInput = z.infer<typeof practiceAnswerSchema>;
export type PracticeRule = z.infer<typeof practiceRuleSchema>;
export type PracticeState = (typeof PRACTICE_STATES)[number];
export type PracticeView = z.infer<typeof practiceView>;
export type PracticeWorkView = z.infer<typeof practiceWorkView>;
