import { appendFileSync } from 'node:fs';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/** Adds the counts of the run to the file named by EVENHAND_TALLY, a line for each journey: `npm test` closes with one line for all runs. */
export default class TallyReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(): void {
    const file = process.env['EVENHAND_TALLY'];
    if (!file) return;
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      const tally = {
        file: test.location.file,
        title: test.title,
        passed: outcome === 'expected' || outcome === 'flaky' ? 1 : 0,
        failed: outcome === 'unexpected' ? 1 : 0,
        skipped: outcome === 'skipped' ? 1 : 0,
        unsteady: outcome === 'flaky',
        seconds: test.results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      };
      appendFileSync(file, `${JSON.stringify(tally)}\n`);
    }
  }
}
