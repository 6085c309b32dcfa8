import { createHash } from 'node:crypto';
import { fileOf, paragraphs, printed, stream } from './pdf.ts';

/** What every file here says where it can be read. */
export const OFFER = 'We will recruit 12 apprentices from the borough.';

const WORDS = paragraphs([OFFER]);

/** A portfolio: a cover page, and the offer itself in files inside the file. */
export function portfolio(names: readonly string[]): Buffer {
  const objects = frame(WORDS);
  const entries = names.map((name, at) => `(${name}) ${String(20 + at * 2)} 0 R`).join(' ');
  objects.set(
    1,
    Buffer.from(
      `<< /Type /Catalog /Pages 2 0 R /Collection << /Type /Collection /View /D >> /Names << /EmbeddedFiles << /Names [${entries}] >> >> >>`,
    ),
  );
  names.forEach((name, at) => {
    const inner = `${String(21 + at * 2)} 0 R`;
    objects.set(20 + at * 2, Buffer.from(`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${inner} >> >>`));
    objects.set(21 + at * 2, stream(Buffer.from('The offer itself.'), '/Type /EmbeddedFile'));
  });
  return fileOf(objects, '/Root 1 0 R');
}

/** Words in a font whose letters are drawings of the file's own; with `endless`, each drawing prints itself again. */
export function drawnFont({ endless = false } = {}): Buffer {
  const letters = [...new Set(OFFER.replace(/\s/g, ''))];
  const nameOf = (letter: string) =>
    /\d/.test(letter) ? (DIGITS[Number(letter)] ?? '') : letter === '.' ? 'period' : letter;
  const differences = letters.map((letter) => `${String(letter.charCodeAt(0))} /${nameOf(letter)}`).join(' ');
  const drawings = letters.map((letter) => `/${nameOf(letter)} 9 0 R`).join(' ');
  const widths = Array.from({ length: 95 }, () => '600').join(' ');
  const objects = frame(printed(OFFER, 60, 700, 12, '', 'F3'), '/Font << /F3 8 0 R >>');
  objects.set(
    8,
    Buffer.from(
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 /LastChar 126 /Widths [${widths}] /Encoding << /Type /Encoding /Differences [${differences}] >> /CharProcs << ${drawings} >> /Resources << /Font << /F3 8 0 R >> >> >>`,
    ),
  );
  const drawing = endless ? '600 0 d0 BT /F3 500 Tf (We will) Tj ET' : '600 0 0 0 600 700 d1 0 0 500 700 re f';
  objects.set(9, stream(Buffer.from(drawing)));
  return fileOf(objects, '/Root 1 0 R');
}

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** One page at the end of a tree with a single branch, so many levels down. */
export function deepPageTree(levels: number): Buffer {
  const objects = frame(WORDS);
  objects.set(2, Buffer.from('<< /Type /Pages /Count 1 /Kids [20 0 R] >>'));
  for (let level = 0; level < levels; level++) {
    const kid = level === levels - 1 ? '7 0 R' : `${String(21 + level)} 0 R`;
    const parent = level === 0 ? '2 0 R' : `${String(19 + level)} 0 R`;
    objects.set(20 + level, Buffer.from(`<< /Type /Pages /Count 1 /Parent ${parent} /Kids [${kid}] >>`));
  }
  return fileOf(objects, '/Root 1 0 R');
}

/** A page of such a size; without words it shows a drawing alone, as a scan does. */
export function sizedPage(box: string, { words = true } = {}): Buffer {
  const objects = frame(words ? WORDS : '0 0 400 400 re f 500 500 300 10 re f');
  objects.set(7, Buffer.from(pageObject('/Font << /F1 3 0 R >>').replace('[0 0 595 842]', box)));
  return fileOf(objects, '/Root 1 0 R');
}

/** A form with boxes and a choice of one: what is ticked is told by the name of its state alone. */
export function tickedForm(): Buffer {
  const box = (x: number, y: number, state: string, more: string) =>
    Buffer.from(
      `<< /Type /Annot /Subtype /Widget /Rect [${String(x)} ${String(y)} ${String(x + 12)} ${String(y + 12)}] /F 4 /AS /${state} /AP << /N << /On 9 0 R /Off 9 0 R >> >> ${more} >>`,
    );
  const content =
    printed('Living Wage employer', 90, 702) +
    printed('Armed Forces Covenant', 90, 672) +
    printed('Yes', 90, 642) +
    printed('No', 190, 642);
  const objects = frame(content);
  objects.set(1, Buffer.from('<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [20 0 R 21 0 R 22 0 R] >> >>'));
  objects.set(7, Buffer.from(pageObject('/Font << /F1 3 0 R >>', '/Annots [20 0 R 21 0 R 23 0 R 24 0 R]')));
  objects.set(9, stream(Buffer.from('q Q'), '/Type /XObject /Subtype /Form /BBox [0 0 12 12]'));
  objects.set(20, box(70, 700, 'On', '/FT /Btn /T (wage) /V /On'));
  objects.set(21, box(70, 670, 'Off', '/FT /Btn /T (forces) /V /Off'));
  objects.set(22, Buffer.from('<< /FT /Btn /Ff 49152 /T (pays) /V /On /Kids [23 0 R 24 0 R] >>'));
  objects.set(23, box(70, 640, 'On', '/Parent 22 0 R'));
  objects.set(24, box(170, 640, 'Off', '/Parent 22 0 R'));
  return fileOf(objects, '/Root 1 0 R');
}

/** A form that only its own program can draw, with a page that says so, or with a blank one. */
export function dynamicForm(page: string): Buffer {
  const objects = frame(page);
  objects.set(
    1,
    Buffer.from('<< /Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm << /XFA 9 0 R /Fields [] >> >>'),
  );
  objects.set(9, stream(Buffer.from('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>')));
  return fileOf(objects, '/Root 1 0 R');
}

/** A file whose owner forbids changes with a password and lets everybody read: encrypted, with an empty user password. */
export function openToRead(): Buffer {
  const id = Buffer.alloc(16, 7);
  const permissions = -44;
  const key = md5(PADDING, Buffer.alloc(32, 9), int32(permissions), id).subarray(0, 5);
  const owner = hex(Buffer.alloc(32, 9));
  const user = hex(rc4(key, PADDING));
  const content = rc4(md5(key, Buffer.from([6, 0, 0, 0, 0])).subarray(0, 10), Buffer.from(WORDS, 'latin1'));
  const objects = frame('');
  objects.set(6, stream(content));
  objects.set(9, Buffer.from(`<< /Filter /Standard /V 1 /R 2 /O <${owner}> /U <${user}> /P ${String(permissions)} >>`));
  return fileOf(objects, `/Root 1 0 R /Encrypt 9 0 R /ID [<${hex(id)}> <${hex(id)}>]`);
}

/** A file with a later version of its page behind it, whose table of objects is said to be where it is not. */
export function brokenUpdate(): Buffer {
  const later = stream(Buffer.from(paragraphs([OFFER, 'And two more in the second year.']), 'latin1'));
  const first = fileOf(frame(WORDS), '/Root 1 0 R');
  const update = Buffer.concat([Buffer.from('6 0 obj\n'), later, Buffer.from('\nendobj\n')]);
  const table = `xref\n6 1\n${'9'.repeat(10)} 00000 n \ntrailer\n<< /Size 8 /Root 1 0 R /Prev 7 >>\nstartxref\n123456789\n%%EOF\n`;
  return Buffer.concat([first, update, Buffer.from(table)]);
}

/** A page that says nothing but that it cannot be shown. */
export const WAITING =
  printed('Please wait...', 60, 780) +
  printed('If this message is not replaced, your viewer cannot show this document.', 60, 740);

/** What such a page says in other forms. */
export const NEEDS_PROGRAM = printed('This form requires Adobe Reader 8 or higher to be filled in.', 60, 780);

function frame(content: string, resources = '/Font << /F1 3 0 R >>'): Map<number, Buffer> {
  return new Map([
    [1, Buffer.from('<< /Type /Catalog /Pages 2 0 R >>')],
    [2, Buffer.from('<< /Type /Pages /Count 1 /Kids [7 0 R] >>')],
    [3, Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')],
    [6, stream(Buffer.from(content, 'latin1'))],
    [7, Buffer.from(pageObject(resources))],
  ]);
}

function pageObject(resources: string, more = ''): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} /Resources << ${resources} >> /Contents 6 0 R >>`;
}

// Encryption as PDF 1.1 has it (ISO 32000-1, 7.6.2 and 7.6.3): the weakest is enough to be encrypted at all.
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0]);
  for (let at = 0, to = 0; at < 256; at++) {
    to = (to + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, to);
  }
  let [at, to] = [0, 0];
  return Buffer.from(bytes).map((byte) => {
    at = (at + 1) & 255;
    to = (to + (state[at] ?? 0)) & 255;
    swap(at, to);
    return byte ^ (state[((state[at] ?? 0) + (state[to] ?? 0)) & 255] ?? 0);
  }) as Buffer;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex');
}
