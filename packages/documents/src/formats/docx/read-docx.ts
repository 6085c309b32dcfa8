import mammoth from 'mammoth';
import type { ReadingLimits } from '../../reading/limits.ts';
import type { Reading } from '../../reading/reading.ts';
import { readable, refused } from '../../reading/reading.ts';
import { DocumentWriter } from '../../text-model/document-writer.ts';
import { writeHtml } from '../html/html-blocks.ts';
import { parseHtml } from '../html/html-tree.ts';
import { PackageError, type OpenedPackage } from '../package/open-package.ts';
import { withNotesInPlace } from './notes.ts';
import { parseNumbering } from './numbering.ts';
import { withNumbersWritten } from './number-paragraphs.ts';
import { parseStyles, type WordStyles } from './styles.ts';

const BODY = 'word/document.xml';

/** Reads a Word file through mammoth, with the numbers that Word shows and the headings that its styles mean. */
export async function readDocx(opened: OpenedPackage, limits: ReadingLimits): Promise<Reading> {
  const styles = parseStyles(await textOrEmpty(opened, 'word/styles.xml'));
  const numbering = parseNumbering(await textOrEmpty(opened, 'word/numbering.xml'));
  const body = opened.has(BODY) ? withNumbersWritten(await opened.readText(BODY), styles, numbering) : null;
  let pictures = 0;
  const converted = await mammoth.convertToHtml(packageOf(opened, body), {
    styleMap: headingStyles(styles),
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(() => {
      pictures += 1;
      return Promise.resolve({ src: '' });
    }),
  });
  if (converted.value.length > limits.characters * 4) {
    return refused(
      'too-large',
      `The file has more than ${String(limits.characters)} characters. Split it and send the parts.`,
    );
  }
  const writer = new DocumentWriter();
  writeHtml(writer, withNotesInPlace(parseHtml(converted.value)));
  const document = writer.finish();
  if (document.text.length > limits.characters) {
    return refused(
      'too-large',
      `The file has more than ${String(limits.characters)} characters. Split it and send the parts.`,
    );
  }
  return readable(document, pictures === 0 ? [] : [picturesInWords(pictures)]);
}

/** mammoth reads its parts through this: the package stays under its limits, and the body is the numbered one. */
function packageOf(opened: OpenedPackage, body: string | null): Parameters<typeof mammoth.convertToHtml>[0] {
  const file = {
    exists: (name: string): boolean => opened.has(name),
    read: async (name: string, encoding?: string): Promise<string | Uint8Array> => {
      if (name === BODY && body !== null) return body;
      if (encoding === undefined) return opened.read(name);
      return encoding === 'base64' ? (await opened.read(name)).toString('base64') : opened.readText(name);
    },
  };
  // An opened package is an input that mammoth takes but its types do not name.
  return { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
}

function headingStyles(styles: WordStyles): string[] {
  return styles
    .headings()
    .filter(({ id }) => /^[A-Za-z][\w-]*$/.test(id))
    .map(({ id, level }) => `p.${id} => h${String(level)}:fresh`);
}

async function textOrEmpty(opened: OpenedPackage, name: string): Promise<string> {
  if (!opened.has(name)) return '';
  try {
    return await opened.readText(name);
  } catch (error) {
    if (error instanceof PackageError) return '';
    throw error;
  }
}

function picturesInWords(pictures: number): string {
  return pictures === 1
    ? 'The file holds 1 picture; words inside it are not read.'
    : `The file holds ${String(pictures)} pictures; words inside them are not read.`;
}
