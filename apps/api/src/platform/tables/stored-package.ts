import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';

/** Most bytes that a workbook may unpack to, and most parts it may have. */
const LARGEST_UNPACKED = 10_000_000;
const MOST_PARTS = 200;

/**
 * The parts of a ZIP package, packed again without compression. They are counted while they unpack: what a package says
 * of its own sizes and of the number of its parts decides nothing, and a reader of the copy finds only what was counted.
 * Throws where the package is damaged or holds more than a workbook of ours can.
 */
export async function storedPackage(bytes: Buffer): Promise<Buffer> {
  const received = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const stored = new ZipFile();
  let parts = 0;
  let unpacked = 0;
  for await (const entry of received.eachEntry()) {
    parts += 1;
    if (parts > MOST_PARTS) throw new Error('The package has too many parts.');
    if (entry.fileName.endsWith('/')) continue;
    const chunks: Buffer[] = [];
    const content: AsyncIterable<Buffer> = await received.openReadStreamPromise(entry);
    for await (const chunk of content) {
      unpacked += chunk.length;
      if (unpacked > LARGEST_UNPACKED) throw new Error('The package unpacks to too much.');
      chunks.push(chunk);
    }
    stored.addBuffer(Buffer.concat(chunks), entry.fileName, { compress: false });
  }
  stored.end();
  return buffer(stored.outputStream);
}
