import * as z from 'zod/mini';
import { CLAIM_CLASSES, CLAIM_SCOPES, COMPARATORS, QUANTITY_KINDS, TIME_KINDS } from '../domain/claim-words.ts';
import { FILE_STATUSES } from '../domain/text-document.ts';
import { decimalText } from './decimal.ts';

/** Where a statement stands: `quote` is exactly `text.slice(start, end)` of the stored text of the file. */
export const evidenceSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  page: z.nullable(z.int()),
  locator: z.nullable(z.string()),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
});

export const quantitySchema = z.object({
  text: z.string(),
  /** A plain decimal, or a ratio such as 1:58. */
  value: z.string(),
  /** Singular noun, GBP, percent, FTE or ratio. */
  unit: z.string(),
  kind: z.enum(QUANTITY_KINDS),
  comparator: z.enum(COMPARATORS),
});

export const timeSchema = z.object({ text: z.string(), kind: z.enum(TIME_KINDS) });

export const suggestedMeasureSchema = z.object({
  measure: z.string(),
  status: z.enum(['accepted', 'suggested']),
  score: z.string(),
});

export const claimSchema = z.object({
  id: z.string(),
  class: z.enum(CLAIM_CLASSES),
  scope: z.enum(CLAIM_SCOPES),
  measures: z.array(suggestedMeasureSchema).check(z.maxLength(5)),
  quantities: z.array(quantitySchema),
  time: z.array(timeSchema),
  beneficiary: z.array(z.string()),
  place: z.array(z.string()),
  owner: z.array(z.string()),
  verification: z.array(z.string()),
  /** Id of the rule, or of the model, that decided the class. */
  rule: z.string(),
  evidence: evidenceSchema,
  duplicateOf: z.nullable(z.string()),
});

export const QUERY_SEVERITIES = ['info', 'query', 'contradiction'] as const;

/** A question worth asking the bidder. It never changes a band. */
export const querySchema = z.object({
  kind: z.string(),
  severity: z.enum(QUERY_SEVERITIES),
  question: z.string(),
  arithmetic: z.optional(z.string()),
  evidence: z.array(evidenceSchema),
});

/**
 * One node of an explanation: the same tree is rendered as text, HTML and JSON.
 * Written out, because a declaration file cannot hold the type that would be inferred from a schema within itself.
 */
export interface ExplanationNode {
  /** Names the view of the node. */
  kind: 'band' | 'all' | 'any' | 'predicate' | 'guard' | 'note';
  /** A sentence a procurement officer can read. */
  says: string;
  holds: boolean;
  rule?: string | undefined;
  mark?: string | undefined;
  /** Ids of the claims that satisfy it. */
  evidence: string[];
  parts: ExplanationNode[];
}

export const explanationNodeSchema: z.ZodMiniType<ExplanationNode, ExplanationNode> = z.object({
  kind: z.enum(['band', 'all', 'any', 'predicate', 'guard', 'note']),
  says: z.string(),
  holds: z.boolean(),
  rule: z.optional(z.string()),
  mark: z.optional(z.string()),
  evidence: z.array(z.string()),
  get parts() {
    return z.array(explanationNodeSchema);
  },
});

export const criterionResultSchema = z.object({
  criterion: z.string(),
  status: z.enum(['scored', 'needs-confirmation', 'not-produced']),
  reason: z.optional(z.string()),
  band: z.nullable(decimalText),
  bandIfQueriedClaimsWithdrawn: z.nullable(decimalText),
  max: decimalText,
  explanation: z.optional(z.object({ text: z.string(), tree: explanationNodeSchema })),
  missingForNext: z.array(z.string()),
  claims: z.array(claimSchema),
  queries: z.array(querySchema),
});

/** Indicative only: absent total whenever an answer could not be scored. */
export const indicativeWeightedSchema = z.object({
  complete: z.boolean(),
  total: z.nullable(decimalText),
  max: decimalText,
  byCriterion: z.record(z.string(), decimalText),
  byMission: z.record(z.string(), decimalText),
});

export const fileResultSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  pages: z.nullable(z.int()),
  status: z.enum(FILE_STATUSES),
  notes: z.array(z.string()),
});

export const responseResultSchema = z.object({
  response: z.string(),
  status: z.enum(['scored', 'partly-scored', 'not-produced']),
  reason: z.optional(z.string()),
  files: z.array(fileResultSchema),
  unmapped: z.array(evidenceSchema),
  criteria: z.array(criterionResultSchema),
  indicativeWeighted: z.optional(indicativeWeightedSchema),
});

export const engineSchema = z.object({ name: z.string(), version: z.string() });

/** What the batch command writes as `results.json`. */
export const resultsSchema = z.object({
  engine: engineSchema,
  publishedSetHash: z.string(),
  asOf: z.iso.date(),
  responses: z.array(responseResultSchema),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type TimeExpression = z.infer<typeof timeSchema>;
export type SuggestedMeasure = z.infer<typeof suggestedMeasureSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Query = z.infer<typeof querySchema>;
export type CriterionResult = z.infer<typeof criterionResultSchema>;
export type IndicativeWeighted = z.infer<typeof indicativeWeightedSchema>;
export type FileResult = z.infer<typeof fileResultSchema>;
export type ResponseResult = z.infer<typeof responseResultSchema>;
export type Results = z.infer<typeof resultsSchema>;
