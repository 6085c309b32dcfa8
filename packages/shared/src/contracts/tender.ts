import * as z from 'zod/mini';
import { decimalInput, shareInput } from './decimal.ts';
import { isAtMostDeep, line, longText, longWords } from './received-text.ts';
import { asLots, asSubCriteria } from './sub-criteria.ts';

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
/** How marks become a total: each answer by its weight, or the marks of all questions added up. */
export const MARKINGS = ['by-weight', 'by-marks'] as const;
/** In which order an evaluator works: one question across all bidders, or one bidder at a time. */
export const SCORING_ORDERS = ['by-question', 'by-bidder'] as const;
/** When neutral highlights (class, quantity, measure; never a band) may be shown to an evaluator. */
export const HIGHLIGHT_RULES = ['never', 'after-lock', 'while-scoring'] as const;
/** What happens to the items of an evaluator who is absent from moderation: they wait, or those present decide. */
export const ABSENCE_RULES = ['items-wait', 'quorum-decides'] as const;
export const MACHINE_USE_MODES = ['off', 'batch-only', 'after-lock', 'at-moderation'] as const;

const isoDate = z.iso.date('Use a date such as 2027-04-01.');

/** Deepest nesting of what a tender carries along without a meaning of its own here. */
const DEEPEST = 10;

const most = (count: number, things: string) => z.maxLength(count, `Use at most ${String(count)} ${things}.`);

const carriedAlong = z.array(z.unknown()).check(
  most(500, 'entries'),
  z.refine((entries) => isAtMostDeep(entries, DEEPEST), `Nest at most ${String(DEEPEST)} levels.`),
);

// Results are keyed by criterion, so an id must not be a name that every object has already.
const criterionId = line(200).check(
  z.refine(
    (id) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()/-]*$/u.test(id) && !(id in Object.prototype),
    'Begin with a letter or digit, go on with letters, digits, spaces and . _ ( ) / -, and use no reserved name.',
  ),
);

const limit = z.int().check(z.gte(1, 'Use a whole number from 1.'));

const band = z.object({ mark: decimalInput, label: longText(500), descriptor: longText() });

const scale = z.object({
  min: z.optional(decimalInput),
  max: z.optional(decimalInput),
  step: z.optional(decimalInput),
  bands: z.array(band).check(z.minLength(2, 'A scale needs at least two bands.'), most(50, 'bands')),
  passMark: z.optional(z.nullable(decimalInput)),
});

const criterion = z.object({
  id: criterionId,
  theme: z.optional(longText(200)),
  title: line(500),
  question: longWords(),
  weightPercent: decimalInput,
  missions: z.optional(
    z
      .record(z.string().check(z.maxLength(200)), decimalInput)
      .check(z.refine((shares) => Object.keys(shares).length <= 50, 'Use at most 50 missions.')),
  ),
  measures: z.optional(
    z.object({
      required: z.optional(z.array(longText(200)).check(most(500, 'measures'))),
      suggested: z.optional(z.array(longText(200)).check(most(500, 'measures'))),
      free: z.optional(z.boolean()),
    }),
  ),
  wordLimit: z.optional(z.nullable(limit)),
  pageLimit: z.optional(z.nullable(limit)),
  subCriteria: z.optional(
    z.pipe(
      carriedAlong,
      z.transform((entries: unknown[]) => asSubCriteria(entries)),
    ),
  ),
  lots: z.optional(carriedAlong),
  /** Whether a mark below the pass mark disqualifies the tender. */
  disqualifies: z.optional(z.boolean()),
  /** Marks available, where the tender adds marks up; left out: the highest mark of the scale. */
  marks: z.optional(decimalInput),
  /** A question whose answer is read and never assessed; its weighting is 0. */
  informationOnly: z.optional(z.boolean()),
});

const informationQuestion = z.object({ id: criterionId, title: line(500), question: longWords() });

const SMALLEST_QUORUM = 'Write a whole number from 2: nobody agrees a score alone.';

/** How many of those who scored an answer must be there at least for the panel to agree it. */
export const quorum = z
  .int(SMALLEST_QUORUM)
  .check(z.gte(2, SMALLEST_QUORUM), z.lte(100, 'Use at most 100 people for a quorum.'));

const rules = z.object({
  tie: z.optional(longText()),
  deadlock: z.optional(longText()),
  /** How the panel comes to an agreed score. */
  consensus: z.optional(longText()),
  spreadTrigger: z.optional(decimalInput),
  absence: z.optional(z.enum(ABSENCE_RULES)),
  quorum: z.optional(quorum),
  /** Whether the panel discusses before it sees who gave which score. */
  namesHiddenFirst: z.optional(z.boolean()),
  marking: z.optional(z.enum(MARKINGS)),
  order: z.optional(z.enum(SCORING_ORDERS)),
  /** Whether evaluators see "Bidder A" instead of names. */
  masking: z.optional(z.boolean()),
  /** When evaluators see what is promised and how much marked in the text; left out: after their own lock. Never a band. */
  highlights: z.optional(z.enum(HIGHLIGHT_RULES)),
  /** Who sees what when, in words for bidders and evaluators. */
  visibility: z.optional(longText()),
  /** The measures that bidders may choose from; left out: all of the framework. */
  shortList: z.optional(z.array(longText(200)).check(most(500, 'measures'))),
});

/** One tender as imported and exported (`tender.json`). */
export const tenderSchema = z.strictObject({
  $schema: z.optional(longText(2000)),
  id: line(200),
  title: line(500),
  authority: line(500),
  regime: z.enum(REGIMES),
  commencedOn: z.optional(isoDate),
  framework: line(200),
  coreService: longText(),
  area: z.optional(longText()),
  contractStart: isoDate,
  contractYears: z
    .number()
    .check(z.positive('A contract lasts more than 0 years.'), z.lte(100, 'A contract lasts at most 100 years.')),
  annualValueGBP: z.optional(decimalInput),
  scale,
  criteria: z.array(criterion).check(z.minLength(1, 'A tender needs at least one criterion.'), most(500, 'criteria')),
  rounding: z.object({
    places: z.int().check(z.gte(0), z.lte(10)),
    mode: z.enum(ROUNDING_MODES),
    at: z.enum(['total', 'criterion']),
  }),
  rules: z.optional(rules),
  machineUse: z.optional(
    z.object({
      mode: z.optional(z.enum(MACHINE_USE_MODES)),
      decision: z.optional(longText()),
      /** Where more than this share of the moved items ends at the indicative band, the chair is told. */
      convergenceLimit: z.optional(shareInput),
    }),
  ),
  lots: z.optional(
    z.pipe(
      carriedAlong,
      z.transform((entries: unknown[]) => asLots(entries)),
    ),
  ),
  /** Questions for information only, kept apart from what is assessed. In a file they may also stand among the criteria. */
  informationQuestions: z.optional(z.array(informationQuestion).check(most(100, 'questions'))),
});

export type Tender = z.infer<typeof tenderSchema>;
export type TenderInput = z.input<typeof tenderSchema>;
export type Criterion = Tender['criteria'][number];
export type ScaleBand = Tender['scale']['bands'][number];
