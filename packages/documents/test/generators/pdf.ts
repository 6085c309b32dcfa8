import { deflateSync } from 'node:zlib';

/** What a made PDF holds besides its pages. */
export interface PdfParts {
  /** Entries of the information dictionary, for example Title and Keywords. */
  readonly info?: Readonly<Record<string, string>>;
  /** An XMP packet as it stands in the file. */
  readonly xmp?: string;
  /** Further resources of every page, in PDF syntax: "/ExtGState << ... >>". */
  readonly resources?: string;
  /** Further objects; the first of them is object `firstExtra`. */
  readonly extra?: readonly (string | Buffer)[];
  readonly compressed?: boolean;
  /** Further entries of every page's dictionary, in PDF syntax: "/Rotate 90". */
  readonly page?: string;
  /** Further entries of the catalog, in PDF syntax. */
  readonly catalog?: string;
}

/** Number of the first object of `extra`. */
export const FIRST_EXTRA = 10;

/** A PDF of these content streams, one page each, A4, with Helvetica as /F1 and Helvetica bold as /F2. */
export function pdfOf(contents: readonly string[], parts: PdfParts = {}): Buffer {
  const extra = parts.extra ?? [];
  const firstPage = FIRST_EXTRA + extra.length;
  const objects = new Map<number, Buffer>();
  const put = (number: number, body: string | Buffer): void => {
    objects.set(number, Buffer.from(body));
  };
  const metadata = parts.xmp === undefined ? '' : ' /Metadata 6 0 R';
  put(1, `<< /Type /Catalog /Pages 2 0 R${metadata} ${parts.catalog ?? ''} >>`);
  const kids = contents.map((_, index) => `${String(firstPage + index * 2)} 0 R`).join(' ');
  put(2, `<< /Type /Pages /Count ${String(contents.length)} /Kids [${kids}] >>`);
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  put(4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  const info = Object.entries(parts.info ?? {}).map(([key, value]) => `/${key} ${literal(value)}`);
  put(5, `<< ${info.join(' ')} >>`);
  if (parts.xmp !== undefined) put(6, stream(Buffer.from(parts.xmp), '/Type /Metadata /Subtype /XML'));
  extra.forEach((body, index) => {
    put(FIRST_EXTRA + index, body);
  });
  contents.forEach((content, index) => {
    const number = firstPage + index * 2;
    const resources = `<< /Font << /F1 3 0 R /F2 4 0 R >> ${parts.resources ?? ''} >>`;
    put(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${parts.page ?? ''} /Resources ${resources} /Contents ${String(number + 1)} 0 R >>`,
    );
    const bytes = Buffer.from(content, 'latin1');
    const packed = parts.compressed === true;
    put(number + 1, stream(packed ? deflateSync(bytes) : bytes, packed ? '/Filter /FlateDecode' : ''));
  });
  return fileOf(objects);
}

/** Puts numbered objects into one file with its cross-reference table. */
export function fileOf(objects: ReadonlyMap<number, Buffer>, trailer = '/Root 1 0 R /Info 5 0 R'): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = chunks[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  for (const [number, body] of [...objects].toSorted((a, b) => a[0] - b[0])) {
    const object = Buffer.concat([Buffer.from(`${String(number)} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    offsets.set(number, at);
    chunks.push(object);
    at += object.length;
  }
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${String(size)}\n${rows.join('')}trailer\n<< /Size ${String(size)} ${trailer} >>\nstartxref\n${String(at)}\n%%EOF\n`;
  return Buffer.concat([...chunks, Buffer.from(end)]);
}

/** A stream object's body. */
export function stream(bytes: Buffer, entries = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${String(bytes.length)} ${entries} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** Words printed at a place; `before` is drawing that sets colour, mode or transparency for them alone. */
export function printed(text: string, x: number, y: number, size = 11, before = '', font = 'F1'): string {
  return `q ${before} BT /${font} ${String(size)} Tf ${String(x)} ${String(y)} Td ${literal(text)} Tj ET Q\n`;
}

/** Paragraphs from the top of a page downwards, broken into lines of about 85 letters. */
export function paragraphs(texts: readonly string[], top = 780): string {
  let y = top;
  let content = '';
  for (const text of texts) {
    for (const line of linesOf(text)) {
      content += printed(line, 60, y);
      y -= 14;
    }
    y -= 10;
  }
  return content;
}

function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 84) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`)})`;
}
