import { appendFileSync } from 'node:fs';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/** Adds the counts of the run to the file named by EVENHAND_TALLY, so that `npm test` can close with one line for all runs. */
export default class TallyReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(): void {
    const file = process.env['EVENHAND_TALLY'];
    if (!file) return;
    const tally = { passed: 0, failed: 0, skipped: 0 };
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'skipped') tally.skipped += 1;
      else if (outcome === 'unexpected') tally.failed += 1;
      else tally.passed += 1;
    }
    appendFileSync(file, `${JSON.stringify(tally)}\n`);
  }
}
