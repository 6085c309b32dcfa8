import { join } from 'node:path';
import type { BatchOutcome } from '../batches.service.ts';
import type { BatchHeading, BatchOutput } from './batch-output.ts';
import { GrowingFolder } from './growing-folder.ts';
import { reportHtml } from './report-html.ts';

/** `reports/<response>.html`: one page a person can read and print for each response. */
export class HtmlReports implements BatchOutput {
  private readonly folder: GrowingFolder;

  constructor(
    out: string,
    private readonly heading: BatchHeading,
  ) {
    this.folder = new GrowingFolder(join(out, 'reports'));
  }

  async add({ result }: BatchOutcome): Promise<void> {
    await this.folder.write(`${result.response}.html`, reportHtml(this.heading, result));
  }

  finish(): Promise<void> {
    return this.folder.finish();
  }
}
