import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';

const FILLER =
  'The service is run from our depot near the ring road and overseen by an area manager. Each visit is planned a week ahead, recorded on the day and looked at by a supervisor, who speaks with the site once a month.';

/** Writes `count` PDFs of `pages` pages, no two alike, that answer every question by its heading. */
export async function writeReports(
  folder: string,
  questions: readonly string[],
  { count, pages }: { count: number; pages: number },
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (let at = 1; at <= count; at++) {
    const file = join(folder, `Supplier ${String(at).padStart(3, '0')}.pdf`);
    await writeReport(file, questions, at, pages);
    files.push(file);
  }
  return files;
}

async function writeReport(file: string, questions: readonly string[], seed: number, pages: number): Promise<void> {
  const pdf = new PDFDocument({ margin: 60, info: { CreationDate: new Date(0) } });
  const written = finished(pdf.pipe(createWriteStream(file)));
  for (let page = 0; page < pages; page++) {
    if (page > 0) pdf.addPage();
    const question = questions[Math.floor((page * questions.length) / pages)];
    const first = Math.floor((page * questions.length) / pages) !== Math.floor(((page - 1) * questions.length) / pages);
    if (question !== undefined && (page === 0 || first)) pdf.fontSize(18).text(question).moveDown();
    pdf.fontSize(11);
    for (let paragraph = 0; paragraph < 7; paragraph++) {
      const promise = `We will provide ${String(seed + page + paragraph + 2)} days of volunteering in year ${String((page % 4) + 1)} and report on them each quarter.`;
      pdf.text(paragraph % 3 === 0 ? `${promise} ${FILLER}` : `${FILLER} ${FILLER}`).moveDown(0.6);
    }
  }
  pdf.end();
  await written;
}
