import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { ReadingLimits } from '../../reading/limits.ts';

/** Why a zip package is not opened, for the caller to put in words. */
export type PackageFault = 'damaged' | 'password' | 'too-many-parts' | 'too-large' | 'bomb';

export class PackageError extends Error {
  readonly fault: PackageFault;

  constructor(fault: PackageFault) {
    super(fault);
    this.fault = fault;
  }
}

const SMALL_PART = 1_000_000;

/** The parts of a zip package, each unpacked only when it is asked for. */
export class OpenedPackage {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  /** Names of all parts, without folders, in the order of the package. */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Bytes of one part. The declared size, checked on opening, is held to while it unpacks. */
  read(name: string): Promise<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) return Promise.reject(new PackageError('damaged'));
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => {
        if (error !== null) return reject(new PackageError('damaged'));
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', () => {
          reject(new PackageError('damaged'));
        });
        stream.on('end', () => {
          resolve(Buffer.concat(chunks));
        });
      });
    });
  }

  /**
   * Unpacks every part once, as the table of contents has it, and keeps none: a reader that unpacks for itself may never end
   * on one that is damaged. A file made so that its parts and its table of contents differ is left to the limit of time.
   */
  async unpackAll(): Promise<void> {
    for (const name of this.names) await this.read(name);
  }

  async readText(name: string): Promise<string> {
    const bytes = await this.read(name);
    const encoding =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
  }
}

/** Reads the table of contents of a zip package and refuses it over the limits before anything is unpacked. */
export function openPackage(bytes: Uint8Array, limits: ReadingLimits): Promise<OpenedPackage> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) return reject(new PackageError('damaged'));
      const entries = new Map<string, Entry>();
      let unpacked = 0;
      const refuse = (fault: PackageFault): void => {
        zip.close();
        reject(new PackageError(fault));
      };
      zip.on('error', () => {
        refuse('damaged');
      });
      zip.on('end', () => {
        resolve(new OpenedPackage(zip, entries));
      });
      zip.on('entry', (entry: Entry) => {
        unpacked += entry.uncompressedSize;
        const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
        if ((entry.generalPurposeBitFlag & 1) !== 0) return refuse('password');
        if (entries.size >= limits.packageParts) return refuse('too-many-parts');
        if (unpacked > limits.unpackedBytes) return refuse('too-large');
        if (entry.uncompressedSize > SMALL_PART && ratio > limits.packageRatio) return refuse('bomb');
        if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}
