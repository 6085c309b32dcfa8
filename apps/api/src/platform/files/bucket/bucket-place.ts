import type { Readable } from 'node:stream';
import {
  ContentClosed,
  ContentMissing,
  StorageFault,
  type AnchorLog,
  type ContentPlace,
  type StoredContent,
} from '../content-place.ts';
import type { Bucket } from './bucket.ts';

/** Contents in a bucket of S3-compatible storage, under the same names as in a folder. */
export class BucketPlace implements ContentPlace {
  readonly kind = 'bucket';
  readonly anchors: AnchorLog;
  private readonly kept: string;
  /** Why the last content could not be stored, until one can. */
  private refusal: StorageFault | null = null;

  constructor(
    private readonly bucket: Bucket,
    private readonly prefix: string,
  ) {
    this.kept = `${prefix}files/`;
    this.anchors = new AnchorObject(bucket, `${prefix}anchors/audit-anchors.jsonl`);
  }

  async put(draft: string, content: StoredContent): Promise<void> {
    const key = this.key(content.sha256);
    await this.noting(async () => {
      if ((await this.bucket.sizeOf(key)) === null) await this.bucket.put(key, draft, content);
    });
  }

  async open(sha256: string): Promise<Readable> {
    const key = this.key(sha256);
    try {
      return (await this.bucket.get(key)).content;
    } catch (fault) {
      if (!(fault instanceof StorageFault) || fault.state !== 'refused') throw fault;
      // Where the storage refuses whatever it is asked, this throws too.
      await this.bucket.look(this.kept);
      throw new ContentClosed(`${key}: ${fault.reason}`);
    }
  }

  path(): null {
    return null;
  }

  async remove(sha256: string): Promise<void> {
    await this.bucket.remove(this.key(sha256));
  }

  async *all(): AsyncGenerator<string> {
    for await (const { objects } of this.bucket.pages(this.kept))
      yield* objects
        .map(({ key }) => key.slice(this.kept.length + 3))
        .filter((sha256, at) => /^[0-9a-f]{64}$/.test(sha256) && objects[at]?.key === this.key(sha256));
  }

  async check(): Promise<void> {
    await this.bucket.look(this.kept);
    // A storage that only refuses what is new is asked with something new until it takes that in.
    if (this.refusal === null) return;
    const key = `${this.prefix}write-check`;
    await this.noting(() => this.bucket.putText(key, new Date().toISOString()));
    await this.bucket.remove(key);
  }

  async clearUnfinished(before: Date): Promise<void> {
    await this.bucket.endUploads(this.kept, before);
  }

  private async noting(store: () => Promise<void>): Promise<void> {
    try {
      await store();
      this.refusal = null;
    } catch (fault) {
      if (fault instanceof StorageFault) this.refusal = fault;
      throw fault;
    }
  }

  private key(sha256: string): string {
    return `${this.kept}${sha256.slice(0, 2)}/${sha256}`;
  }
}

// An object cannot grow: it is replaced by a longer one. One job writes it, and one at a time.
class AnchorObject implements AnchorLog {
  constructor(
    private readonly bucket: Bucket,
    private readonly key: string,
  ) {}

  async read(): Promise<string> {
    try {
      const { content } = await this.bucket.get(this.key);
      const chunks: Buffer[] = [];
      for await (const chunk of content) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString('utf8');
    } catch (fault) {
      if (fault instanceof ContentMissing) return '';
      throw fault;
    }
  }

  async append(lines: string): Promise<void> {
    await this.bucket.putText(this.key, `${await this.read()}${lines}`);
  }
}
