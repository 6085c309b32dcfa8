import type { Reading, ReadingInput } from '../../reading/reading.ts';
import { readable, refused } from '../../reading/reading.ts';
import { DocumentWriter } from '../../text-model/document-writer.ts';
import { decodeText, isBinary } from '../plain-text/decode-text.ts';
import { withoutConcealed } from './concealed-words.ts';
import { writeHtml } from './html-blocks.ts';
import { parseHtml } from './html-tree.ts';

const HEAD = 4096;

/** Reads an HTML file: its headings, paragraphs, lists and tables. Scripts, styles and hidden elements are not content. */
export function readHtml({ bytes, limits }: ReadingInput): Promise<Reading> {
  if (isBinary(bytes.subarray(0, HEAD))) {
    return Promise.resolve(
      refused('unsupported', 'The file is named .html but its content is not text. Export it again.'),
    );
  }
  const { text, note } = decodeText(bytes);
  const writer = new DocumentWriter();
  const { root, asides } = withoutConcealed(parseHtml(text));
  writeHtml(writer, root);
  for (const aside of asides) writer.aside(aside);
  const document = writer.finish();
  if (document.text.length > limits.characters) {
    return Promise.resolve(
      refused('too-large', `The file has more than ${String(limits.characters)} characters. Split it.`),
    );
  }
  return Promise.resolve(readable(document, note === null ? [] : [note]));
}
