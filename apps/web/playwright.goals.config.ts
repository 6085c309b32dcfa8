import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** What `npm run ui-goals` measures: the same built product, one page at a time, so that nothing else takes the processor. */
export default defineConfig({
  ...journeys,
  testDir: 'goals',
  testMatch: '*.goals.ts',
  outputDir: 'test-results/goals',
  timeout: 1_200_000,
  workers: 1,
  retries: 0,
  // A trace takes a copy of the page at each step: on a long document that costs more than what is measured.
  // What is not there after a minute will not come, and nobody waits for it through the whole measurement.
  use: { ...journeys.use, trace: 'off', actionTimeout: 60_000 },
  reporter: [['line']],
});
