import type { Browser, Page } from '@playwright/test';
import type { ResponseView } from '@evenhand/shared/contracts';
import { markedWords } from '../e2e/highlight.ts';
import { expect, test } from '../e2e/journey.ts';
import { addResponse, addTender } from '../e2e/tender.ts';
import { median, note } from './figure.ts';

const PAGES = 300;
const AT = 250;

test('a quote on page 250 of 300 is painted soon, and PDF.js comes only with evidence', async ({
  page,
  browser,
  complaints: _,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/pdfjs|pdf\.worker/.test(request.url())) fetched.push(request.url());
  });
  await addTender(page);
  const before = fetched.length;
  await addResponse(page, 'Long.pdf', await longPdf(browser));
  const quote = `${page.url()}?criterion=Q1&quote=${await claimWith(page, `bench number ${AT} `)}`;
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    await page.goto('about:blank');
    await page.goto(quote, { waitUntil: 'commit' });
    const start = Date.now();
    await expect.poll(() => markedWords(page), { intervals: [20], timeout: 60_000 }).not.toBe('');
    times.push(Date.now() - start);
  }
  note(
    'G24',
    median(times) <= 1000,
    `page ${AT} of ${PAGES} with its words marked, median of 5: ${median(times)} ms (${times.join(', ')})`,
  );
  note(
    'G14',
    before === 0,
    `requests for PDF.js on screens without evidence: ${before}; its size is among the sizes above`,
  );
});

/** Id of the claim of the response that shows which says these words. */
async function claimWith(page: Page, words: string): Promise<string> {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { assessment } = (await (await page.request.get(`/api/responses/${id}`)).json()) as ResponseView;
  const claims = assessment?.result.criteria.flatMap((one) => one.claims) ?? [];
  return claims.find(({ evidence }) => evidence.quote.includes(words))?.id ?? 'not found';
}

/** A PDF of 300 pages in which each page of the second half promises something of its own. */
async function longPdf(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  const filler = 'The routes run six days a week and the vehicles are accessible. '.repeat(12);
  const sheets = Array.from({ length: PAGES }, (_, at) => {
    const heading =
      at === 0 ? '<h2>Q1 Community wellbeing</h2>' : at === PAGES - 2 ? '<h2>Q2 Jobs and skills</h2>' : '';
    const promise =
      at + 1 === AT
        ? `We will plant bench number ${AT} and its tree by 31 March 2028 in Redditch.`
        : 'The depot is open.';
    return `<section>${heading}<p>${promise}</p><p>${filler}</p></section>`;
  });
  await page.setContent(
    `<title>Long</title><style>body{font:12pt serif}section{break-after:page}</style>${sheets.join('')}`,
  );
  const pdf = await page.pdf({ format: 'A4' });
  await page.close();
  return pdf;
}
