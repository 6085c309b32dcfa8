import type { Slice } from './text-document.ts';

/** How a stretch of a response was found to answer a criterion. */
export type AnswerSource =
  'heading' | 'bookmark' | 'file-name' | 'folder' | 'table-column' | 'whole-response' | 'by-hand';

/** A stretch of one file that answers a criterion; it covers whole blocks. */
export interface AnswerPart extends Slice {
  /** Name of the file within the response. */
  readonly file: string;
  readonly how: AnswerSource;
}

/** The part of a response that answers one criterion. No parts: nothing in the response was found to answer it. */
export interface Answer {
  readonly criterion: string;
  readonly parts: readonly AnswerPart[];
  /** Words or pages over the published limit, cut off for people and machine alike. */
  readonly cutOff: readonly AnswerPart[];
  /** Why a machine may not score this answer until a person has confirmed its text; null when it may. */
  readonly needsConfirmation: string | null;
}

/** Every block of every file is in exactly one answer or in `unmapped`. */
export interface AnswerMap {
  readonly answers: readonly Answer[];
  readonly unmapped: readonly AnswerPart[];
}
