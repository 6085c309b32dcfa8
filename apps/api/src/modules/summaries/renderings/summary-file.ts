import type { Response } from 'express';
import { mediaTypeOf } from '../../../platform/files/media-type.ts';
import type { AssessmentSummary } from '../domain/assessment-summary.ts';
import { summaryHtml } from './summary-html.ts';

/** As what a summary can be kept. */
export const FORMATS = ['html', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  docx: mediaTypeOf('summary.docx'),
  pdf: mediaTypeOf('summary.pdf'),
};

/** A summary as a file. What writes Word and PDF is large and is loaded by the first who asks for one. */
export async function rendered(summary: AssessmentSummary, format: Format): Promise<Buffer> {
  switch (format) {
    case 'html':
      return Buffer.from(summaryHtml(summary));
    case 'docx':
      return (await import('./summary-docx.ts')).summaryDocx(summary);
    case 'pdf':
      return (await import('./summary-pdf.ts')).summaryPdf(summary);
  }
}

/** Sends a file to keep under this name; a browser that opens it all the same runs nothing in it. */
export function sendSummary(response: Response, name: string, format: Format, body: Buffer): void {
  response.attachment(`${name}.${format}`);
  response.set({ 'content-type': MEDIA_TYPES[format], 'content-security-policy': "default-src 'none'; sandbox" });
  response.send(body);
}
