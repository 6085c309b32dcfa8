import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * A folder of texts whose files are written beside it and moved in when all are there: a run that is stopped leaves what
 * an earlier one made. What an earlier run put in and this one does not is taken out; a list beside the folder
 * (`.reports-written.json`) tells which files those are, so that nobody else's file is ever touched.
 */
export class GrowingFolder {
  private readonly drafts: string;
  private readonly list: string;
  private readonly names: string[] = [];

  constructor(private readonly path: string) {
    this.drafts = `${path}.part`;
    this.list = join(dirname(path), `.${basename(path)}-written.json`);
  }

  /** Writes one file; `name` is its path within the folder. */
  async write(name: string, text: string): Promise<void> {
    if (this.names.length === 0) {
      await rm(this.drafts, { recursive: true, force: true });
      await mkdir(this.drafts);
    }
    await writeFile(this.draft(this.names.length), text, 'utf8');
    this.names.push(name);
  }

  async finish(): Promise<void> {
    const earlier = await this.earlier();
    const now = new Set(this.names);
    // Listed before they are moved: a run killed between the two leaves nothing that the next one would not know.
    await this.keepList([...new Set([...earlier, ...now])]);
    for (const name of earlier) if (!now.has(name)) await this.takeOut(name);
    for (const [at, name] of this.names.entries()) {
      const path = join(this.path, name);
      await mkdir(dirname(path), { recursive: true });
      await rename(this.draft(at), path);
    }
    await this.keepList([...now]);
    await rm(this.drafts, { recursive: true, force: true });
  }

  private draft(at: number): string {
    return join(this.drafts, String(at));
  }

  /** Names of an earlier run's files; none where its list is missing or is not ours. */
  private async earlier(): Promise<readonly string[]> {
    try {
      const names: unknown = JSON.parse(await readFile(this.list, 'utf8'));
      return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
    } catch {
      return [];
    }
  }

  private async keepList(names: readonly string[]): Promise<void> {
    await writeFile(`${this.list}.part`, JSON.stringify(names.toSorted(), null, 1), 'utf8');
    await rename(`${this.list}.part`, this.list);
  }

  /** Removes a file of ours, and the folders that it leaves empty. */
  private async takeOut(name: string): Promise<void> {
    const path = join(this.path, name);
    const way = relative(this.path, path);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return;
    await rm(path, { force: true });
    for (let folder = dirname(path); folder !== this.path; folder = dirname(folder)) {
      const emptied = await rmdir(folder).then(
        () => true,
        () => false,
      );
      if (!emptied) return;
    }
  }
}
