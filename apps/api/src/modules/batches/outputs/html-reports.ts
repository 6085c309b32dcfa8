import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BatchOutcome } from '../batches.service.ts';
import type { BatchHeading, BatchOutput } from './batch-output.ts';
import { reportHtml } from './report-html.ts';

/** `reports/<response>.html`: one page a person can read and print for each response. */
export class HtmlReports implements BatchOutput {
  constructor(
    private readonly out: string,
    private readonly heading: BatchHeading,
  ) {}

  async add({ result }: BatchOutcome): Promise<void> {
    const folder = join(this.out, 'reports');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${result.response}.html`), reportHtml(this.heading, result), 'utf8');
  }

  finish(): Promise<void> {
    return Promise.resolve();
  }
}
