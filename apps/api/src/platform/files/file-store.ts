import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { chmod, link, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A content that has been received. */
export interface StoredContent {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** A content that has come and is not kept yet. */
export interface Draft extends StoredContent {
  /** Keeps it under its hash; once only. */
  readonly keep: () => Promise<void>;
  /** Throws away what was not kept. Whoever has a draft calls it in the end, kept or not. */
  readonly drop: () => Promise<void>;
}

/** Received contents, unchanged, each once, under the SHA-256 of its bytes. A stored content is never replaced. */
export class FileStore {
  private readonly dataFolder: string;
  private readonly kept: string;
  private readonly incoming: string;

  constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
    this.kept = join(dataFolder, 'files');
    this.incoming = join(dataFolder, 'files', 'incoming');
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
    // The data folder itself stays passable: the embedded database may run under an account of its own.
    await mkdir(this.dataFolder, { recursive: true });
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const draft = join(this.incoming, randomUUID());
    const drop = () => rm(draft, { force: true });
    const hash = createHash('sha256');
    let size = 0;
    try {
      await pipeline(
        content,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
          }
        },
        createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
      );
    } catch (fault) {
      await drop();
      throw fault;
    }
    const sha256 = hash.digest('hex');
    return { sha256, size, drop, keep: () => this.place(draft, sha256) };
  }

  /** Where a kept content lies, for readers that need a path. */
  path(sha256: string): string {
    return join(this.kept, sha256.slice(0, 2), sha256);
  }

  open(sha256: string): ReadStream {
    return createReadStream(this.path(sha256));
  }

  /** Takes a kept content away for good; nothing happens where it is gone already. Who calls has asked whether it may. */
  async remove(sha256: string): Promise<void> {
    await rm(this.path(sha256), { force: true });
  }

  /** Reads a kept content again: null where its bytes still have their hash, otherwise what is wrong, as one sentence. */
  async fault(sha256: string): Promise<string | null> {
    const hash = createHash('sha256');
    try {
      await pipeline(this.open(sha256), hash);
    } catch {
      return 'The stored file is missing or cannot be read.';
    }
    return hash.digest('hex') === sha256 ? null : 'The bytes of the stored file are not those that were received.';
  }

  // A link appears whole or not at all, and fails where the content is there already: then that one stays.
  private async place(draft: string, sha256: string): Promise<void> {
    const place = this.path(sha256);
    await mkdir(join(this.kept, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
    await chmod(draft, 0o400);
    await link(draft, place).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault;
    });
  }
}
