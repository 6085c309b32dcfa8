import PostalMime, { type Email } from 'postal-mime';
import type { AsideText } from '@evenhand/shared/domain';
import { readable, type Reading, type ReadingInput } from '../../reading/reading.ts';
import { DocumentWriter } from '../../text-model/document-writer.ts';
import { withoutConcealed } from '../html/concealed-words.ts';
import { writeHtml } from '../html/html-blocks.ts';
import { parseHtml, type HtmlElement } from '../html/html-tree.ts';

const DEEPEST_NESTING = 20;
const LARGEST_HEADERS = 1_000_000;

/** Parses an e-mail within limits. Throws for what is none. */
export function parseEmail(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(bytes, { maxNestingDepth: DEEPEST_NESTING, maxHeadersSize: LARGEST_HEADERS });
}

/** Reads an e-mail: its subject is the heading, its body the text. Attached files are named; they are files of their own. */
export async function readEml({ bytes }: ReadingInput): Promise<Reading> {
  const email = await parseEmail(bytes);
  const writer = new DocumentWriter();
  if (email.subject !== undefined) writer.heading(email.subject, 1);
  const html = email.html === undefined || email.html.trim() === '' ? asHtml(email.text ?? '') : parseHtml(email.html);
  const { root, asides } = withoutConcealed(html);
  writeHtml(writer, root);
  const attached = email.attachments.map(({ filename }) => filename ?? 'a file without a name');
  for (const aside of [...asides, ...attached.map((text): AsideText => ({ reason: 'attachment', page: null, text }))])
    writer.aside(aside);
  const note = `The e-mail has other files attached, which are files of their own: ${attached.join(', ')}.`;
  return readable(writer.finish(), attached.length === 0 ? [] : [note]);
}

/** Paragraphs of a plain body: an empty line parts them, and single line ends are kept where a list may stand. */
function asHtml(text: string): HtmlElement {
  const paragraphs = text.split(/\r?\n\s*\r?\n/).map((words): HtmlElement => {
    const lines = words.split(/\r?\n/).filter((line) => !line.startsWith('>'));
    const children = lines.flatMap((line, index): (HtmlElement | string)[] => {
      const beginsItem = /^\s*(?:[-*•]|\d{1,3}[.)])\s/.test(line);
      return index > 0 && beginsItem ? [{ name: 'br', attributes: {}, children: [] }, line] : [`${line} `];
    });
    return { name: 'p', attributes: {}, children };
  });
  return { name: 'root', attributes: {}, children: paragraphs };
}
