import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BatchOutcome } from '../batches.service.ts';
import type { BatchOutput } from './batch-output.ts';

/** `text/<response>/<file>.txt`: the stored texts that every offset of the results points into. */
export class StoredTexts implements BatchOutput {
  constructor(private readonly out: string) {}

  async add({ result, files }: BatchOutcome): Promise<void> {
    for (const { name, document } of files) {
      if (document === null) continue;
      const path = join(this.out, 'text', result.response, `${name}.txt`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, document.text, 'utf8');
    }
  }

  finish(): Promise<void> {
    return Promise.resolve();
  }
}
