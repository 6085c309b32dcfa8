import { readFileSync } from 'node:fs';
import { FIRST_EXTRA, pdfOf, stream } from './pdf.ts';

const WIDTH = 1241;
const HEIGHT = 1754;
const PICTURE = readFileSync(new URL('../fixtures/scanned-page.deflate', import.meta.url));

/** The words that the fixture shows: printed, scanned at 150 dots per inch in black and white, with specks of dirt. */
export const SCANNED_WORDS = [
  'Local jobs',
  'We will recruit 12 apprentices from the borough within the first year of the contract, and pay each of them the real Living Wage from the first day.',
  'Our community team gives 400 hours of volunteering every year. We report on it each quarter, and the contract manager signs the report before it is sent to the Council.',
  'Our suppliers',
  'At least 35% of what we spend on materials goes to firms within 20 miles of the depot. We pay small firms within 14 days of a correct invoice.',
  'Where a supplier is new to public work we send our buyer to them for a day, free of charge, to help with forms and insurance.',
];

/** Draws the scanned page over the whole page; `matrix` may turn it. */
export const SCAN = 'q 595 0 0 842 0 0 cm /Im Do Q\n';
export const SCAN_UPSIDE_DOWN = 'q -595 0 0 -842 595 842 cm /Im Do Q\n';

/** A PDF with these pages, in which /Im is the scanned page; `fonts` are further ones, in PDF syntax. */
export function scannedPdfOf(contents: readonly string[], fonts = ''): Buffer {
  const picture = stream(
    PICTURE,
    `/Type /XObject /Subtype /Image /Width ${String(WIDTH)} /Height ${String(HEIGHT)} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode`,
  );
  const more = fonts === '' ? '' : `/Font << /F1 3 0 R ${fonts} >>`;
  return pdfOf(contents, { resources: `/XObject << /Im ${String(FIRST_EXTRA)} 0 R >> ${more}`, extra: [picture] });
}
