import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { scheduleEntry, type ScheduledCommitment, type ScheduledContract } from '../domain/contract-schedule.ts';

/** The commitments as a schedule to the contract: a Word document that lawyers go on with. */
export async function scheduleDocx(
  contract: ScheduledContract,
  commitments: readonly ScheduledCommitment[],
): Promise<Buffer> {
  const title = `Schedule of social value commitments: ${contract.title}`;
  const document = new Document({
    title,
    description: contract.reference,
    creator: 'Evenhand',
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          paragraph(`Between ${contract.authority} and ${contract.supplier}. Reference: ${contract.reference}.`),
          paragraph(`The contract runs from ${dayInWords(contract.startOn)} to ${dayInWords(contract.endOn)}.`),
          ...(contract.kpiExemption === null
            ? []
            : [paragraph(`No key performance indicators are set, because: ${contract.kpiExemption}`)]),
          ...commitments.flatMap(entry),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function entry(commitment: ScheduledCommitment): (Paragraph | Table)[] {
  const rows = scheduleEntry(commitment, dayInWords).map(
    ([name, words]) => new TableRow({ cantSplit: true, children: [cell(name, 30, true), cell(words, 70, false)] }),
  );
  return [
    new Paragraph({ text: `Commitment ${commitment.code}`, heading: HeadingLevel.HEADING_2 }),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows }),
  ];
}

function cell(words: string, percent: number, bold: boolean): TableCell {
  return new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ children: [new TextRun({ text: words, bold })] })],
  });
}

function paragraph(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(text)], spacing: { after: 160 } });
}
