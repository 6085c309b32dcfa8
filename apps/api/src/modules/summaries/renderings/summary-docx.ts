import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { AssessmentSummary, SummarySection } from '../domain/assessment-summary.ts';

/** A summary as a Word document with real headings and a table whose header row is repeated. */
export async function summaryDocx(summary: AssessmentSummary): Promise<Buffer> {
  const document = new Document({
    title: summary.title,
    description: `For ${summary.supplier}`,
    creator: 'Evenhand',
    styles: { default: { document: { run: { font: 'Arial', size: 24, language: { value: 'en-GB' } } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: summary.title, heading: HeadingLevel.HEADING_1 }),
          paragraph(`For ${summary.supplier}`),
          ...summary.sections.flatMap(section),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function section({ heading, sentences, table }: SummarySection): (Paragraph | Table)[] {
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
    ...sentences.map(({ text }) => paragraph(text)),
    ...(table === null ? [] : [paragraph(table.caption), tableOf(table.rows)]),
  ];
}

function paragraph(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(text)], spacing: { after: 160 } });
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: cells.map(
            (cell) =>
              new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: cell, bold: at === 0 })] })] }),
          ),
        }),
    ),
  });
}
