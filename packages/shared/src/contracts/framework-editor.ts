import * as z from 'zod/mini';
import { decimalInput, decimalText } from './decimal.ts';
import { line, longText } from './received-text.ts';

/** Reading and editing framework packs. */

/** One row of an authority's own table of unit values; the product brings none, because published tables are licensed. */
export const unitValueRow = z.object({
  code: line(100),
  unit: line(100),
  /** GBP for one unit. */
  pounds: decimalInput,
  /** Whether a person in a job counts for the first twelve months only. */
  firstYearOnly: z.boolean(),
});

const editedTheme = z.object({ id: line(100), name: line(500) });
const editedMeasure = z.object({
  code: line(100),
  theme: line(100),
  title: line(500),
  pledge: longText(),
  /** Singular unit word of the number that the pledge leaves open; empty where it leaves none open. */
  unit: longText(100),
  measurement: longText(),
  indicator: longText(),
});
const day = z.nullable(z.iso.date('Use a date such as 2027-04-01.'));

/** Where it was read and what may be done with it: without these no measure may be used. */
const origin = {
  title: line(500),
  publisher: line(500),
  edition: line(200),
  licence: line(2000),
  sourceTitle: line(500),
  sourceAddress: longText(2000),
  appliesFrom: day,
  appliesUntil: day,
};

/** The whole draft of a framework of the authority's own. */
export const frameworkDraftSchema = z.object({
  ...origin,
  themes: z.array(editedTheme).check(z.minLength(1, 'Add at least one theme.'), z.maxLength(100)),
  measures: z.array(editedMeasure).check(z.minLength(1, 'Add at least one measure.'), z.maxLength(1000)),
  unitValues: z.array(unitValueRow).check(z.maxLength(1000)),
});

/** The draft with the revision on which it was written. */
export const frameworkSaveSchema = z.extend(frameworkDraftSchema, { revision: z.int() });
export const frameworkIssueSchema = z.object({ revision: z.int() });
export const frameworkCopySchema = z.object({ title: line(500) });

export const frameworkDetailView = z.object({
  id: z.string(),
  slug: z.string(),
  version: z.int(),
  state: z.enum(['shipped', 'draft', 'issued']),
  madeFrom: z.nullable(z.string()),
  /** Which save of the draft this is. */
  revision: z.int(),
  /** Who saved it last, and when; null for what comes with the service. */
  saved: z.nullable(z.object({ by: z.string(), at: z.iso.datetime() })),
  title: z.string(),
  publisher: z.string(),
  edition: z.string(),
  licence: z.string(),
  sourceTitle: z.string(),
  sourceAddress: z.string(),
  appliesFrom: z.nullable(z.string()),
  appliesUntil: z.nullable(z.string()),
  themes: z.array(z.object({ id: z.string(), name: z.string() })),
  measures: z.array(
    z.object({
      code: z.string(),
      theme: z.string(),
      title: z.string(),
      pledge: z.string(),
      unit: z.string(),
      measurement: z.string(),
      indicator: z.string(),
      /** Where it was read, and how sure that is. */
      source: z.string(),
    }),
  ),
  missions: z.array(z.object({ id: z.string(), name: z.string() })),
  shares: z.record(z.string(), z.record(z.string(), decimalText)),
  sources: z.array(
    z.object({ id: z.string(), title: z.string(), address: z.nullable(z.string()), standing: z.string() }),
  ),
  unitValues: z.array(
    z.object({ code: z.string(), unit: z.string(), pounds: decimalText, firstYearOnly: z.boolean() }),
  ),
});

/** What differs between two packs, measure by measure and value by value. */
export const frameworkComparisonView = z.object({
  one: z.object({ id: z.string(), title: z.string(), edition: z.string() }),
  other: z.object({ id: z.string(), title: z.string(), edition: z.string() }),
  rows: z.array(
    z.object({
      what: z.string(),
      kind: z.enum(['only-in-one', 'only-in-other', 'different']),
      inOne: z.nullable(z.string()),
      inOther: z.nullable(z.string()),
    }),
  ),
});

/** A table as it was sent: CSV or XLSX, base64. */
export const tableUploadSchema = z.object({
  name: line(300),
  content: z.string().check(z.maxLength(1_900_000, 'Send a file of at most 1.4 MB.')),
});
const rowErrors = z.array(z.object({ row: z.int(), says: z.string() }));

/** What a table of measures would become, with every row that cannot be used. Nothing is kept yet. */
export const measureTableView = z.object({
  rows: z.int(),
  errors: rowErrors,
  themes: z.array(z.object({ id: z.string(), name: z.string() })),
  measures: z.array(editedMeasure),
  unitValues: z.array(unitValueRow),
});

export type UnitValueRow = z.infer<typeof unitValueRow>;
export type FrameworkDraft = z.infer<typeof frameworkDraftSchema>;
export type FrameworkSave = z.infer<typeof frameworkSaveSchema>;
export type FrameworkIssue = z.infer<typeof frameworkIssueSchema>;
export type FrameworkCopy = z.infer<typeof frameworkCopySchema>;
export type FrameworkDetailView = z.infer<typeof frameworkDetailView>;
export type FrameworkComparisonView = z.infer<typeof frameworkComparisonView>;
export type TableUpload = z.infer<typeof tableUploadSchema>;
export type MeasureTableView = z.infer<typeof measureTableView>;
