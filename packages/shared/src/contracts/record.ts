import * as z from 'zod/mini';
import { line, longText } from './received-text.ts';

/** The record of a tender: its audit trail, who saw what, checks of the stored files, exports, and how long it is kept. */

export const auditEventView = z.object({
  sequence: z.int(),
  at: z.iso.datetime(),
  /** Such as `response.received`. */
  kind: z.string(),
  /** Who or what did it, by name. */
  by: z.string(),
  subjectId: z.string(),
  /** What else is known. Words that somebody may not read are left out: `value` is empty then. */
  detail: z.array(z.object({ name: z.string(), value: z.string(), withheld: z.boolean() })),
  hash: z.string(),
});

export const auditTrailView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  events: z.array(auditEventView),
  /** Ask with this as `before` for the page after; null on the last. */
  next: z.nullable(z.int()),
  /** What the trail can be narrowed to. */
  kinds: z.array(z.string()),
  people: z.array(z.object({ actor: z.string(), name: z.string() })),
});

const pageNumber = z.coerce.number().check(z.int(), z.gte(1));
const dayOrNothing = z.optional(z.iso.date('Use a date such as 2027-04-01.'));
export const auditFilterSchema = z.object({
  kind: z.optional(z.string().check(z.maxLength(200))),
  actor: z.optional(z.string().check(z.maxLength(200))),
  from: dayOrNothing,
  to: dayOrNothing,
  before: z.optional(pageNumber),
});

export const sightingView = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  what: z.string(),
  subject: z.string(),
  outcome: z.enum(['seen', 'refused']),
  code: z.nullable(z.string()),
});
export const sightingListView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  sightings: z.array(sightingView),
  next: z.nullable(z.string()),
});

const fileFaultView = z.object({ response: z.string(), name: z.string(), sha256: z.string(), says: z.string() });

export const retentionView = z.object({
  /** Day on which the contract was entered into, from which time counts; null before. */
  contractedOn: z.nullable(z.string()),
  /** The same by the steps of the award; null while they do not say. */
  enteredOn: z.nullable(z.string()),
  /** The day that was recorded here and can be withdrawn; null where there is none. */
  recordedOn: z.optional(z.nullable(z.string())),
  /** Whether the tender has ended without an award, so that no contract can be recorded. */
  ended: z.optional(z.boolean()),
  /**
   * Day on which the end without an award was published or told; null where there is none. Time counts then from it, or from the
   * day on which the end was recorded here, whichever is later.
   */
  endToldOn: z.optional(z.nullable(z.string())),
  /** Years for which responses are kept, from the day from which time counts. */
  years: z.int(),
  /** Day from which bid content may be deleted; null while it is not known. */
  keepUntil: z.nullable(z.string()),
  purged: z.boolean(),
  /** Day from which evidence of delivery may be deleted; null while no contract is recorded. */
  evidenceKeepUntil: z.nullable(z.string()),
  says: z.string(),
  hold: z.nullable(
    z.object({
      /** Empty where it is withheld. */
      reason: z.string(),
      /** Whether the reader may not read the reason: it may tell of bids. */
      withheld: z.optional(z.boolean()),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
});

export const recordView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  reference: z.string(),
  events: z.int(),
  lastAnchor: z.nullable(z.iso.datetime()),
  checks: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      by: z.nullable(z.string()),
      checked: z.int(),
      faults: z.array(fileFaultView),
    }),
  ),
  exports: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      by: z.string(),
      namesShown: z.boolean(),
      state: z.enum(['asked', 'ready', 'failed']),
      sha256: z.nullable(z.string()),
      /** Bytes. */
      size: z.nullable(z.int()),
    }),
  ),
  retention: retentionView,
  may: z.object({ export: z.boolean(), keep: z.boolean() }),
});

export const exportInput = z.object({
  /** False: a copy for freedom of information requests, in which people have numbers instead of names. */
  namesShown: z.boolean(),
});

export const contractDateInput = z.object({
  contractedOn: z.iso.date('Use a date such as 2027-04-01.'),
  /** Why time counts from another day than that of the award. */
  reason: z._default(longText(2000), ''),
});
/**
 * How long losing responses are kept, in years from the contract or from the day on which an end without an award was told or was
 * recorded here, whichever is later.
 */
export const retentionRuleInput = z.object({ years: z.int('Use a whole number of years.') });
export const holdInput = z.object({ reason: line(2000) });

export type AuditEventView = z.infer<typeof auditEventView>;
export type AuditTrailView = z.infer<typeof auditTrailView>;
export type AuditFilter = z.infer<typeof auditFilterSchema>;
export type SightingView = z.infer<typeof sightingView>;
export type SightingListView = z.infer<typeof sightingListView>;
export type RecordView = z.infer<typeof recordView>;
export type RetentionView = z.infer<typeof retentionView>;
export type ExportInput = z.infer<typeof exportInput>;
export type RetentionRuleInput = z.infer<typeof retentionRuleInput>;
export type ContractDateInput = z.infer<typeof contractDateInput>;
export type HoldInput = z.infer<typeof holdInput>;
