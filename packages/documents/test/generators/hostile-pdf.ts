import { deflateSync } from 'node:zlib';
import { fileOf, paragraphs, pdfOf, stream } from './pdf.ts';

const FONT = '<< /Font << /F1 3 0 R >> >>';
const WORDS = paragraphs(['We will recruit 12 apprentices from the borough.']);

/** A page whose content unpacks twice into so many bytes of spaces. */
export function deflateBomb(bytes: number): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(bytes, ' '), { level: 9 }), { level: 9 });
  return withContent(stream(packed, '/Filter [/FlateDecode /FlateDecode]'));
}

/** A page with so many pieces of text. */
export function textFlood(pieces: number): Buffer {
  const content = `BT /F1 10 Tf 10 10 Td ${'(words ) Tj '.repeat(pieces)}ET`;
  return withContent(stream(deflateSync(Buffer.from(content)), '/Filter /FlateDecode'));
}

/** Drawings that use each other twice over, so many levels deep. */
export function drawingDoubling(levels: number): Buffer {
  const objects = frame('<< /XObject << /X 20 0 R >> /Font << /F1 3 0 R >> >>', stream(Buffer.from('/X Do')));
  for (let level = 0; level < levels; level++) {
    const resources = `/Resources << /Font << /F1 3 0 R >> /XObject << /X ${String(21 + level)} 0 R >> >>`;
    const content = level === levels - 1 ? 'BT /F1 9 Tf (words) Tj ET' : '/X Do /X Do';
    objects.set(
      20 + level,
      stream(Buffer.from(content), `/Type /XObject /Subtype /Form /BBox [0 0 99 99] ${resources}`),
    );
  }
  return fileOf(objects, '/Root 1 0 R');
}

/** A tree of pages whose branches all lead to the same leaves: 2 to the power of `levels` pages. */
export function pageTreeBomb(levels: number): Buffer {
  const objects = frame('<< >>', stream(Buffer.from('')));
  const pages = 2 ** levels;
  objects.set(2, Buffer.from(`<< /Type /Pages /Count ${String(pages)} /Kids [20 0 R 20 0 R] >>`));
  for (let level = 0; level < levels; level++) {
    const kid = level === levels - 1 ? '7 0 R' : `${String(21 + level)} 0 R`;
    objects.set(
      20 + level,
      Buffer.from(`<< /Type /Pages /Count ${String(pages / 2 ** (level + 1))} /Kids [${kid} ${kid}] >>`),
    );
  }
  return fileOf(objects, '/Root 1 0 R');
}

/** A font that gives widths to two thousand million letters. */
export function hugeWidths(): Buffer {
  const font = '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [9 0 R] >>';
  const objects = frame('<< /Font << /F1 8 0 R >> >>', stream(Buffer.from('BT /F1 10 Tf <00410042> Tj ET')));
  objects.set(8, Buffer.from(font));
  objects.set(
    9,
    Buffer.from(
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 2147483647 500] >>',
    ),
  );
  return fileOf(objects, '/Root 1 0 R');
}

/** A file whose table of objects says that an older one stands at its own place. */
export function crossReferenceLoop(): Buffer {
  const whole = pdfOf([WORDS]).toString('latin1');
  const at = whole.lastIndexOf('xref\n0');
  return Buffer.from(whole.replace('/Root 1 0 R', `/Prev ${String(at)} /Root 1 0 R`), 'latin1');
}

/** Arrays in arrays, so many deep. */
export function deepArrays(depth: number): Buffer {
  const objects = frame('<< >>', stream(Buffer.from('BT ET')));
  objects.set(9, Buffer.from('['.repeat(depth) + ']'.repeat(depth)));
  objects.set(1, Buffer.from('<< /Type /Catalog /Pages 2 0 R /Outlines 9 0 R >>'));
  return fileOf(objects, '/Root 1 0 R');
}

/** A tree of pages with a branch that leads back to its root and to itself. */
export function circularPageTree(): Buffer {
  const objects = frame(FONT, stream(Buffer.from(WORDS)));
  objects.set(2, Buffer.from('<< /Type /Pages /Count 3 /Kids [7 0 R 8 0 R] >>'));
  objects.set(8, Buffer.from('<< /Type /Pages /Count 2 /Parent 2 0 R /Kids [2 0 R 8 0 R] >>'));
  return fileOf(objects, '/Root 1 0 R');
}

/** A page with so many notes stuck to it. */
export function manyNotes(count: number): Buffer {
  const notes = Array.from({ length: count }, (_, index) => String(100 + index));
  const page = `/Annots [${notes.map((number) => `${number} 0 R`).join(' ')}]`;
  const objects = frame(FONT, stream(Buffer.from(WORDS)), page);
  for (const number of notes)
    objects.set(
      Number(number),
      Buffer.from(`<< /Type /Annot /Subtype /Text /Rect [9 9 19 19] /Contents (${number}) >>`),
    );
  return fileOf(objects, '/Root 1 0 R');
}

/** A font that is its own encoding and its own table of letters. */
export function fontOfItself(): Buffer {
  const objects = frame('<< /Font << /F1 8 0 R >> >>', stream(Buffer.from('BT /F1 10 Tf 60 700 Td <00410042> Tj ET')));
  const font = '/Type /Font /Subtype /Type0 /BaseFont /A /Encoding 8 0 R /ToUnicode 8 0 R /DescendantFonts [8 0 R]';
  objects.set(8, Buffer.from(`<< ${font} >>`));
  return fileOf(objects, '/Root 1 0 R');
}

/** A sound file that stops in the middle. */
export function truncated(): Buffer {
  const whole = pdfOf(Array.from({ length: 8 }, () => WORDS));
  return whole.subarray(0, Math.floor(whole.length * 0.4));
}

function withContent(content: Buffer): Buffer {
  return fileOf(frame('<< /Font << /F1 3 0 R >> >>', content), '/Root 1 0 R');
}

function frame(resources: string, content: Buffer, page = ''): Map<number, Buffer> {
  return new Map([
    [1, Buffer.from('<< /Type /Catalog /Pages 2 0 R >>')],
    [2, Buffer.from('<< /Type /Pages /Count 1 /Kids [7 0 R] >>')],
    [3, Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')],
    [6, content],
    [
      7,
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} /Resources ${resources} /Contents 6 0 R >>`,
      ),
    ],
  ]);
}
