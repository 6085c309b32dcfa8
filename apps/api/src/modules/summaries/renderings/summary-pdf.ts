import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { AssessmentSummary, SummarySection } from '../domain/assessment-summary.ts';

const FONTS = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const WORDS = join(FONTS, 'DejaVuSans.ttf');
const BOLD = join(FONTS, 'DejaVuSans-Bold.ttf');
const MARGIN = 56;
const GAP = 8;

type Pdf = PDFKit.PDFDocument;

/**
 * A summary as a tagged PDF: title, language, headings in order, paragraphs, and a table with header cells. It is not
 * claimed to be PDF/UA. The same summary gives the same words in the same order.
 */
export async function summaryPdf(summary: AssessmentSummary): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    info: { Title: `${summary.title} - ${summary.supplier}`, Creator: 'Evenhand' },
    font: WORDS,
  });
  const parts: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  root.add(heading(pdf, 'H1', summary.title, 18));
  root.add(paragraph(pdf, `For ${summary.supplier}`));
  for (const section of summary.sections) addSection(pdf, root, section);
  root.end();
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}

function addSection(
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  { heading: words, sentences, table }: SummarySection,
): void {
  const section = pdf.struct('Sect');
  root.add(section);
  section.add(heading(pdf, 'H2', words, 14));
  for (const { text } of sentences) section.add(paragraph(pdf, text));
  if (table !== null) {
    section.add(paragraph(pdf, table.caption));
    addTable(pdf, section, table.rows);
  }
  section.end();
}

function heading(pdf: Pdf, kind: 'H1' | 'H2', words: string, size: number): PDFKit.PDFStructureElement {
  return pdf.struct(kind, {}, () => {
    pdf.moveDown(0.5).font(BOLD).fontSize(size).text(words, MARGIN).moveDown(0.3);
  });
}

function paragraph(pdf: Pdf, words: string): PDFKit.PDFStructureElement {
  return pdf.struct('P', {}, () => {
    pdf.font(WORDS).fontSize(11).text(words, MARGIN).moveDown(0.5);
  });
}

/** Lays a table out in columns, the first twice as wide; a row is never broken over two pages. */
function addTable(pdf: Pdf, parent: PDFKit.PDFStructureElement, rows: readonly (readonly string[])[]): void {
  const table = pdf.struct('Table');
  parent.add(table);
  const columns = Math.max(...rows.map(({ length }) => length));
  const room = pdf.page.width - 2 * MARGIN;
  const unit = room / (columns + 1);
  const left = (at: number) => MARGIN + (at === 0 ? 0 : unit * (at + 1));
  const width = (at: number) => (at === 0 ? unit * 2 : unit) - GAP;
  rows.forEach((cells, number) => {
    pdf.font(number === 0 ? BOLD : WORDS).fontSize(10);
    const height = Math.max(
      ...cells.map((cell, at) => pdf.heightOfString(cell === '' ? ' ' : cell, { width: width(at) })),
    );
    if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
    const top = pdf.y;
    const row = pdf.struct('TR');
    table.add(row);
    cells.forEach((cell, at) => {
      const kind = number === 0 || at === 0 ? 'TH' : 'TD';
      row.add(
        pdf.struct(kind, {}, () => {
          pdf
            .font(number === 0 ? BOLD : WORDS)
            .fontSize(10)
            .text(cell === '' ? ' ' : cell, left(at), top, { width: width(at) });
        }),
      );
    });
    row.end();
    pdf.y = top + height + GAP;
  });
  table.end();
  pdf.x = MARGIN;
}
