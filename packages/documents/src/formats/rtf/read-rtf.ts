import { instructionsInMetadata } from '../../integrity/metadata.ts';
import { readable, refused, type Reading, type ReadingInput } from '../../reading/reading.ts';
import { DocumentWriter } from '../../text-model/document-writer.ts';
import { writeHtml } from '../html/html-blocks.ts';
import { RtfDocument } from './rtf-document.ts';

/** Reads an RTF file: headings by style, lists, tables, notes; hidden and deleted words are set apart. */
export function readRtf({ bytes, limits }: ReadingInput): Promise<Reading> {
  const rtf = new RtfDocument(Buffer.from(bytes).toString('latin1'));
  const writer = new DocumentWriter();
  writeHtml(writer, rtf.root);
  for (const aside of [...rtf.asides, ...instructionsInMetadata(rtf.properties)]) writer.aside(aside);
  const document = writer.finish();
  if (document.text.length > limits.characters) {
    return Promise.resolve(
      refused(
        'too-large',
        `The file has more than ${String(limits.characters)} characters. Split it and send the parts.`,
      ),
    );
  }
  return Promise.resolve(readable(document));
}
