import type { Format } from '../reading/format.ts';
import type { FormatReader } from '../reading/reading.ts';

/** Formats that are read in the process that asks: nothing in them is parsed that could harm it. */
export type SafeFormat = 'markdown' | 'plain-text';

/** The reader of each untrusted format, loaded only inside the isolated process that needs it. */
export const READERS: Readonly<Partial<Record<Exclude<Format, SafeFormat>, () => Promise<FormatReader>>>> = {
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  package: async () => (await import('./package/read-package.ts')).readPackage,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  eml: async () => (await import('./eml/read-eml.ts')).readEml,
  html: async () => (await import('./html/read-html.ts')).readHtml,
};
