import type { READERS } from '../formats/readers.ts';
import type { ReadingLimits } from '../reading/limits.ts';

/** Where the isolated process finds the file, and where it leaves its answer. It has no other way in or out. */
export const FILE_DESCRIPTOR = 0;
export const ANSWER_DESCRIPTOR = 3;

export interface ChildTask {
  /** The format to read by, the pages of a PDF to recognise words on, or an e-mail to take apart. */
  readonly format: keyof typeof READERS | 'scanned-pdf' | 'eml-attachments';
  readonly limits: ReadingLimits;
}
