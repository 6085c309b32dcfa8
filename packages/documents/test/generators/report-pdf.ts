import { pdfOf, printed } from './pdf.ts';

const SENTENCES = [
  'We will recruit 12 apprentices from the borough within the first year of the contract.',
  'Each of them is paid the real Living Wage from the first day and has a named mentor on site.',
  'Our community team gives 400 hours of volunteering every year and reports on it each quarter.',
  'At least 35% of what we spend on materials goes to firms within 20 miles of the depot.',
  'Small firms are paid within 14 days of a correct invoice, and the share is published monthly.',
  'The contract manager signs the report before it is sent to the Council by the fifth working day.',
  'Where a supplier is new to public work our buyer visits them for a day, free of charge.',
];
const LINES = 44;

/** A report of so many pages of running text with headings, page numbers and a running header. */
export function reportPdf(pages: number): Buffer {
  const contents = Array.from({ length: pages }, (_, page) => {
    let content =
      printed('Social value response', 60, 810, 9) +
      printed(`Page ${String(page + 1)} of ${String(pages)}`, 480, 30, 9);
    for (let line = 0; line < LINES; line++) {
      const sentence = SENTENCES[(page * 3 + line) % SENTENCES.length] ?? '';
      const y = 770 - line * 16;
      content +=
        line % 15 === 0
          ? printed(`${String(page + 1)}.${String(line / 15 + 1)} Local people`, 60, y, 15, '', 'F2')
          : printed(sentence, 60, y);
    }
    return content;
  });
  return pdfOf(contents, { compressed: true });
}
