import * as z from 'zod/mini';
import { decimalText } from './decimal.ts';
import { longText } from './received-text.ts';

/**
 * Words of a document that a person cites. Offsets are UTF-16 units into the stored text; the words before and after tell
 * equal passages apart and find the place again should the text be read anew.
 */
export const citationSchema = z.object({
  /** Name of the file within the response. */
  file: z.string().check(z.minLength(1), z.maxLength(500)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'Use the SHA-256 of the file.')),
  page: z.nullable(z.int().check(z.gte(1))),
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(1)),
  quote: z.string().check(z.minLength(1), z.maxLength(5000, 'Cite at most 5000 characters at once.')),
  prefix: z.string().check(z.maxLength(200)),
  suffix: z.string().check(z.maxLength(200)),
});

const words = z.object({ kind: z.literal('words'), words: longText() });
const passages = z.object({
  kind: z.literal('passages'),
  cited: z.array(citationSchema).check(z.maxLength(50, 'Cite at most 50 passages for one point.')),
  /** The person has looked and found nothing in the answer. */
  nothingFound: z.boolean(),
});
const choice = z.object({ kind: z.literal('choice'), chosen: z.nullable(z.string().check(z.maxLength(200))) });
const confirmation = z.object({ kind: z.literal('confirmation'), confirmed: z.boolean() });

/** What a person has answered to one step of the guide. */
export const stepValueSchema = z.discriminatedUnion('kind', [words, passages, choice, confirmation]);

/** Everything answered so far, by the id of the step. */
export const guideValuesSchema = z
  .record(z.string().check(z.maxLength(300)), stepValueSchema)
  .check(z.refine((values) => Object.keys(values).length <= 500, 'Use at most 500 answers.'));

/** One mark of the published scale with its words. */
export const bandSchema = z.object({ mark: decimalText, label: z.string(), descriptor: z.string() });

export type Citation = z.infer<typeof citationSchema>;
export type StepValue = z.infer<typeof stepValueSchema>;
export type GuideValues = z.infer<typeof guideValuesSchema>;
export type Band = z.infer<typeof bandSchema>;
