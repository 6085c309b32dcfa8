import { join } from 'node:path';
import { responseResultSchema } from '@evenhand/shared/contracts';
import type { BatchOutcome } from '../batches.service.ts';
import type { BatchHeading, BatchOutput } from './batch-output.ts';
import { GrowingFile } from './growing-file.ts';

/** `results.json`, in the form of the results contract: the same input gives the same bytes. */
export class ResultsJson implements BatchOutput {
  private readonly file: GrowingFile;
  private responses = 0;

  constructor(
    out: string,
    private readonly heading: BatchHeading,
  ) {
    this.file = new GrowingFile(join(out, 'results.json'));
  }

  async add({ result }: BatchOutcome): Promise<void> {
    if (this.responses === 0) await this.open();
    const json = JSON.stringify(responseResultSchema.parse(result), null, 2);
    await this.file.write(`${this.responses === 0 ? '' : ','}\n    ${json.replaceAll('\n', '\n    ')}`);
    this.responses++;
  }

  async finish(): Promise<void> {
    if (this.responses === 0) await this.open();
    await this.file.write('\n  ]\n}\n');
    await this.file.finish();
  }

  private async open(): Promise<void> {
    const { engine, publishedSetHash, asOf } = this.heading;
    const head = JSON.stringify({ engine, publishedSetHash, asOf }, null, 2);
    await this.file.write(`${head.slice(0, head.lastIndexOf('\n'))},\n  "responses": [`);
  }
}
