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
  const response = page.url();
  const claim = await claimWith(page, `bench number ${AT} `);
  const chosen = await timesOf(async () => {
    await page.goto('about:blank');
    await page.goto(`${response}?criterion=Q1`, { waitUntil: 'networkidle' });
    const quote = page.locator(`#quote-${claim}`);
    await quote.scrollIntoViewIfNeeded();
    return () => quote.click();
  }, page);
  const cold = await timesOf(async () => {
    await page.goto('about:blank');
    return () => page.goto(`${response}?criterion=Q1&quote=${claim}`, { waitUntil: 'commit' });
  }, page);
  note(
    'G24',
    median(chosen) <= 1000,
    `page ${AT} of ${PAGES} with its words marked, median of 5, from choosing the quote with no document open: ` +
      `${median(chosen)} ms (${chosen.join(', ')}); from its address in an empty tab, with all of the application: ` +
      `${median(cold)} ms (${cold.join(', ')})`,
  );
  note(
    'G14',
    before === 0,
    `requests for PDF.js on screens without evidence: ${before}; its size is among the sizes above`,
  );
});

/** How long the marked words take to be there, in five runs: each is prepared, and its time begins with the act prepared. */
async function timesOf(prepare: () => Promise<() => Promise<unknown>>, page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const act = await prepare();
    const start = Date.now();
    await act();
    await expect.poll(() => markedWords(page), { intervals: [20], timeout: 60_000 }).not.toBe('');
    times.push(Date.now() - start);
  }
  return times;
}

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
