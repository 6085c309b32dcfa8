import { readFile } from 'node:fs/promises';
import { columnsReport } from './generators/columns-pdf.ts';
import { reportPdf } from './generators/report-pdf.ts';
import { quotesOnPages, randomNumbers } from './quotes-on-pages.ts';

const QUOTES = 200;
const LEAST_EXACT = 0.98;

const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url));

/** PDFs as word processors, browsers and programs write them: one and two columns, tables, upright and turned. */
const PRODUCERS: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  'word processor': () => fixture('response.pdf'),
  'browser print': () => fixture('response-printed.pdf'),
  'browser print in two columns': () => fixture('response-two-columns.pdf'),
  report: () => reportPdf(20),
  columns: () => columnsReport(6).bytes,
  'turned columns': () => columnsReport(6, '/Rotate 90').bytes,
};

test('two hundred quotes are found on the pages they name, word for word', async () => {
  const random = randomNumbers(11);
  const each = Math.ceil(QUOTES / Object.keys(PRODUCERS).length);
  const inexact: string[] = [];
  const elsewhere: string[] = [];
  let quotes = 0;
  for (const [producer, make] of Object.entries(PRODUCERS)) {
    for (const { words, isExact, isOnPage } of await quotesOnPages(await make(), each, random)) {
      quotes += 1;
      if (!isExact) inexact.push(`${producer}: ${words}`);
      if (!isOnPage) elsewhere.push(`${producer}: ${words}`);
    }
  }
  expect(quotes).toBeGreaterThanOrEqual(QUOTES);
  expect(elsewhere).toEqual([]);
  if (inexact.length > quotes * (1 - LEAST_EXACT)) expect(inexact).toEqual([]);
});
