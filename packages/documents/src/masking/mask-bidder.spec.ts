import { readdirSync, readFileSync } from 'node:fs';
import { DEFAULT_LIMITS } from '../reading/limits.ts';
import { readPlainText } from '../formats/plain-text/read-plain-text.ts';
import { DocumentWriter } from '../text-model/document-writer.ts';
import { maskBidder, maskFileName, namesMasker } from './mask-bidder.ts';
import type { BidderIdentity } from './bidder-identity.ts';

const IDENTITY: BidderIdentity = {
  names: ['Northfold Works Ltd', 'Harrow & Vale Construction Group plc'],
  people: ['Jane Ode'],
  keptDomains: ['council.gov.uk'],
};
const BIDDER = { label: 'Bidder A', identity: IDENTITY };

// Twenty ways in which a bid gives its bidder away, and what must not be left of each.
const PLANTED: readonly (readonly [string, string])[] = [
  ['Northfold Works Ltd will recruit ten people.', 'Northfold'],
  ['At NORTHFOLD WORKS LIMITED every voice counts.', 'NORTHFOLD'],
  ['This is the Northfold way.', 'Northfold'],
  ['Northfold’s depots are near.', 'Northfold'],
  ['The sign says Northfold-Works in blue.', 'Northfold'],
  ['We are part of Harrow and Vale Construction.', 'Harrow'],
  ['HVC pays all its firms in 14 days.', 'HVC'],
  ['Harrow & Vale Construction Group plc guarantees it.', 'Vale'],
  ['Write to bids@northfold-works.co.uk at any time.', 'northfold'],
  ['See www.northfoldworks.com/social-value for more.', 'northfold'],
  ['More at northfoldworks.org.uk today.', 'northfold'],
  ['Follow @NorthfoldUK for news.', 'NorthfoldUK'],
  ['Call 0113 496 0123 in office hours.', '496'],
  ['Or +44 (0)7700 900123 at night.', '900123'],
  ['We sit at 14 Mill Lane, Harrogate, HG1 2AB.', 'Mill Lane'],
  ['Our registered office is Canal House, Leeds LS1 4DL.', 'Canal House'],
  ['Company number: 01234567.', '01234567'],
  ['Ask for Jane Ode on site.', 'Ode'],
  ['Ms Ode leads on this.', 'Ode'],
  ['Tom Barrow, our Contracts Manager, reports monthly.', 'Barrow'],
];

test('twenty planted names are replaced in the text, in headers and in properties', () => {
  const writer = new DocumentWriter();
  writer.heading('Social value', 1);
  for (const [index, [sentence]] of PLANTED.entries()) {
    if (index % 3 === 0)
      writer.aside({ reason: index % 2 === 0 ? 'page-header' : 'metadata', page: null, text: sentence });
    else writer.paragraph(sentence);
  }
  const { document, masked } = maskBidder(writer.finish(), BIDDER);
  const all = [document.text, ...document.asides.map(({ text }) => text)].join('\n');
  for (const [sentence, name] of PLANTED) expect([sentence, all.includes(name)]).toEqual([sentence, false]);
  expect(all.match(/Bidder A/g)?.length).toBeGreaterThanOrEqual(PLANTED.length);
  expect(masked.length).toBe(13);
});

test('what names nobody stays: the buyer’s addresses, figures, posts, places of work', () => {
  const text =
    'Send it to tenders@council.gov.uk. We spend £1,250,000 with 40 firms. Our Contract Manager reports. We work at 12 Mill Road depot and in Vale Park. The construction works begin in May 2027.';
  const reading = readPlainText({ bytes: Buffer.from(text), limits: DEFAULT_LIMITS }, 'plain');
  const document = reading.document ?? { text: '', pages: [], blocks: [], asides: [] };
  expect(maskBidder(document, BIDDER).document.text).toBe(text);
});

test('places of evidence go over to the masked text and back', () => {
  const writer = new DocumentWriter();
  writer.paragraph('Northfold Works Ltd trains ten people, says Jane Ode, in Leeds.');
  const original = writer.finish();
  const { document, offsets } = maskBidder(original, BIDDER);
  expect(document.text).toBe('Bidder A trains ten people, says [a person of Bidder A], in Leeds.');
  const at = original.text.indexOf('ten people');
  const there = offsets.toRewritten(at);
  expect(document.text.slice(there, there + 10)).toBe('ten people');
  expect(offsets.toOriginal(there)).toBe(at);
  const [block] = document.blocks;
  expect(document.text.slice(block?.start, block?.end)).toBe(document.text);
});

test('names of files lose the bidder and keep their question', () => {
  expect(maskFileName('Northfold_Works_Q1 response.pdf', BIDDER)).toBe('Bidder A Q1 response.pdf');
  expect(maskFileName('Q1_response.pdf', BIDDER)).toBe('Q1_response.pdf');
});

test('what may still tell who it is is named', () => {
  const writer = new DocumentWriter();
  writer.paragraph(
    'As the incumbent we know the estate. We were founded in 1987 in a barn. We won with Silver Heron, and later Silver Heron again.',
  );
  const { residual } = maskBidder(writer.finish(), BIDDER);
  expect(residual.map(({ why }) => why)).toEqual(['incumbent', 'history', 'name-like']);
});

test('a text is masked in time that grows with its length', () => {
  const writer = new DocumentWriter();
  writer.paragraph('Northfold and 12 Mill Lane, a b c 01 23 45 '.repeat(20_000));
  const begun = performance.now();
  maskBidder(writer.finish(), BIDDER);
  expect(performance.now() - begun).toBeLessThan(10_000);
});

test('written responses lose nothing but the people they name', () => {
  const folder = new URL('../../../scoring/training/written/', import.meta.url);
  // Single statements give an office and a company number, which are the bidder's own and rightly masked.
  for (const name of readdirSync(folder).filter((each) => !each.includes('single-statements'))) {
    const { document } = readPlainText(
      { bytes: Buffer.from(readFileSync(new URL(name, folder), 'utf8').replaceAll('@', '')), limits: DEFAULT_LIMITS },
      'markdown',
    );
    if (document === null) continue;
    const { masked } = maskBidder(document, { label: 'Bidder A', identity: { names: ['Zzyx Qwert Ltd'] } });
    const others = masked.filter(({ kind, words }) => kind !== 'person' || /Manager|CIC/.test(words));
    expect([name, others]).toEqual([name, []]);
  }
});

test('other bidders whom a bid names get their own labels', () => {
  const writer = new DocumentWriter();
  writer.paragraph('We took the site over from Silver Heron Ltd; Northfold keeps it.');
  const other = { label: 'Bidder C', identity: { names: ['Silver Heron Ltd'] } };
  expect(maskBidder(writer.finish(), BIDDER, [other]).document.text).toBe(
    'We took the site over from Bidder C; Bidder A keeps it.',
  );
});

test('in the words of others names are replaced and published words stay', () => {
  const published = 'An Excellent answer says when and how often.';
  const masker = namesMasker([
    { label: 'Bidder A', identity: { names: ['Excellent Grounds Ltd'], published } },
    { label: 'Bidder B', identity: { names: ['Acorn'], published } },
  ]);
  expect(masker('Excellent, writes EXCELLENT GROUNDS LTD; Acorn does not, and an acorn is an acorn.')).toBe(
    'Excellent, writes Bidder A; Bidder B does not, and an acorn is an acorn.',
  );
  expect(masker('Call 0113 496 0123 or write to tenders@council.gov.uk.')).toContain('496 0123');
});
