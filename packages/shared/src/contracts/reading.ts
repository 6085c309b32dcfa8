import * as z from 'zod/mini';
import { ASIDE_REASONS } from '../domain/text-document.ts';
import { line, longText, longWords } from './received-text.ts';
import { receivedFileView, responseSummaryView } from './views.ts';

/** What was read from a response, what a person has to look at, and what a person decides about it. */

const ANSWER_SOURCES = [
  'heading',
  'bookmark',
  'file-name',
  'folder',
  'table-column',
  'whole-response',
  'by-hand',
] as const;

/** A stretch of one file, with its words as they stand in the stored text. */
const passageView = z.object({
  fileId: z.uuid(),
  file: z.string(),
  start: z.int(),
  end: z.int(),
  page: z.nullable(z.int()),
  locator: z.nullable(z.string()),
  /** Its first words where it is long. */
  words: z.string(),
});

/** A passage of which a person may map all or some paragraphs. */
const mappableView = z.extend(passageView, {
  /** What it is made of, in order: where each stands and how it begins. */
  paragraphs: z.array(z.object({ start: z.int(), end: z.int(), words: z.string() })),
});

const answerReadingView = z.object({
  criterion: z.string(),
  title: z.string(),
  wordLimit: z.nullable(z.int()),
  pageLimit: z.nullable(z.int()),
  /** Words that count, after the cut. */
  wordCount: z.int(),
  /** Cut where headings stand. */
  parts: z.array(z.extend(mappableView, { how: z.enum(ANSWER_SOURCES) })),
  /** What lies over the published limit: neither people nor the machine take it into account. */
  cutOff: z.array(mappableView),
  /** Why a person has to confirm the text; null where nobody has to. */
  needsConfirmation: z.nullable(z.string()),
  /** Whether a person held the text against the original and found that it is not the same. */
  foundWrong: z.boolean(),
  /** Pages whose text may not be what was sent, with what was read of them. */
  unsure: z.array(
    z.object({
      fileId: z.uuid(),
      file: z.string(),
      page: z.int(),
      start: z.int(),
      end: z.int(),
      why: z.enum(['doubtful', 'unchecked', 'lost']),
      /** How sure the recogniser is of the words, 0 to 100; null where it did not read them. */
      confidence: z.nullable(z.int()),
      words: z.string(),
    }),
  ),
  /** When a person confirmed a doubt about this answer; null where none did. */
  confirmedAt: z.nullable(z.iso.datetime()),
});

/** Why somebody said that nothing follows from a finding. */
const dismissalView = z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() });

/** Words of a file that no reader sees, or that speak to a reader instead of answering. */
const findingView = z.object({
  fileId: z.uuid(),
  file: z.string(),
  reason: z.enum(ASIDE_REASONS),
  page: z.nullable(z.int()),
  words: z.string(),
  /** Its place among what the file hides, from 0. */
  place: z.optional(z.int()),
  /** Null where nobody has said that nothing follows from it. */
  dismissed: z.optional(z.nullable(dismissalView)),
});

/** An answer of this response that shares much of its wording with another bidder's answer to the same question. */
const sharedAnswerView = z.object({
  criterion: z.string(),
  otherResponse: z.string(),
  otherResponseId: z.optional(z.uuid()),
  /** Percent of the shorter answer's wording that the other has too. */
  sharedPercent: z.int(),
  dismissed: z.optional(z.nullable(dismissalView)),
});

export const readingView = z.object({
  response: responseSummaryView,
  files: z.array(z.extend(receivedFileView, { inside: z.nullable(z.uuid()) })),
  answers: z.array(answerReadingView),
  /**
   * What no question claims. `answersNone`: a person has said that it answers none; `whyNone`: why, where they wrote it and
   * the reader may see what files hide.
   */
  unmapped: z.array(z.extend(mappableView, { answersNone: z.boolean(), whyNone: z.optional(z.nullable(z.string())) })),
  /** Null for whoever may not see them. */
  findings: z.nullable(z.array(findingView)),
  sharedAnswers: z.nullable(z.array(sharedAnswerView)),
  /** Whether the answers of all bidders have been compared as they stand now; left out for whoever may not see that. */
  comparison: z.optional(z.enum(['done', 'awaited', 'failed'])),
  mayDecide: z.boolean(),
  /** Whether the reader may say that nothing follows from a finding. */
  mayDismiss: z.optional(z.boolean()),
  /** Whether a virus scanner is set up; without one files are not scanned. */
  virusScanner: z.boolean(),
});
export type ReadingView = z.infer<typeof readingView>;

/** Which question a stretch answers; null: none of them. */
export const mappingInput = z.object({
  fileId: z.uuid('This is not an id of ours.'),
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(1)),
  criterion: z.nullable(line(200)),
  /** Why they answer none of the questions; kept on record, and shown to nobody who scores. */
  whyNone: z.optional(longWords(2000)),
  /** Why; needed where scores are locked on words that change, and told to whoever gave them. */
  reason: z.optional(longWords(2000)),
});
export type MappingInput = z.infer<typeof mappingInput>;

/** That words answer none of the questions is taken back; what was decided about them before holds again. */
export const mappingReturnInput = z.object({
  fileId: z.uuid('This is not an id of ours.'),
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(1)),
  /** Needed where scores are locked on words that change, and told to whoever gave them. */
  reason: z.optional(longWords(2000)),
});
export type MappingReturnInput = z.infer<typeof mappingReturnInput>;

/** Why a file is read again; needed where scores are locked on the response, and told to those whose score goes back. */
export const rereadInput = z._default(z.object({ reason: z.optional(longWords(2000)) }), {});
export type RereadInput = z.infer<typeof rereadInput>;

/** A finding, as the page showed it. */
const findingAbout = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('hidden'),
    fileId: z.uuid('This is not an id of ours.'),
    place: z.int().check(z.gte(0)),
    reason: z.enum(ASIDE_REASONS),
  }),
  z.object({
    what: z.literal('shared'),
    criterion: line(200),
    otherResponseId: z.uuid('This is not an id of ours.'),
    sharedPercent: z.int(),
  }),
]);

/** That nothing follows from a finding, with the reason, or that this is taken back. */
export const dismissalInput = z.discriminatedUnion('step', [
  z.object({ step: z.literal('dismissed'), about: findingAbout, reason: longWords(2000) }),
  z.object({ step: z.literal('taken-back'), about: findingAbout }),
]);
export type DismissalInput = z.infer<typeof dismissalInput>;

/** A person has held the text of an answer against the original; `doubt` is what the page showed. */
export const confirmationInput = z.object({
  criterion: line(200),
  /** Names every page that is unsure. */
  doubt: longText(20_000),
  /** Whether the text is what the original says; left out: it is. */
  matches: z.optional(z.boolean()),
});
export type ConfirmationInput = z.infer<typeof confirmationInput>;

const residualView = z.object({
  why: z.enum(['name-like', 'incumbent', 'history']),
  /** The words, with those around them, in the masked text. */
  words: z.string(),
});

/** How well a response hides who sent it, for who may know it anyway. */
export const maskingView = z.object({
  /** Whether evaluators of this tender see a label instead of the name. */
  on: z.boolean(),
  label: z.string(),
  files: z.array(
    z.object({
      fileId: z.uuid(),
      maskedName: z.string(),
      /** How many stretches were replaced. */
      replaced: z.int(),
      residual: z.array(residualView),
    }),
  ),
  /** What no masking reaches. */
  warning: z.string(),
});
export type MaskingView = z.infer<typeof maskingView>;

/** Why somebody has to know who a masked bidder is. */
export const liftInput = z.object({ reason: longWords(2000) });
export type LiftInput = z.infer<typeof liftInput>;
export const liftedView = z.object({ label: z.string(), name: z.string() });
export type LiftedView = z.infer<typeof liftedView>;
