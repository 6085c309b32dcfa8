import * as z from 'zod/mini';
import { decimalInput } from './decimal.ts';

export const REGIMES = [
  'PA23-England',
  'PA23-Wales',
  'PA23-NI',
  'Scotland',
  'PSR',
  'PCR2015',
  'below-threshold',
] as const;
export const ROUNDING_MODES = ['half-up', 'half-even', 'down', 'up'] as const;
export const MACHINE_USE_MODES = ['off', 'batch-only', 'after-lock', 'at-moderation'] as const;

const isoDate = z.iso.date('Use a date such as 2027-04-01.');
const words = z.string().check(z.minLength(1, 'Write at least one word.'));

const band = z.object({ mark: decimalInput, label: z.string(), descriptor: z.string() });

const scale = z.object({
  min: z.optional(decimalInput),
  max: z.optional(decimalInput),
  step: z.optional(decimalInput),
  bands: z.array(band).check(z.minLength(2, 'A scale needs at least two bands.')),
  passMark: z.optional(z.nullable(decimalInput)),
});

const criterion = z.object({
  id: words,
  theme: z.optional(z.string()),
  title: words,
  question: words,
  weightPercent: decimalInput,
  missions: z.optional(z.record(z.string(), decimalInput)),
  measures: z.optional(
    z.object({
      required: z.optional(z.array(z.string())),
      suggested: z.optional(z.array(z.string())),
      free: z.optional(z.boolean()),
    }),
  ),
  wordLimit: z.optional(z.nullable(z.int())),
  pageLimit: z.optional(z.nullable(z.int())),
  subCriteria: z.optional(z.array(z.unknown())),
  lots: z.optional(z.array(z.unknown())),
});

/** One tender as imported and exported (`tender.json`). */
export const tenderSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: words,
  title: words,
  authority: words,
  regime: z.enum(REGIMES),
  commencedOn: z.optional(isoDate),
  framework: words,
  coreService: z.string(),
  area: z.optional(z.string()),
  contractStart: isoDate,
  contractYears: z.number().check(z.positive('A contract lasts more than 0 years.')),
  annualValueGBP: z.optional(decimalInput),
  scale,
  criteria: z.array(criterion).check(z.minLength(1, 'A tender needs at least one criterion.')),
  rounding: z.object({
    places: z.int().check(z.gte(0), z.lte(10)),
    mode: z.enum(ROUNDING_MODES),
    at: z.enum(['total', 'criterion']),
  }),
  rules: z.optional(
    z.object({
      tie: z.optional(z.string()),
      deadlock: z.optional(z.string()),
      spreadTrigger: z.optional(decimalInput),
    }),
  ),
  machineUse: z.optional(z.object({ mode: z.optional(z.enum(MACHINE_USE_MODES)), decision: z.optional(z.string()) })),
  lots: z.optional(z.array(z.unknown())),
});

export type Tender = z.infer<typeof tenderSchema>;
export type TenderInput = z.input<typeof tenderSchema>;
export type Criterion = Tender['criteria'][number];
export type ScaleBand = Tender['scale']['bands'][number];
