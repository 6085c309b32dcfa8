import * as z from 'zod/mini';
import { ENVELOPES } from '../domain/compliance-words.ts';
import { PHASES } from '../domain/phases.ts';
import { FILE_STATUSES } from '../domain/text-document.ts';
import { adviserFindingsView } from './adviser.ts';
import { decimalText } from './decimal.ts';
import { engineSchema, responseResultSchema } from './results.ts';
import { tenderEndSchema } from './tender-end.ts';
import { MACHINE_USE_MODES, REGIMES, ROUNDING_MODES } from './tender.ts';

/** What the API sends. Requests and responses are apart: a view lists only what its reader may see. */

/**
 * Where a response is on its way. `sealed`: stored, and opened by nobody yet. `received`: stored, nothing read yet. `read`: read, and the tender does not let the
 * machine score in the live service. `scored`: an indicative result is there. `failed`: we could not finish.
 */
export const RESPONSE_STAGES = ['sealed', 'received', 'reading', 'scoring', 'read', 'scored', 'failed'] as const;
export type ResponseStage = (typeof RESPONSE_STAGES)[number];

/** Whether the live service scores by machine for a tender, and a sentence that says so to a person. */
export const machineUseView = z.object({
  mode: z.nullable(z.enum(MACHINE_USE_MODES)),
  scoresHere: z.boolean(),
  says: z.string(),
});

export const tenderSummaryView = z.object({
  id: z.uuid(),
  /** The authority's own reference: `id` of tender.json. */
  reference: z.string(),
  title: z.string(),
  authority: z.string(),
  phase: z.enum(PHASES),
  ended: z.optional(z.nullable(tenderEndSchema)),
  contractStart: z.string(),
  criteriaCount: z.int(),
  /** Null where the reader may not see the responses. */
  responseCount: z.nullable(z.int()),
  /** Responses in which something will still happen by itself. */
  inProgressCount: z.optional(z.int()),
  /** Responses that a person has to look at: failed, or with an answer that has no indicative band. */
  attentionCount: z.optional(z.int()),
});
export const tenderListView = z.object({ tenders: z.array(tenderSummaryView) });

export const criterionView = z.object({
  id: z.string(),
  title: z.string(),
  theme: z.nullable(z.string()),
  question: z.string(),
  weightPercent: decimalText,
  wordLimit: z.nullable(z.int()),
  pageLimit: z.nullable(z.int()),
});

export const tenderView = z.object({
  id: z.uuid(),
  reference: z.string(),
  phase: z.enum(PHASES),
  ended: z.optional(z.nullable(tenderEndSchema)),
  title: z.string(),
  authority: z.string(),
  regime: z.enum(REGIMES),
  coreService: z.string(),
  area: z.nullable(z.string()),
  contractStart: z.string(),
  contractYears: z.number(),
  annualValueGBP: z.nullable(decimalText),
  framework: z.object({ id: z.string(), title: z.string() }),
  publishedSetHash: z.string(),
  /** Null before a set is locked: then the hash is that of the draft. */
  publishedVersion: z.nullable(z.int()),
  /** Until then responses are received; null where it is not set. */
  deadline: z.nullable(z.iso.datetime()),
  scale: z.array(z.object({ mark: decimalText, label: z.string(), descriptor: z.string() })),
  criteria: z.array(criterionView),
  rounding: z.object({ places: z.int(), mode: z.enum(ROUNDING_MODES), at: z.enum(['total', 'criterion']) }),
  machineUse: machineUseView,
  /** The measures of the framework, so that a code can be shown with its words. */
  measures: z.optional(z.array(z.object({ code: z.string(), theme: z.string(), title: z.string() }))),
  /** How much of the whole weighting reaches each mission through the criteria, and where the mapping comes from. */
  missions: z.optional(
    z.nullable(
      z.object({
        weights: z.array(z.object({ id: z.string(), name: z.string(), weightPercent: decimalText })),
        source: z.string(),
      }),
    ),
  ),
  /** What is accepted as a response: extensions in lower case with their dot, bytes of one file, files at once. */
  uploads: z.optional(z.object({ extensions: z.array(z.string()), maxFileBytes: z.int(), maxFiles: z.int() })),
});

/** One received file. `status` is null until it has been read. */
export const receivedFileView = z.object({
  id: z.uuid(),
  name: z.string(),
  sha256: z.string(),
  /** Bytes. */
  size: z.int(),
  mediaType: z.string(),
  envelope: z.optional(z.enum(ENVELOPES)),
  status: z.nullable(z.enum(FILE_STATUSES)),
  /** What is wrong with it and what to do, where something is. */
  reason: z.nullable(z.string()),
  notes: z.array(z.string()),
  pages: z.nullable(z.int()),
  hasText: z.boolean(),
  /** Name of the file in whose place this copy stands. */
  copyOf: z.optional(z.nullable(z.string())),
  /** Name of the copy that stands in the place of this file; it is not read any more then. */
  copy: z.optional(z.nullable(z.string())),
  /** Whether it could not be read in full and no copy stands in its place. */
  needsCopy: z.optional(z.boolean()),
  /** Whether that may have had its reason in the moment, so that it may be read again. */
  readAgain: z.optional(z.boolean()),
});

export const responseSummaryView = z.object({
  id: z.uuid(),
  tenderId: z.uuid(),
  name: z.string(),
  stage: z.enum(RESPONSE_STAGES),
  /** The stage as a sentence, with the reason where it stands still. */
  says: z.string(),
  /** Whether more will happen by itself. */
  settled: z.boolean(),
  receivedAt: z.iso.datetime(),
  files: z.array(receivedFileView),
});
export const responseListView = z.object({ responses: z.array(responseSummaryView) });

/** The indicative result of one response with what it was computed from. */
export const assessmentView = z.object({
  engine: engineSchema,
  publishedSetHash: z.string(),
  asOf: z.string(),
  result: responseResultSchema,
});

export const responseView = z.extend(responseSummaryView, {
  assessment: z.nullable(assessmentView),
  /** What the adviser answered about each answer; empty where it is off or the reader may not see what machines say. */
  adviser: z.array(adviserFindingsView),
  /** Whether it failed on our side and the reader may have it read again. */
  mayRepeat: z.boolean(),
  /** Whether the reader may add a copy in the place of a file that could not be read in full, or have that read again. */
  mayAddCopy: z.boolean(),
});

/** `data` of an event named `response`: the whole new state of one response. */
export const responseEventView = z.object({ response: responseSummaryView });

export const frameworkSummaryView = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  edition: z.string(),
  /** `shipped`: brought by the product. `draft`: being edited, no tender can name it. `issued`: never changes. */
  state: z.enum(['shipped', 'draft', 'issued']),
  version: z.int(),
  themes: z.array(z.object({ id: z.string(), name: z.string() })),
  measureCount: z.int(),
});
export const frameworkListView = z.object({ frameworks: z.array(frameworkSummaryView) });

const partHealth = z.object({ ready: z.boolean(), says: z.string() });
export const healthView = z.object({
  status: z.enum(['ready', 'not-ready']),
  version: z.string(),
  database: partHealth,
  queue: z.extend(partHealth, { backend: z.enum(['postgresql', 'redis']) }),
  files: z.extend(partHealth, { kept: z.enum(['folder', 'bucket']) }),
  worker: z.extend(partHealth, { lastSeen: z.nullable(z.iso.datetime()), isolation: z.nullable(z.string()) }),
});

export type MachineUseView = z.infer<typeof machineUseView>;
export type TenderSummaryView = z.infer<typeof tenderSummaryView>;
export type TenderListView = z.infer<typeof tenderListView>;
export type CriterionView = z.infer<typeof criterionView>;
export type TenderView = z.infer<typeof tenderView>;
export type ReceivedFileView = z.infer<typeof receivedFileView>;
export type ResponseSummaryView = z.infer<typeof responseSummaryView>;
export type ResponseListView = z.infer<typeof responseListView>;
export type AssessmentView = z.infer<typeof assessmentView>;
export type ResponseView = z.infer<typeof responseView>;
export type ResponseEventView = z.infer<typeof responseEventView>;
export type FrameworkSummaryView = z.infer<typeof frameworkSummaryView>;
export type FrameworkListView = z.infer<typeof frameworkListView>;
export type HealthView = z.infer<typeof healthView>;
