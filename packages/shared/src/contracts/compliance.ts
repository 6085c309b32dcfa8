import * as z from 'zod/mini';
import { FINDING_KINDS, FINDING_OUTCOMES, LOW_PRICE_STATES, LOW_PRICE_STEPS } from '../domain/compliance-words.ts';
import { decimalInput } from './decimal.ts';
import { line, longText, longWords } from './received-text.ts';

/** Compliance: what is wrong with a response is a task for a person, never an exclusion by itself. */

const words = longWords(4000);
const count = z.nullable(z.int('Use a whole number.').check(z.gte(0, 'Use a whole number from 0.')));

export const findingInput = z.object({
  responseId: z.uuid('Choose the response.'),
  kind: z.enum(FINDING_KINDS, 'Choose what is wrong.'),
  /** What is wrong, and where it can be seen. */
  evidence: words,
  /** The clause of the tender documents that says something about it. */
  clause: line(500),
  /** What the tender documents say will happen, in their own words. */
  consequence: words,
  /** Of wrong entries in a schedule: how many, of how many. */
  wrong: count,
  of: count,
});

export const findingDecisionInput = z.object({
  outcome: z.enum(FINDING_OUTCOMES, 'Choose what follows.'),
  proportionality: longText(),
  clause: longText(500),
  clarified: z.boolean(),
  whyNotClarified: longText(),
});

export const thresholdInput = z.object({
  clause: line(500),
  words,
  /** Least figure that passes; null: the bidder must say yes. */
  least: z.nullable(decimalInput),
  consequence: words,
});

/** Why a threshold is taken back. */
export const thresholdWithdrawalInput = z.object({ reason: words });

const stated = z.union([z.enum(['yes', 'no']), decimalInput]);
export const thresholdResultInput = z.object({
  responseId: z.uuid('Choose the response.'),
  /** What the response states: a figure, or yes or no. */
  stated,
  /** Where it states it. */
  evidence: words,
});

export const thresholdOverrideInput = z.object({
  responseId: z.uuid('Choose the response.'),
  reason: words,
  clause: line(500),
});
export const thresholdApprovalInput = z.object({ responseId: z.uuid('Choose the response.') });

export const lowPriceInput = z.object({
  step: z.enum(LOW_PRICE_STEPS, 'Choose a step.'),
  /** Why it looks abnormally low, what the notice says, what the bidder answered, or the reason of the decision. */
  words,
  /** Of a notice: until when the bidder may answer. */
  until: z.nullable(z.iso.datetime({ offset: true, error: 'Write the day and the time.' })),
});

const decisionView = z.object({
  id: z.uuid(),
  outcome: z.enum(FINDING_OUTCOMES),
  proportionality: z.string(),
  clause: z.string(),
  clarified: z.boolean(),
  whyNotClarified: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const findingView = z.object({
  id: z.uuid(),
  responseId: z.uuid(),
  response: z.string(),
  kind: z.enum(FINDING_KINDS),
  evidence: z.string(),
  clause: z.string(),
  consequence: z.string(),
  wrong: z.nullable(z.int()),
  of: z.nullable(z.int()),
  raisedBy: z.string(),
  raisedAt: z.iso.datetime(),
  advice: z.array(z.string()),
  decisions: z.array(decisionView),
});

export const thresholdView = z.object({
  id: z.uuid(),
  clause: z.string(),
  words: z.string(),
  least: z.nullable(z.string()),
  consequence: z.string(),
  results: z.array(
    z.object({
      responseId: z.uuid(),
      response: z.string(),
      /** Null: nobody has entered yet what the response states. */
      stated: z.nullable(z.string()),
      evidence: z.string(),
      met: z.nullable(z.boolean()),
      override: z.nullable(
        z.object({
          reason: z.string(),
          clause: z.string(),
          askedBy: z.string(),
          askedAt: z.iso.datetime(),
          /** Null: a second person has not approved it, so it does not count. */
          approvedBy: z.nullable(z.string()),
          mayApprove: z.boolean(),
        }),
      ),
      /** The rule's answer, or an override that two people stand for. */
      passes: z.nullable(z.boolean()),
    }),
  ),
});

export const lowPriceView = z.object({
  responseId: z.uuid(),
  response: z.string(),
  state: z.enum(LOW_PRICE_STATES),
  entries: z.array(
    z.object({
      step: z.enum(LOW_PRICE_STEPS),
      words: z.string(),
      until: z.nullable(z.iso.datetime()),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  next: z.array(z.enum(LOW_PRICE_STEPS)),
});

export const complianceView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  mayDecide: z.boolean(),
  /** Whether the person may record how a response stands with a mandatory threshold. */
  mayRecordThresholds: z.boolean(),
  responses: z.array(z.object({ id: z.uuid(), name: z.string(), disregarded: z.boolean() })),
  findings: z.array(findingView),
  thresholds: z.array(thresholdView),
  mayAddThresholds: z.boolean(),
  lowPrices: z.array(lowPriceView),
});

export type FindingInput = z.infer<typeof findingInput>;
export type FindingDecisionInput = z.infer<typeof findingDecisionInput>;
export type ThresholdInput = z.infer<typeof thresholdInput>;
export type ThresholdWithdrawalInput = z.infer<typeof thresholdWithdrawalInput>;
export type ThresholdResultInput = z.infer<typeof thresholdResultInput>;
export type ThresholdOverrideInput = z.infer<typeof thresholdOverrideInput>;
export type ThresholdApprovalInput = z.infer<typeof thresholdApprovalInput>;
export type LowPriceInput = z.infer<typeof lowPriceInput>;
export type FindingView = z.infer<typeof findingView>;
export type ThresholdView = z.infer<typeof thresholdView>;
export type LowPriceView = z.infer<typeof lowPriceView>;
export type ComplianceView = z.infer<typeof complianceView>;
