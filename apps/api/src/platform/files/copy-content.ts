import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ContentMissing, type ContentPlace, type StoredContent } from './content-place.ts';

/** Where a content lies below a folder of contents, with slashes. */
export const wayOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

/**
 * Copies a content into a folder, under its hash. Returns what was copied, with the hash its bytes really have; null
 * where it is gone.
 */
export async function copyContent(place: ContentPlace, sha256: string, folder: string): Promise<StoredContent | null> {
  const copy = join(folder, wayOf(sha256));
  await mkdir(dirname(copy), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let size = 0;
  try {
    const content = await place.open(sha256);
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(copy, { mode: 0o600, flush: true }),
    );
  } catch (fault) {
    if (fault instanceof ContentMissing) return null;
    throw fault;
  }
  return { sha256: hash.digest('hex'), size };
}
