import type { AsideText } from '@evenhand/shared/domain';
import mammoth from 'mammoth';
import type { ReadingLimits } from '../../reading/limits.ts';
import type { Reading } from '../../reading/reading.ts';
import { readable, refused } from '../../reading/reading.ts';
import { DocumentWriter } from '../../text-model/document-writer.ts';
import { writeHtml } from '../html/html-blocks.ts';
import { parseHtml } from '../html/html-tree.ts';
import { PackageError, type OpenedPackage } from '../package/open-package.ts';
import { allOf, parseXml } from '../xml/xml-tree.ts';
import { besideTheBody } from './beside-the-body.ts';
import { withNotesInPlace } from './notes.ts';
import { parseNumbering } from './numbering.ts';
import { withNumbersWritten } from './number-paragraphs.ts';
import { RunStyles } from './run-styles.ts';
import { setApart } from './set-apart.ts';
import { parseStyles, type WordStyles } from './styles.ts';

const USUAL_BODY = 'word/document.xml';
/** Fields and directions of writing, which stand around runs as a smart tag does; mammoth reads the words in that one alone. */
const ONLY_AROUND_RUNS = /<(\/?)w:(?:fldSimple|dir|bdo)(?=[\s/>])/g;
const FORMULA = /<m:oMath(?=[\s>])/g;
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];

/** Reads a Word file through mammoth, with the numbers that Word shows and the headings that its styles mean. */
export async function readDocx(opened: OpenedPackage, limits: ReadingLimits): Promise<Reading> {
  const styles = parseStyles(await textOrEmpty(opened, 'word/styles.xml'));
  const numbering = parseNumbering(await textOrEmpty(opened, 'word/numbering.xml'));
  const runStyles = new RunStyles(parseXml(await textOrEmpty(opened, 'word/styles.xml')));
  const rewritten = new Map<string, string>();
  const asides: AsideText[] = [];
  let formulas = 0;
  const body = await nameOfBody(opened);
  for (const name of [body, ...NOTES].filter((part) => opened.has(part))) {
    const part = setApart(await opened.readText(name), runStyles);
    asides.push(...part.asides);
    const xml = part.xml.replace(ONLY_AROUND_RUNS, '<$1w:smartTag');
    formulas += [...xml.matchAll(FORMULA)].length;
    rewritten.set(name, name === body ? withNumbersWritten(xml, styles, numbering) : xml);
  }
  asides.push(...(await besideTheBody(opened)));
  let pictures = 0;
  const converted = await mammoth.convertToHtml(packageOf(opened, rewritten), {
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
  for (const aside of asides) writer.aside(aside);
  const document = writer.finish();
  if (document.text.length > limits.characters) {
    return refused(
      'too-large',
      `The file has more than ${String(limits.characters)} characters. Split it and send the parts.`,
    );
  }
  const notes = [
    ...(pictures === 0 ? [] : [picturesInWords(pictures)]),
    ...(formulas === 0
      ? []
      : [`Formulas in the file: ${String(formulas)}; they are not read. Look at the original there.`]),
  ];
  return readable(document, notes);
}

/** mammoth reads its parts through this: the package stays under its limits, and its words are those that a reader sees. */
function packageOf(
  opened: OpenedPackage,
  rewritten: ReadonlyMap<string, string>,
): Parameters<typeof mammoth.convertToHtml>[0] {
  const file = {
    exists: (name: string): boolean => opened.has(name),
    read: async (name: string, encoding?: string): Promise<string | Uint8Array> => {
      const part = rewritten.get(name);
      if (part !== undefined) return part;
      if (encoding === undefined) return opened.read(name);
      return encoding === 'base64' ? (await opened.read(name)).toString('base64') : opened.readText(name);
    },
  };
  // An opened package is an input that mammoth takes but its types do not name.
  return { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
}

/** The part that the package names as its document; Word calls it `word/document.xml`, and others may not. */
async function nameOfBody(opened: OpenedPackage): Promise<string> {
  const relations = allOf(parseXml(await textOrEmpty(opened, '_rels/.rels')), 'Relationship');
  const main = relations.find(({ attributes }) => /\/officeDocument$/.test(attributes['Type'] ?? ''));
  const target = main?.attributes['Target']?.replace(/^\//, '') ?? USUAL_BODY;
  return opened.has(target) ? target : USUAL_BODY;
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
