import { zipOf, type ZipEntry } from './zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** Content of styles.xml inside w:styles. */
  readonly styles?: string;
  /** Further parts, for example headers, comments and properties. */
  readonly more?: readonly ZipEntry[];
}

/** A Word file with this body, in WordprocessingML. */
export function docxOf(body: string, { styles = '', more = [] }: DocxParts = {}): Buffer {
  const part = (name: string, content: string): ZipEntry => ({
    name,
    bytes: `<?xml version="1.0" encoding="UTF-8"?>${content}`,
  });
  return zipOf([
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    part('word/document.xml', `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
    part('word/styles.xml', `<w:styles xmlns:w="${WORD}">${styles}</w:styles>`),
    ...more,
  ]);
}

/** A paragraph of one run; `look` is what its run properties say. */
export function paragraph(text: string, look = '', before = ''): string {
  return `<w:p>${before}${run(text, look)}</w:p>`;
}

export function run(text: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A part of its own that holds paragraphs: a header, a footer, comments. */
export function wordPart(name: string, element: string, content: string): ZipEntry {
  return { name, bytes: `<${element} xmlns:w="${WORD}">${content}</${element}>` };
}
