import { crc32 } from 'node:zlib';
import type { Browser } from '@playwright/test';

/** What a bidder of ours writes, in our own words: headings that name the questions, promises, hopes and a table of dates. */
export const SECTIONS = [
  {
    heading: 'Q1 Community wellbeing',
    paragraphs: [
      'Under this contract we will train twelve Mental Health First Aiders among our own drivers by 30 September 2027, four in each of the three depots.',
      'The depot manager in Redditch is responsible and will report the certificates to the Council every quarter.',
      'We hope to bring more neighbours together over time.',
    ],
  },
  {
    heading: 'Q2 Jobs and skills',
    paragraphs: [
      'We will take on six apprentices from Worcestershire in the first year of the contract, two of them care leavers.',
      'In 2025 we took on five apprentices in Gloucester and all of them finished their course.',
      'We believe that everybody deserves a fair start.',
    ],
  },
] as const;

/** A promise of the first answer, as it stands in every format. */
export const PROMISE = SECTIONS[0].paragraphs[0];

export function asMarkdown(): Buffer {
  const sections = SECTIONS.map(({ heading, paragraphs }) => `## ${heading}\n\n${paragraphs.join('\n\n')}`);
  return Buffer.from(`# Answers of Wychbold Buses\n\n${sections.join('\n\n')}\n`);
}

/** A PDF as a word processor makes it: narrow columns, so that quotes run over line ends, and the second answer on page 2. */
export async function asPdf(browser: Browser): Promise<Buffer> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sections = SECTIONS.map(
    ({ heading, paragraphs }) =>
      `<section><h2>${heading}</h2>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</section>`,
  );
  await page.setContent(
    `<title>Answers</title><style>body{font:12pt serif}section{break-after:page}p{width:9cm}</style>${sections.join('')}`,
  );
  const pdf = await page.pdf({ format: 'A4', tagged: true });
  await context.close();
  return pdf;
}

/** The smallest Word document: the same headings and paragraphs. */
export function asWord(): Buffer {
  const style = (name: string) => `<w:pPr><w:pStyle w:val="${name}"/></w:pPr>`;
  const paragraph = (words: string, properties = '') => `<w:p>${properties}<w:r><w:t>${words}</w:t></w:r></w:p>`;
  const body = SECTIONS.flatMap(({ heading, paragraphs }) => [
    paragraph(heading, style('Heading1')),
    ...paragraphs.map((words) => paragraph(words)),
  ]).join('');
  const office = 'http://schemas.openxmlformats.org';
  const main = `${office}/wordprocessingml/2006/main`;
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
  });
}

/** A ZIP archive without compression. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, name]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
