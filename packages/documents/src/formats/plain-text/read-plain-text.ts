import type { Reading, ReadingInput } from '../../reading/reading.ts';
import { readable, refused } from '../../reading/reading.ts';
import { withLeadIns } from '../../text-model/lead-in.ts';
import { withLocators } from '../../text-model/locators.ts';
import { decodeText, isBinary } from './decode-text.ts';
import type { Dialect } from './scan-blocks.ts';
import { scanBlocks } from './scan-blocks.ts';

const HEAD = 4096;

/** Markdown and plain text: `text` is the file as it is, and every block is a slice of it. */
export function readPlainText({ bytes, limits }: ReadingInput, dialect: Dialect): Reading {
  if (isBinary(bytes.subarray(0, HEAD))) {
    return refused(
      'unsupported',
      'The file is named as text but its content is not text. Export it again and send it.',
    );
  }
  const { text, note } = decodeText(bytes);
  if (text.length > limits.characters) {
    return refused(
      'too-large',
      `The file has more than ${String(limits.characters)} characters. Split it and send the parts.`,
    );
  }
  const scanned = scanBlocks(text, dialect);
  const blocks = withLocators(text, withLeadIns(text, scanned.blocks));
  return readable({ text, pages: [], blocks, asides: scanned.asides }, note === null ? [] : [note]);
}
