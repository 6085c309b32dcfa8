// One way to run TypeScript in tests everywhere: real ES modules, our own packages from source, no build first.
import { fileURLToPath } from 'node:url';

const beside = (name) => fileURLToPath(new URL(`./scripts/jest/${name}`, import.meta.url));

/** All files of one run in Node's own modules, each loaded once (ADR 115). */
export const NATIVE = {
  runtime: beside('native-runtime.mjs'),
  testEnvironment: beside('native-environment.mjs'),
  // Each worker would load all modules once more.
  maxWorkers: 1,
};

export const SETUP_OF_EACH_FILE = [beside('fail-on-console.mjs')];

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
    setupFilesAfterEnv: SETUP_OF_EACH_FILE,
    reporters: ['default', beside('tally-reporter.mjs')],
    ...overrides,
  };
}
