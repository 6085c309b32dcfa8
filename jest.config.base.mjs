// One way to run TypeScript in tests everywhere: real ES modules, our own packages from source, no build first.
import { fileURLToPath } from 'node:url';

/** @returns {import('jest').Config} */
export function jestConfig(overrides = {}) {
  return {
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: ['@evenhand/source', 'node', 'node-addons', 'import'] },
    extensionsToTreatAsEsm: ['.ts'],
    // Tests start child processes and databases; on a busy machine that takes longer than Jest's five seconds.
    testTimeout: 60_000,
    testMatch: ['<rootDir>/{src,test}/**/*.spec.ts'],
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        {
          jsc: {
            target: 'es2023',
            parser: { syntax: 'typescript', decorators: true },
            experimental: { keepImportAttributes: true },
            transform: { legacyDecorator: true, decoratorMetadata: true },
            experimental: { keepImportAttributes: true },
          },
          module: { type: 'es6' },
        },
      ],
    },
    setupFilesAfterEnv: [fileURLToPath(new URL('./scripts/jest/fail-on-console.mjs', import.meta.url))],
    reporters: ['default', fileURLToPath(new URL('./scripts/jest/tally-reporter.mjs', import.meta.url))],
    ...overrides,
  };
}
