import type { AsideText } from '@evenhand/shared/domain';
import { parseXml, wordsIn } from '../formats/xml/xml-tree.ts';
import { holdsInstruction } from './instructions.ts';

const LONGEST_PACKET = 200_000;
const MOST_PACKETS = 5;

/** Properties of a file that speak to a reader. A title or an author's name does not, and is nobody's business here. */
export function instructionsInMetadata(properties: readonly string[]): AsideText[] {
  return [...new Set(properties)]
    .filter((property) => holdsInstruction(property))
    .map((text) => ({ reason: 'metadata', page: null, text }));
}

/** The values of XMP packets that stand readable in a file's bytes. */
export function xmpProperties(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: string[] = [];
  let from = 0;
  for (let packets = 0; packets < MOST_PACKETS; packets++) {
    const start = buffer.indexOf('<x:xmpmeta', from);
    const end = start === -1 ? -1 : buffer.indexOf('</x:xmpmeta>', start);
    if (end === -1 || end - start > LONGEST_PACKET) break;
    const packet = parseXml(buffer.toString('utf8', start, end));
    values.push(...wordsIn(packet, 'every-value'));
    from = end;
  }
  return values;
}
