import * as z from 'zod/mini';
import { decimalInput } from './decimal.ts';

/** Where a fact was read. Every number in a pack names one by its id. */
export const sourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  address: z.nullable(z.string()),
  accessed: z.nullable(z.string()),
  /** `verified`: read in the publisher's own text. `reported`: read elsewhere. `product-default`: ours, a tender must confirm it. */
  standing: z.enum(['verified', 'reported', 'product-default', 'unverified']),
});

const slotSchema = z.object({
  /** Singular unit word of the number that the pledge leaves open, for example "hour". */
  unit: z.string(),
  kind: z.enum(['count', 'money', 'percent', 'duration', 'mass', 'energy', 'distance', 'other']),
  says: z.string(),
});

export const measureSchema = z.object({
  code: z.string(),
  theme: z.string(),
  /** Code of the award criterion it stands under; null where unknown, absent where the set has none. */
  awardCriterion: z.optional(z.nullable(z.string())),
  title: z.string(),
  /** What a supplier pledges, in our words. */
  pledge: z.string(),
  slots: z.array(slotSchema),
  measurement: z.nullable(z.string()),
  indicator: z.nullable(z.string()),
  /**
   * Words and phrases of which at least one must stand in a claim before this measure is accepted for it.
   * "bat box": next to each other in any inflection; "bat|bird box": either; "plant*": any word that begins so;
   * "carer & rota": both in the same claim.
   */
  anchors: z.array(z.string()),
  /** Weaker words, written like anchors: they raise a suggestion and never carry an acceptance. */
  hints: z.optional(z.array(z.string())),
  /** Phrases close by which belong to another measure or to none. */
  exclusions: z.array(z.string()),
  /** Example promises in our words; they help the matcher and nobody is scored against them. */
  examples: z.array(z.string()),
  source: z.string(),
});

export const missionSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  source: z.string(),
});

/** Theme -> mission shares. Shares of a theme sum to exactly 1. */
export const missionMappingSchema = z.object({
  source: z.string(),
  note: z.string(),
  shares: z.record(z.string(), z.record(z.string(), decimalInput)),
});

/** A published or imported set of social value measures. */
export const frameworkPackSchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  edition: z.string(),
  licence: z.string(),
  /** Procurements commenced on or after this date may use the pack; null where the publisher sets none. */
  appliesFrom: z.nullable(z.iso.date()),
  /** Procurements commenced on or after this date may no longer use it; null where open. */
  appliesUntil: z.nullable(z.iso.date()),
  area: z.nullable(z.object({ name: z.string(), places: z.array(z.string()), source: z.string() })),
  themes: z.array(z.object({ id: z.string(), name: z.string(), source: z.string() })),
  measures: z.array(measureSchema),
  missions: z.array(missionSchema),
  missionMapping: z.nullable(missionMappingSchema),
  sources: z.array(sourceSchema),
});

export type FrameworkPack = z.infer<typeof frameworkPackSchema>;
export type FrameworkPackInput = z.input<typeof frameworkPackSchema>;
export type Measure = z.infer<typeof measureSchema>;
