import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { ContentMissing, StorageFault } from '../../platform/files/content-place.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import type { KeptFile } from '../responses/index.ts';
import type { OfferedPrefix } from './offered-prefixes.ts';
import { nameRefusal, openResponseFile, type Refusal } from './response-file.ts';
import { findResponses, type FoundFile } from './response-folder.ts';
import { objectsOf, responsesBelow, type FoundObject } from './response-prefix.ts';

/** A response of a batch whose files are stored. */
export interface KeptResponse {
  readonly name: string;
  readonly files: readonly KeptFile[];
}

/** Largest size of a file that the store can note. */
const LARGEST = 2 ** 31 - 1;

/** Stores the files of a batch, or notes why one is not taken in: a file that cannot be used stops no batch. */
@Injectable()
export class FileKeeper {
  constructor(
    private readonly store: FileStore,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Stores the responses of a folder but the first `skipped`, one after the other; see findResponses. */
  async *keepFolder(folder: string, skipped = 0): AsyncGenerator<KeptResponse> {
    for (const { name, files } of (await findResponses(folder)).slice(skipped)) {
      const kept: KeptFile[] = [];
      for (const file of files) kept.push(await this.keepFound(file));
      yield { name, files: kept };
    }
  }

  /** Stores the responses below a prefix but the first `skipped`, one after the other; see responsesBelow. */
  async *keepBelow(from: OfferedPrefix, skipped = 0): AsyncGenerator<KeptResponse> {
    for (const response of (await responsesBelow(from)).slice(skipped)) {
      const kept: KeptFile[] = [];
      for (const object of await objectsOf(from, response)) kept.push(await this.keepObject(from, object));
      yield { name: response.name, files: kept };
    }
  }

  private async keepFound({ name, path, refused }: FoundFile): Promise<KeptFile> {
    const file = refused ?? (await openResponseFile(name, path));
    if ('reason' in file) return refusedFile(name, file);
    const { size } = await file.stat();
    // The stream closes the file, whether it comes to its end or is given up.
    const content = file.createReadStream();
    try {
      return await this.keep(name, content, size);
    } finally {
      content.destroy();
    }
  }

  private async keepObject(
    from: OfferedPrefix,
    { name, key, refused = nameRefusal(name) ?? undefined }: FoundObject,
  ): Promise<KeptFile> {
    if (refused) return refusedFile(name, refused);
    const object = await opened(from, key);
    // Where our own storage does not keep it, that is no fault of the object.
    return 'reason' in object ? refusedFile(name, object) : this.keep(name, object.content, object.size);
  }

  /** Stores a content of so many bytes; what is too large is hashed and not stored. */
  async keep(name: string, content: Readable, size: number): Promise<KeptFile> {
    const { fileBytes } = this.config.limits;
    if (size <= fileBytes) return { name, ...(await this.store.keep(content)) };
    const megabytes = String(Math.floor(fileBytes / 1_000_000));
    const reason = `The file is larger than ${megabytes} MB. Split it, make its pictures smaller, or raise EVENHAND_MAX_FILE_MB.`;
    const sha256 = await sha256Of(content);
    return { name, sha256, size: Math.min(size, LARGEST), refused: { status: 'too-large', reason } };
  }
}

/** What has no content that can be read stands as an empty content: size 0, and the hash of no bytes. */
export function refusedFile(name: string, refused: Refusal): KeptFile {
  return { name, sha256: createHash('sha256').digest('hex'), size: 0, refused };
}

async function opened(from: OfferedPrefix, key: string): Promise<Refusal | { content: Readable; size: number }> {
  try {
    return await from.bucket.get(key);
  } catch (fault) {
    if (fault instanceof ContentMissing)
      return { status: 'damaged', reason: 'It was taken away before it could be read.' };
    if (!(fault instanceof StorageFault) || fault.state !== 'refused') throw fault;
    // One object that is closed to us is no fault of the storage, which still lists it; else this throws too.
    await from.bucket.look(from.prefix);
    const reason = 'The storage does not let this service read it. Change its permissions, or restore it there.';
    return { status: 'damaged', reason };
  }
}

async function sha256Of(content: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
