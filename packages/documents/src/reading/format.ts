import { extname } from 'node:path';

/** The kinds of file that can be read, named by what their bytes are. */
export const FORMATS = ['pdf', 'package', 'rtf', 'html', 'eml', 'markdown', 'plain-text'] as const;
export type Format = (typeof FORMATS)[number];

/** Either a format to read by, with a note where name and content disagree, or the sentence that refuses the file. */
export type Recognised =
  | { readonly format: Format; readonly note: string | null }
  | { readonly format: null; readonly status: 'unsupported' | 'password-needed' | 'damaged'; readonly reason: string };

const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = {
  '.pdf': 'pdf',
  '.docx': 'package',
  '.xlsx': 'package',
  '.odt': 'package',
  '.zip': 'package',
  '.rtf': 'rtf',
  '.html': 'html',
  '.htm': 'html',
  '.eml': 'eml',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'plain-text',
  '.text': 'plain-text',
};

const ADVICE_OF_EXTENSION: Readonly<Record<string, string>> = {
  '.doc': 'This is an old Word file. Save it as .docx or PDF and send it again.',
  '.xls': 'This is an old Excel file. Save it as .xlsx and send it again.',
  '.ppt': 'Slides are not read. Save them as PDF and send them again.',
  '.pptx': 'Slides are not read. Save them as PDF and send them again.',
  '.docm': 'Files with macros are not read. Save it as .docx and send it again.',
  '.xlsm': 'Files with macros are not read. Save it as .xlsx and send it again.',
};

const ALLOWED = 'Send PDF, DOCX, XLSX, ODT, RTF, HTML, EML, TXT or MD, or a ZIP of these.';

/** Bytes at the front of a file that are enough to recognise it. */
export const HEAD_BYTES = 4096;

/** What kind of file this is, by its first bytes and its name; where they disagree the bytes decide. */
export function recogniseFormat(head: Buffer, name: string): Recognised {
  const extension = extname(name).toLowerCase();
  const advice = ADVICE_OF_EXTENSION[extension];
  const named = FORMAT_OF_EXTENSION[extension];
  const signed = formatOfSignature(head, named);
  if (signed === 'compound-file') return refusedCompoundFile(head, extension);
  if (advice !== undefined) return { format: null, status: 'unsupported', reason: advice };
  if (named === undefined) {
    const shown = extension === '' ? 'without an extension' : `of type ${extension}`;
    return { format: null, status: 'unsupported', reason: `Files ${shown} are not read. ${ALLOWED}` };
  }
  if (signed === null && (named === 'pdf' || named === 'package' || named === 'rtf')) {
    return {
      format: null,
      status: 'unsupported',
      reason: `The file is named ${extension} but its content is something else. Export it again and send it.`,
    };
  }
  if (signed !== null && signed !== named) {
    return { format: signed, note: `The file is named ${extension} but its content is ${FORMAT_WORDS[signed]}.` };
  }
  return { format: named, note: null };
}

const FORMAT_WORDS: Readonly<Record<Format, string>> = {
  pdf: 'a PDF',
  package: 'a zip package',
  rtf: 'RTF',
  html: 'HTML',
  eml: 'an e-mail',
  markdown: 'Markdown',
  'plain-text': 'plain text',
};

function formatOfSignature(
  head: Buffer,
  named: Format | undefined,
): 'pdf' | 'package' | 'rtf' | 'compound-file' | null {
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return 'package';
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x05, 0x06]))) return 'package';
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'compound-file';
  if (head.subarray(0, 5).toString('latin1') === '{\\rtf') return 'rtf';
  const header = head.subarray(0, HEAD_BYTES).indexOf('%PDF-');
  // Some scanners put a few bytes before the header; a text that merely mentions "%PDF-" stays a text.
  if (header === 0 || (header > 0 && named === 'pdf')) return 'pdf';
  return null;
}

function refusedCompoundFile(head: Buffer, extension: string): Recognised {
  if (head.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return {
      format: null,
      status: 'password-needed',
      reason: 'The file is protected by a password. Send a copy that opens without one.',
    };
  }
  const reason =
    ADVICE_OF_EXTENSION[extension] ?? 'This is an old Office file. Save it as .docx or PDF and send it again.';
  return { format: null, status: 'unsupported', reason };
}
