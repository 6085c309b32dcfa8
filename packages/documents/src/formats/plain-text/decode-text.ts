/** The words of a text file and, where it was not UTF-8, a note that says how it was read. */
export interface DecodedText {
  readonly text: string;
  readonly note: string | null;
}

/** Reads UTF-8, UTF-16 with a byte order mark, or else Windows-1252. A byte order mark is not part of the text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, note: 'The file is not UTF-8; it was read as Windows-1252. Check pound signs and quotation marks.' };
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), note: 'The file is UTF-16 and was read as such.' };
}

/** Whether the first bytes are those of a picture, a program or the like and not of any text. */
export function isBinary(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls > head.length * 0.02;
}
