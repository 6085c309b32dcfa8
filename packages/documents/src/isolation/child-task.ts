import type { READERS } from '../formats/readers.ts';
import type { ReadingLimits } from '../reading/limits.ts';

/** Where the isolated process finds the file, and where it leaves its answer. It has no other way in or out. */
export const FILE_DESCRIPTOR = 0;
export const ANSWER_DESCRIPTOR = 3;
/** Where a process that recognises words finds what was recognised on other pages of its file before. */
export const SEEN_DESCRIPTOR = 4;

export interface ChildTask {
  /** The format to read by, a PDF to recognise words on, or an e-mail to take apart. */
  readonly format: keyof typeof READERS | 'scanned-pdf' | 'eml-attachments';
  readonly limits: ReadingLimits;
  /** Of a PDF to recognise words on: which pages. */
  readonly pages?: readonly number[];
}
