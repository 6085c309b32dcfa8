// Adds the counts of one Jest run, a line for each file, to the file named by EVENHAND_TALLY: `npm test` closes with one
// line for all runs, names the slowest, and runs a file again that failed among others.
import { appendFileSync } from 'node:fs';

export default class TallyReporter {
  onRunComplete(_contexts, { testResults }) {
    const file = process.env.EVENHAND_TALLY;
    if (!file) return;
    for (const result of testResults) {
      const broke = result.testExecError === undefined ? 0 : 1;
      const tally = {
        file: result.testFilePath,
        passed: result.numPassingTests,
        failed: Math.max(result.numFailingTests, broke),
        skipped: result.numPendingTests + result.numTodoTests,
        seconds: result.perfStats.runtime / 1000,
      };
      appendFileSync(file, JSON.stringify(tally) + '\n');
    }
  }
}
