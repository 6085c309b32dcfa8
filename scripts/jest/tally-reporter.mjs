// Adds the counts of one Jest run to the file named by EVENHAND_TALLY, so that `npm test` can close with one line for all runs.
import { appendFileSync } from 'node:fs';

export default class TallyReporter {
  onRunComplete(_contexts, results) {
    const file = process.env.EVENHAND_TALLY;
    if (!file) return;
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
    const tally = {
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
      skipped: numPendingTests + numTodoTests,
    };
    appendFileSync(file, JSON.stringify(tally) + '\n');
  }
}
