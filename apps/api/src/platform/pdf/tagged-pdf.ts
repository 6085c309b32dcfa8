import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';

const FONTS = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
export const PDF_WORDS = join(FONTS, 'DejaVuSans.ttf');
export const PDF_BOLD = join(FONTS, 'DejaVuSans-Bold.ttf');
export const PDF_MARGIN = 56;

export type Pdf = PDFKit.PDFDocument;
export type PdfElement = PDFKit.PDFStructureElement;

/**
 * A tagged PDF: title, language, and what `write` adds under its root. It is not claimed to be PDF/UA. The same words in the
 * same order make the same pages; with `at`, the same bytes.
 */
export async function taggedPdf(
  title: string,
  write: (pdf: Pdf, root: PdfElement) => Promise<void> | void,
  at?: Date,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: PDF_MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    info: { Title: title, Creator: 'Evenhand', ...(at && { CreationDate: at }) },
    font: PDF_WORDS,
  });
  const parts: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  await write(pdf, root);
  root.end();
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}

export function pdfHeading(pdf: Pdf, kind: 'H1' | 'H2', words: string): PdfElement {
  return pdf.struct(kind, {}, () => {
    pdf
      .moveDown(0.5)
      .font(PDF_BOLD)
      .fontSize(kind === 'H1' ? 18 : 14)
      .text(words, PDF_MARGIN)
      .moveDown(0.3);
  });
}

export function pdfParagraph(pdf: Pdf, words: string, size = 11): PdfElement {
  return pdf.struct('P', {}, () => {
    pdf.font(PDF_WORDS).fontSize(size).text(words, PDF_MARGIN).moveDown(0.5);
  });
}
