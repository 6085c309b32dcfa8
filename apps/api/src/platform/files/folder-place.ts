import { constants } from 'node:fs';
import { access, chmod, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Config } from '../../config/config.ts';
import {
  ContentMissing,
  StorageFault,
  type AnchorLog,
  type ContentPlace,
  type StoredContent,
} from './content-place.ts';

/** Contents in a folder of this machine, or of a volume that several machines share. */
export class FolderPlace implements ContentPlace {
  readonly kind = 'folder';
  readonly anchors: AnchorLog;
  private readonly kept: string;

  constructor(private readonly dataFolder: string) {
    this.kept = join(dataFolder, 'files');
    this.anchors = new AnchorFile(anchorFile({ dataFolder }));
  }

  // A link appears whole or not at all, and fails where the content is there already: then that one stays.
  async put(draft: string, { sha256 }: StoredContent): Promise<void> {
    await mkdir(join(this.kept, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
    await chmod(draft, 0o400);
    await link(draft, this.path(sha256)).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault;
    });
  }

  async open(sha256: string): Promise<Readable> {
    const file = await open(this.path(sha256)).catch((fault: NodeJS.ErrnoException) => {
      throw fault.code === 'ENOENT' ? new ContentMissing(`There is no ${sha256}.`, { cause: fault }) : fault;
    });
    return file.createReadStream();
  }

  path(sha256: string): string {
    return join(this.kept, sha256.slice(0, 2), sha256);
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.path(sha256), { force: true });
  }

  async *all(): AsyncGenerator<string> {
    for (const folder of (await entriesOf(this.kept)).filter((name) => /^[0-9a-f]{2}$/.test(name)))
      yield* (await entriesOf(join(this.kept, folder))).filter((name) => /^[0-9a-f]{64}$/.test(name));
  }

  async check(): Promise<void> {
    try {
      await mkdir(this.dataFolder, { recursive: true });
      await access(this.dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (fault) {
      throw new StorageFault('away', `${this.dataFolder}: ${(fault as NodeJS.ErrnoException).code ?? 'unknown'}`);
    }
  }

  /** Nothing is ever half there: drafts lie elsewhere, and links are whole. */
  async clearUnfinished(): Promise<void> {
    await Promise.resolve();
  }
}

/** Where the anchors of a data folder lie. */
export function anchorFile({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'anchors', 'audit-anchors.jsonl');
}

class AnchorFile implements AnchorLog {
  constructor(private readonly path: string) {}

  async read(): Promise<string> {
    return readFile(this.path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return '';
      throw fault;
    });
  }

  async append(lines: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.appendFile(lines);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

async function entriesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [];
    throw fault;
  });
  return names.sort();
}
