import { join } from 'node:path';
import type { BatchOutcome } from '../batches.service.ts';
import type { BatchOutput } from './batch-output.ts';
import { GrowingFolder } from './growing-folder.ts';

/** `text/<response>/<file>.txt`: the stored texts that every offset of the results points into. */
export class StoredTexts implements BatchOutput {
  private readonly folder: GrowingFolder;

  constructor(out: string) {
    this.folder = new GrowingFolder(join(out, 'text'));
  }

  async add({ result, files }: BatchOutcome): Promise<void> {
    for (const { name, document } of files) {
      if (document !== null) await this.folder.write(join(result.response, `${name}.txt`), document.text);
    }
  }

  finish(): Promise<void> {
    return this.folder.finish();
  }
}
