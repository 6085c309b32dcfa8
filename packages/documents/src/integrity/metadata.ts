import type { AsideText } from '@evenhand/shared/domain';
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
export async function xmpProperties(bytes: Uint8Array): Promise<string[]> {
  const packets = xmpPackets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (packets.length === 0) return [];
  // Many files have none, and starting the reader of XML would be a good part of what reading a short one costs.
  const { parseXml, wordsIn } = await import('../formats/xml/xml-tree.ts');
  return packets.flatMap((packet) => wordsIn(parseXml(packet), 'every-value'));
}

function xmpPackets(bytes: Buffer): string[] {
  const packets: string[] = [];
  for (let from = 0; packets.length < MOST_PACKETS;) {
    const start = bytes.indexOf('<x:xmpmeta', from);
    const end = start === -1 ? -1 : bytes.indexOf('</x:xmpmeta>', start);
    if (end === -1 || end - start > LONGEST_PACKET) break;
    packets.push(bytes.toString('utf8', start, end));
    from = end;
  }
  return packets;
}
