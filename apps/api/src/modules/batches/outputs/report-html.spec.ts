import { tenderSchema, type Claim, type ResponseResult } from '@evenhand/shared/contracts';
import { aTender } from '../../../../test/setup/tenders.ts';
import { notProduced } from '../not-produced.ts';
import { reportHtml } from './report-html.ts';

const tender = tenderSchema.parse(aTender({ title: 'Parks & <b>gardens</b>' }));
const heading = { tender, engine: { name: 'engine', version: '1' }, publishedSetHash: 'sha256:00', asOf: '2027-04-01' };
const evidence = {
  file: 'a.md',
  sha256: '00',
  page: 3,
  locator: null,
  start: 0,
  end: 5,
  quote: '<img src=x onerror=alert(1)> "will"',
};
const claim: Claim = {
  id: 'c1',
  class: 'COMMITMENT',
  scope: 'contract',
  measures: [],
  quantities: [],
  time: [],
  beneficiary: ['<i>people</i>'],
  place: [],
  owner: [],
  verification: [],
  rule: 'r',
  evidence,
  duplicateOf: null,
};
const empty = notProduced(tender, 'A & Co', [], 'No file could be read.');
const result: ResponseResult = {
  ...empty,
  criteria: empty.criteria.map((criterion) => ({ ...criterion, claims: [claim] })),
  unmapped: [evidence],
};
const html = reportHtml(heading, result);

test('no word of a bid or a tender becomes markup', () => {
  expect(html).not.toMatch(/<img|<b>gardens|<i>people/);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;will&quot;');
  expect(html).toContain('Parks &amp; &lt;b&gt;gardens&lt;/b&gt;');
});

test('the page can run nothing and load nothing', () => {
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).not.toMatch(/<script|https?:\/\//);
});

test('it says that it is indicative, why there is no band, and where each quote stands', () => {
  expect(html).toContain('Evaluators decide every mark.');
  expect(html.match(/No file could be read\./g)?.length).toBeGreaterThan(1);
  expect(html).toContain('a.md, page 3');
});

test('every link leads to a place on the page', () => {
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  for (const id of targets) expect(html).toContain(`id="${String(id)}"`);
});
