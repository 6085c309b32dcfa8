import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { ContentClosed, ContentMissing, StorageFault, type ContentPlace, type StoredContent } from './content-place.ts';
import { writeNewFile } from './new-file.ts';

/** A content that has come and is not kept yet. */
export interface Draft extends StoredContent {
  /** Keeps it under its hash; once only. */
  readonly keep: () => Promise<void>;
  /** Throws away what was not kept. Whoever has a draft calls it in the end, kept or not. */
  readonly drop: () => Promise<void>;
}

/** Milliseconds after which a draft belongs to nobody any more: the process that wrote it was killed. */
const DAY = 24 * 3600 * 1000;

/**
 * Received contents, unchanged, each once, under the SHA-256 of its bytes. A stored content is never replaced. What is
 * on its way in, and what a reader needs as a file, lies on the disk of this process; where it is kept decides the place.
 */
export class FileStore implements OnApplicationBootstrap {
  private readonly scratch: string;

  constructor(
    readonly place: ContentPlace,
    private readonly dataFolder: string,
  ) {
    this.scratch = join(dataFolder, 'files', 'incoming');
  }

  // What cannot be cleared now is cleared at a later start.
  onApplicationBootstrap(): void {
    void this.clearUnfinished(new Date(Date.now() - DAY)).catch(() => undefined);
  }

  /** Streams a content to disk and keeps it. When the stream fails nothing is kept. */
  async keep(content: Readable): Promise<StoredContent> {
    const { sha256, size, keep, drop } = await this.draft(content);
    try {
      await keep();
      return { sha256, size };
    } finally {
      await drop();
    }
  }

  /** Streams a content to disk for somebody who decides then whether it is kept. When the stream fails nothing is left. */
  async draft(content: Readable): Promise<Draft> {
    const draft = await this.scratchFile();
    const drop = () => rm(draft, { force: true });
    const hash = createHash('sha256');
    let size = 0;
    try {
      await writeNewFile(draft, (file) =>
        pipeline(
          content,
          async function* (chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              hash.update(chunk);
              size += chunk.length;
              yield chunk;
            }
          },
          file,
        ),
      );
    } catch (fault) {
      await drop();
      throw fault;
    }
    const sha256 = hash.digest('hex');
    return { sha256, size, drop, keep: () => this.place.put(draft, { sha256, size }) };
  }

  /** Throws ContentMissing or a StorageFault, or gives a stream that fails. */
  async open(sha256: string): Promise<Readable> {
    return this.place.open(sha256);
  }

  /** Gives a kept content as a local file to readers that need one, for as long as they use it. One that is missing is missing there. */
  async atPath<Outcome>(sha256: string, use: (path: string) => Promise<Outcome>): Promise<Outcome> {
    const { path, drop } = await this.borrow(sha256);
    try {
      return await use(path);
    } finally {
      await drop();
    }
  }

  /** As `atPath`, for readers that say themselves when they are done. */
  async borrow(sha256: string): Promise<{ readonly path: string; readonly drop: () => Promise<void> }> {
    const place = this.place.path(sha256);
    if (place !== null) return { path: place, drop: () => Promise.resolve() };
    const path = await this.scratchFile();
    const drop = () => rm(path, { force: true });
    try {
      await this.fetch(sha256, path);
    } catch (fault) {
      await drop();
      throw fault;
    }
    return { path, drop };
  }

  /** Takes a kept content away for good; nothing happens where it is gone already. Who calls has asked whether it may. */
  async remove(sha256: string): Promise<void> {
    await this.place.remove(sha256);
  }

  /**
   * Reads a kept content again: null where its bytes still have their hash, otherwise what is wrong, as one sentence.
   * Throws a StorageFault where the storage cannot be asked.
   */
  async fault(sha256: string): Promise<string | null> {
    const hash = createHash('sha256');
    try {
      await pipeline(await this.open(sha256), hash);
    } catch (fault) {
      if (fault instanceof ContentClosed) return 'The storage does not let this service read the stored file.';
      if (fault instanceof StorageFault) throw fault;
      return 'The stored file is missing or cannot be read.';
    }
    return hash.digest('hex') === sha256 ? null : 'The bytes of the stored file are not those that were received.';
  }

  /** Throws away what was on its way in before this moment and came to no end. */
  async clearUnfinished(before: Date): Promise<void> {
    for (const name of await readdir(this.scratch).catch(() => [])) {
      const draft = join(this.scratch, name);
      const found = await stat(draft).catch(() => null);
      if (found !== null && found.mtime < before) await rm(draft, { force: true });
    }
    await this.place.clearUnfinished(before);
  }

  private async fetch(sha256: string, copy: string): Promise<void> {
    try {
      const content = await this.open(sha256);
      await writeNewFile(copy, (file) => pipeline(content, file));
    } catch (fault) {
      if (!(fault instanceof ContentMissing)) throw fault;
    }
  }

  private async scratchFile(): Promise<string> {
    // The data folder itself stays passable: the embedded database may run under an account of its own.
    await mkdir(this.dataFolder, { recursive: true });
    await mkdir(this.scratch, { recursive: true, mode: 0o700 });
    return join(this.scratch, randomUUID());
  }
}

/** Whether a local file can be read and its bytes have this hash. */
export async function hasHash(path: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return false;
  }
  return hash.digest('hex') === sha256;
}
