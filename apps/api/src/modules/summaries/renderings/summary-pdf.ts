import {
  PDF_BOLD,
  PDF_MARGIN,
  pdfHeading,
  PDF_WORDS,
  pdfParagraph,
  taggedPdf,
  type Pdf,
  type PdfElement,
} from '../../../platform/pdf/tagged-pdf.ts';
import type { AssessmentSummary, SummarySection } from '../domain/assessment-summary.ts';

const GAP = 8;

/** A summary as a tagged PDF: headings in order, paragraphs, and a table with header cells. */
export async function summaryPdf(summary: AssessmentSummary): Promise<Buffer> {
  return taggedPdf(`${summary.title} - ${summary.supplier}`, (pdf, root) => {
    root.add(pdfHeading(pdf, 'H1', summary.title));
    root.add(pdfParagraph(pdf, `For ${summary.supplier}`));
    for (const section of summary.sections) addSection(pdf, root, section);
  });
}

function addSection(pdf: Pdf, root: PdfElement, { heading: words, sentences, table }: SummarySection): void {
  const section = pdf.struct('Sect');
  root.add(section);
  section.add(pdfHeading(pdf, 'H2', words));
  for (const { text } of sentences) section.add(pdfParagraph(pdf, text));
  if (table !== null) {
    section.add(pdfParagraph(pdf, table.caption));
    addTable(pdf, section, table.rows);
  }
  section.end();
}

/** Lays a table out in columns, the first twice as wide; a row is never broken over two pages. */
function addTable(pdf: Pdf, parent: PdfElement, rows: readonly (readonly string[])[]): void {
  const table = pdf.struct('Table');
  parent.add(table);
  const columns = Math.max(...rows.map(({ length }) => length));
  const room = pdf.page.width - 2 * PDF_MARGIN;
  const unit = room / (columns + 1);
  const left = (at: number) => PDF_MARGIN + (at === 0 ? 0 : unit * (at + 1));
  const width = (at: number) => (at === 0 ? unit * 2 : unit) - GAP;
  rows.forEach((cells, number) => {
    pdf.font(number === 0 ? PDF_BOLD : PDF_WORDS).fontSize(10);
    const height = Math.max(
      ...cells.map((cell, at) => pdf.heightOfString(cell === '' ? ' ' : cell, { width: width(at) })),
    );
    if (pdf.y + height > pdf.page.height - PDF_MARGIN) pdf.addPage();
    const top = pdf.y;
    const row = pdf.struct('TR');
    table.add(row);
    cells.forEach((cell, at) => {
      const kind = number === 0 || at === 0 ? 'TH' : 'TD';
      row.add(
        pdf.struct(kind, {}, () => {
          pdf
            .font(number === 0 ? PDF_BOLD : PDF_WORDS)
            .fontSize(10)
            .text(cell === '' ? ' ' : cell, left(at), top, { width: width(at) });
        }),
      );
    });
    row.end();
    pdf.y = top + height + GAP;
  });
  table.end();
  pdf.x = PDF_MARGIN;
}
