import { join } from 'node:path';
import { csvLine } from '../../../platform/tables/csv.ts';
import type { BatchOutcome } from '../batches.service.ts';
import type { BatchHeading, BatchOutput } from './batch-output.ts';
import { CRITERION_COLUMNS, criterionRow } from './criterion-row.ts';
import { GrowingFile } from './growing-file.ts';

/** `results.csv`: a line for each answer (RFC 4180). */
export class ResultsCsv implements BatchOutput {
  private readonly file: GrowingFile;
  private opened = false;

  constructor(
    out: string,
    private readonly heading: BatchHeading,
  ) {
    this.file = new GrowingFile(join(out, 'results.csv'));
  }

  async add(outcome: BatchOutcome): Promise<void> {
    await this.open();
    for (const criterion of outcome.result.criteria) {
      await this.file.write(csvLine(criterionRow(this.heading.tender, outcome, criterion)));
    }
  }

  async finish(): Promise<void> {
    await this.open();
    await this.file.finish();
  }

  private async open(): Promise<void> {
    if (this.opened) return;
    this.opened = true;
    await this.file.write(csvLine(CRITERION_COLUMNS));
  }
}
