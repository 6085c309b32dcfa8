import type { Readable } from 'node:stream';

/** A content that has been received. */
export interface StoredContent {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Where received contents lie: the port in front of a folder and of a bucket. Who stores uses the FileStore before it. */
export interface ContentPlace {
  readonly kind: 'folder' | 'bucket';
  /** Puts the content of a local file there. It appears whole or not at all; one that is there already stays. */
  put(draft: string, content: StoredContent): Promise<void>;
  /** Throws ContentMissing where there is none, ContentClosed where this one is refused. Faults of the storage, also of the stream, are StorageFaults. */
  open(sha256: string): Promise<Readable>;
  /** Where a content lies as a local file; null where it has to be fetched first. */
  path(sha256: string): string | null;
  /** Takes a content away for good; nothing happens where it is gone already. */
  remove(sha256: string): Promise<void>;
  /** The hash of each content, one after the other. */
  all(): AsyncIterable<string>;
  /** Throws a StorageFault where contents cannot be read or, as far as that is known, not be stored. */
  check(): Promise<void>;
  /** Throws away what was begun before this moment and came to no end. */
  clearUnfinished(before: Date): Promise<void>;
  /** Where the anchors of the audit chains lie, beside the contents. */
  readonly anchors: AnchorLog;
}

/** A text that only ever grows, outside the database. */
export interface AnchorLog {
  /** Empty where nothing was written yet. */
  read(): Promise<string>;
  append(lines: string): Promise<void>;
}

/** There is no content under this hash. */
export class ContentMissing extends Error {}

/** Why storage cannot be used: it does not answer, it refuses this service, or it has no room. */
export type StorageState = 'away' | 'refused' | 'full';

/** Each state as a sentence, without its full stop. */
export const STORAGE_SAYS: Readonly<Record<StorageState, string>> = {
  away: 'The storage for files does not answer',
  refused: 'The storage for files refuses this service',
  full: 'The storage for files has no room. What is there can be read; nothing new is taken in',
};

/** The storage cannot be used now. Nothing is wrong with the file, and the same may be done again later. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';

  constructor(
    readonly state: StorageState,
    /** What the storage itself says, for whoever runs it. */
    readonly reason: string,
  ) {
    super(`${STORAGE_SAYS[state]} (${reason}).`);
  }
}

/** The storage refuses this one content, though it can be used: waiting for it changes nothing. */
export class ContentClosed extends StorageFault {
  constructor(reason: string) {
    super('refused', reason);
  }
}
