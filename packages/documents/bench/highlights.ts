// How many quotes of a folder of PDFs are found word for word on the pages they name, two of each document, as JSON:
//   node --conditions=@evenhand/source bench/highlights.ts <folder>
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotesOnPages, randomNumbers } from '../test/quotes-on-pages.ts';

const EACH = 2;
const SHOWN = 5;

const [folder = '.'] = process.argv.slice(2);
const random = randomNumbers(7);
const inexact: string[] = [];
const tally = { documents: 0, quotes: 0, exact: 0, onPage: 0 };

for (const name of readdirSync(folder).toSorted()) {
  const quotes = await quotesOnPages(readFileSync(join(folder, name)), EACH, random);
  tally.documents += 1;
  tally.quotes += quotes.length;
  tally.exact += quotes.filter(({ isExact }) => isExact).length;
  tally.onPage += quotes.filter(({ isOnPage }) => isOnPage).length;
  inexact.push(...quotes.filter(({ isExact }) => !isExact).map(({ words }) => `${name}: ${words}`));
}

process.stdout.write(JSON.stringify({ ...tally, inexact: inexact.slice(0, SHOWN) }));
process.exit();
