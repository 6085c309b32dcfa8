import { Document, Packer, Paragraph, TextRun } from 'docx';

/** A letter as a Word document: each line of it a paragraph. */
export async function letterDocx(title: string, letter: string): Promise<Buffer> {
  const document = new Document({
    title,
    creator: 'Evenhand',
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    sections: [{ children: letter.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })) }],
  });
  return Packer.toBuffer(document);
}
