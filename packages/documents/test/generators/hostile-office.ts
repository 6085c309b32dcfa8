import { docxOf, paragraph } from './docx.ts';
import { odtOf } from './odt.ts';
import { zipOf } from './zip.ts';

const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${String(n + 1)} "&a${String(n)};&a${String(n)};">`).join('')}<!ENTITY file SYSTEM "file:///etc/hostname">]>`;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function withDocument(document: string): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: '_rels/.rels',
      bytes: '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', bytes: document },
  ]);
}

/** A Word file that declares entities in entities, and one that names a file of the system. */
export function entityBombDocx(): Buffer {
  return withDocument(
    `<?xml version="1.0"?>${LAUGHS}<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>We hire two. &a30; &file;</w:t></w:r></w:p></w:body></w:document>`,
  );
}

export function entityBombOdt(): Buffer {
  const content = `<?xml version="1.0"?>${LAUGHS}<office:document-content><office:body><office:text><text:p>We hire two. &a30; &file;</text:p></office:text></office:body></office:document-content>`;
  return zipOf([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', bytes: content },
  ]);
}

export function entityBombXlsx(): Buffer {
  return workbookOf(
    `<?xml version="1.0"?>${LAUGHS}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>We hire two. &a30; &file;</t></is></c></row></sheetData></worksheet>`,
  );
}

/** A workbook with one filled row and so many rows without a cell, which claims to fill the whole sheet. */
export function emptyRows(count: number): Buffer {
  const filled = '<row r="1"><c r="A1" t="inlineStr"><is><t>We hire two.</t></is></c></row>';
  const empty = Array.from({ length: count }, (_, index) => `<row r="${String(index + 2)}"/>`).join('');
  return workbookOf(`<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${filled}${empty}</sheetData></worksheet>`);
}

function workbookOf(sheet: string): Buffer {
  return zipOf([
    {
      name: '[Content_Types].xml',
      bytes:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/workbook.xml',
      bytes:
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Pledges" sheetId="1" r:id="r1"/></sheets></workbook>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      bytes: sheet,
    },
  ]);
}

/** A Word file that unpacks to far more than it weighs. */
export function zipBombDocx(bytes: number): Buffer {
  return withDocument(' '.repeat(bytes));
}

/** Tables in tables, so many deep. */
export function nestedTables(depth: number): Buffer {
  return docxOf(
    `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('We hire two.')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`,
  );
}

/** Lists in lists, so many deep. */
export function nestedLists(depth: number): Buffer {
  return odtOf(
    `${'<text:list><text:list-item>'.repeat(depth)}<text:p>We hire two.</text:p>${'</text:list-item></text:list>'.repeat(depth)}`,
  );
}

/** A Word file that carries macros under an honest name. */
export function macroDocx(): Buffer {
  return docxOf(paragraph('We hire two.'), { more: [{ name: 'word/vbaProject.bin', bytes: 'macros' }] });
}

/** A workbook whose sheet is packed in a way that its reader never ends unpacking. */
export function brokenPacking(): Buffer {
  const cells = Array.from(
    { length: 200 },
    (_, at) => `<c t="inlineStr"><is><t>Pledge ${String(at * 7919)}</t></is></c>`,
  );
  const bytes = workbookOf(`<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`);
  const name = 'xl/worksheets/sheet1.xml';
  const packed = bytes.indexOf(name) + name.length;
  return Buffer.from(bytes).fill(0xff, packed, packed + 1);
}
