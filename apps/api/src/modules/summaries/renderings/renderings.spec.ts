import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { promisify } from 'node:util';
import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry } from 'yauzl';
import type { AssessmentSummary } from '../domain/assessment-summary.ts';
import { summaryDocx } from './summary-docx.ts';
import { summaryHtml } from './summary-html.ts';
import { summaryPdf } from './summary-pdf.ts';

const record = { kind: 'results', responseId: 'r' } as const;
const SUMMARY: AssessmentSummary = {
  title: 'Assessment summary: Glanhau llyfrgelloedd',
  supplier: 'Tŷ Gŵyl <Cyf> & Partners',
  sections: [
    {
      heading: 'Outcome',
      level: 2,
      sentences: [
        { id: 'a', text: 'The tender is not the most advantageous tender.', record },
        { id: 'b', text: 'It was awarded 62.50 of 100 in total.', record },
      ],
      table: {
        caption: 'Criteria, weightings and scores',
        rows: [
          ['Criterion', 'Weighting', 'Points'],
          ['Q1 Skills', '60%', '37.50'],
          ['Total', '100', '62.50'],
        ],
      },
    },
    ...Array.from({ length: 30 }, (_, at) => ({
      heading: `Q${String(at + 2)} A further criterion`,
      level: 2 as const,
      sentences: [{ id: `q${String(at)}`, text: 'The promise has a date and no owner. '.repeat(12).trim(), record }],
      table: null,
    })),
  ],
};

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}
const roles = (tag: Tag): string[] => [...(tag.role ? [tag.role] : []), ...(tag.children ?? []).flatMap(roles)];

/** The body of a Word document as XML. */
async function bodyOf(bytes: Buffer): Promise<string> {
  const zip = await promisify(yauzl.fromBuffer)(bytes);
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('entry', (entry: Entry) => {
      if (entry.fileName !== 'word/document.xml') return;
      zip.openReadStream(entry, (fault, stream) => {
        if (fault) reject(fault);
        else void buffer(stream).then((body) => resolve(body.toString()));
      });
    });
  });
}

async function opened(bytes: Buffer) {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

test('the PDF is tagged: language, title, headings in order, table with header cells', async () => {
  const document = await opened(await summaryPdf(SUMMARY));
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: `${SUMMARY.title} - ${SUMMARY.supplier}`, Language: 'en-GB' });
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  expect(marks?.get('Marked')).toBe(true);
  const page = await document.getPage(1);
  const tags = roles((await page.getStructTree()) as Tag);
  expect(tags.filter((role) => role.startsWith('H')).slice(0, 2)).toEqual(['H1', 'H2']);
  expect(tags.filter((role) => ['TH', 'TD'].includes(role))).toEqual([
    ...['TH', 'TH', 'TH'],
    ...['TH', 'TD', 'TD'],
    ...['TH', 'TD', 'TD'],
  ]);
  expect(document.numPages).toBeGreaterThan(2);
});

test('the PDF holds every word in reading order, Welsh letters too', async () => {
  const document = await opened(await summaryPdf(SUMMARY));
  const texts = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const words = texts.join(' ').replace(/\s+/g, ' ');
  expect(words).toContain('Tŷ Gŵyl <Cyf> & Partners');
  const places = ['Outcome', 'It was awarded', 'Q1 Skills', 'Q2 A further', 'Q31 A further'].map((each) =>
    words.indexOf(each),
  );
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
});

test('Word has real headings and a header row; HTML escapes what a bidder is called', async () => {
  const xml = await bodyOf(await summaryDocx(SUMMARY));
  expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
  expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(31);
  expect(xml).toContain('<w:tblHeader');
  const html = summaryHtml(SUMMARY);
  expect(html).toContain('Tŷ Gŵyl &lt;Cyf&gt; &amp; Partners');
  expect(html).toContain('<th scope="col">Weighting</th>');
});
