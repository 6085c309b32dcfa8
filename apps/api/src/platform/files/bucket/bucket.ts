import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { S3Config } from '../../../config/s3-config.ts';
import { ContentMissing, StorageFault, type StoredContent } from '../content-place.ts';
import { asStorageFault } from './bucket-faults.ts';

/** Bytes above which a file goes in parts, and of which a part consists at least. */
export const PART = 64 * 1024 * 1024;
/** Most parts of an object, by the protocol. */
const MOST_PARTS = 10_000;
/** How often a file is sent before the storage counts as away. */
const TRIES = 3;
/** Milliseconds in which the storage has to answer whoever asks whether it is there. */
const SOON = 2500;

const ignore = () => undefined;
const SILENT = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };

/** An object as a listing tells of it. */
export interface Listed {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
}

/** A page of a listing. `folders` end with a slash, and are there only where they were asked for. */
export interface ListedPage {
  readonly folders: readonly string[];
  readonly objects: readonly Listed[];
}

/** A connection to the storage. Nothing it is told leads it to another host: redirects are faults. */
export function connect({ endpoint, region, keyId, secret, pathStyle }: S3Config): S3Client {
  return new S3Client({
    endpoint,
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId: keyId, secretAccessKey: secret },
    followRegionRedirects: false,
    // Each body is signed with its own SHA-256, which every storage checks; newer checksums are not known to all.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Each fault comes back to whoever asked, and is logged there.
    logger: SILENT,
    maxAttempts: TRIES,
    requestHandler: { connectionTimeout: 3000, socketTimeout: 15_000 },
  });
}

/** One bucket. Every fault of the storage is a StorageFault or ContentMissing. */
export class Bucket {
  constructor(
    private readonly client: S3Client,
    private readonly name: string,
    private readonly partSize = PART,
  ) {}

  /** Sends a local file; the storage refuses it unless its bytes have their hash. It appears whole or not at all. */
  async put(key: string, path: string, content: StoredContent): Promise<void> {
    await this.again(() =>
      content.size > this.partSize
        ? this.putInParts(key, path, content.size)
        : this.client.send(
            hashed(
              new PutObjectCommand({
                ...this.at(key),
                // A stream of an empty file ends before it is read, which looks like a body that was cut off.
                Body: content.size === 0 ? '' : createReadStream(path),
                ContentLength: content.size,
                ContentType: 'application/octet-stream',
              }),
              content.sha256,
            ),
          ),
    );
  }

  async putText(key: string, text: string): Promise<void> {
    await this.asked(() => this.client.send(new PutObjectCommand({ ...this.at(key), Body: text })));
  }

  /** Throws ContentMissing. A stream that breaks off fails with a StorageFault. */
  async get(key: string): Promise<{ content: Readable; size: number }> {
    const { Body, ContentLength = 0 } = await this.asked(() => this.client.send(new GetObjectCommand(this.at(key))));
    if (!(Body instanceof Readable)) throw new ContentMissing(key);
    return { content: Readable.from(whole(Body, ContentLength), { objectMode: false }), size: ContentLength };
  }

  /** Bytes of an object; null where there is none. */
  async sizeOf(key: string): Promise<number | null> {
    try {
      return (await this.asked(() => this.client.send(new HeadObjectCommand(this.at(key))))).ContentLength ?? null;
    } catch (fault) {
      if (fault instanceof ContentMissing) return null;
      throw fault;
    }
  }

  async remove(key: string): Promise<void> {
    await this.asked(() => this.client.send(new DeleteObjectCommand(this.at(key))));
  }

  /**
   * What lies below a prefix, page by page, in the order of the keys. With `folders`, only what lies right below it; with
   * `soon`, a storage that does not answer soon is away.
   */
  async *pages(prefix: string, { folders = false, pageSize = 1000, soon = false } = {}): AsyncGenerator<ListedPage> {
    for (let next: string | undefined; ;) {
      const page = await this.asked(() =>
        this.client.send(
          new ListObjectsV2Command({
            Bucket: this.name,
            Prefix: prefix,
            MaxKeys: pageSize,
            // Keys may hold what XML cannot.
            EncodingType: 'url',
            ...(folders ? { Delimiter: '/' } : {}),
            ...(next === undefined ? {} : { ContinuationToken: next }),
          }),
          soon ? { abortSignal: AbortSignal.timeout(SOON) } : {},
        ),
      );
      const read = (key: string | undefined) => (page.EncodingType === 'url' ? decoded(key ?? '') : (key ?? ''));
      yield {
        folders: (page.CommonPrefixes ?? []).map(({ Prefix }) => read(Prefix)),
        objects: (page.Contents ?? []).map(({ Key, Size = 0 }) => ({ key: read(Key), size: Size })),
      };
      next = page.NextContinuationToken;
      if (page.IsTruncated !== true || next === undefined) return;
    }
  }

  /** Throws a StorageFault unless the storage lists this bucket soon. */
  async look(prefix: string): Promise<void> {
    const look = new ListObjectsV2Command({ Bucket: this.name, Prefix: prefix, MaxKeys: 1 });
    await this.asked(() => this.client.send(look, { abortSignal: AbortSignal.timeout(SOON) }));
  }

  /** Ends uploads in parts that were begun before this moment: nobody goes on with them, and they take room. */
  async endUploads(prefix: string, before: Date): Promise<void> {
    const list = new ListMultipartUploadsCommand({ Bucket: this.name, Prefix: prefix });
    const { Uploads = [] } = await this.asked(() => this.client.send(list));
    for (const { Key = '', UploadId, Initiated } of Uploads)
      if (Initiated !== undefined && Initiated < before) await this.endUpload(Key, UploadId);
  }

  private async putInParts(key: string, path: string, size: number): Promise<void> {
    const { UploadId } = await this.client.send(new CreateMultipartUploadCommand(this.at(key)));
    const length = Math.max(this.partSize, Math.ceil(size / MOST_PARTS));
    try {
      const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
      for (let start = 0; start < size; start += length) {
        const slice = { start, end: Math.min(size, start + length) - 1 };
        const PartNumber = Parts.length + 1;
        const part = new UploadPartCommand({
          ...this.at(key),
          UploadId,
          PartNumber,
          Body: createReadStream(path, slice),
          ContentLength: slice.end - slice.start + 1,
        });
        const { ETag } = await this.client.send(hashed(part, await sha256Of(path, slice)));
        Parts.push({ PartNumber, ETag });
      }
      const whole = { ...this.at(key), UploadId, MultipartUpload: { Parts } };
      await this.client.send(new CompleteMultipartUploadCommand(whole));
    } catch (fault) {
      await this.endUpload(key, UploadId).catch(() => undefined);
      throw fault;
    }
  }

  private async endUpload(key: string, UploadId: string | undefined): Promise<void> {
    await this.asked(() => this.client.send(new AbortMultipartUploadCommand({ ...this.at(key), UploadId })));
  }

  // A body that is a stream is not sent again by the client itself: it has been read.
  private async again(send: () => Promise<unknown>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.asked(send);
        return;
      } catch (fault) {
        if (!(fault instanceof StorageFault) || fault.state !== 'away' || attempt === TRIES) throw fault;
        await wait(100 * 4 ** (attempt - 1));
      }
    }
  }

  private async asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (fault) {
      throw asStorageFault(fault);
    }
  }

  private at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.name, Key: key };
  }
}

/** Signs the body of a command by its hash, so that the storage takes these bytes and no others. */
function hashed<Command extends PutObjectCommand | UploadPartCommand>(command: Command, sha256: string): Command {
  // Of both commands alike; their types differ in what they send, which is not touched here.
  (command as PutObjectCommand).middlewareStack.add(
    (next) => (request) => {
      (request.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = sha256;
      return next(request);
    },
    { step: 'build', name: 'signBodyByItsHash' },
  );
  return command;
}

async function sha256Of(path: string, slice: { readonly start: number; readonly end: number }): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, slice), hash);
  return hash.digest('hex');
}

async function* whole(body: Readable, size: number): AsyncGenerator<Buffer> {
  let seen = 0;
  try {
    for await (const chunk of body) {
      seen += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  } catch (fault) {
    throw asStorageFault(fault);
  }
  if (seen !== size) throw new StorageFault('away', 'the answer broke off');
}

function decoded(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}
