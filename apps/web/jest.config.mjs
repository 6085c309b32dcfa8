// Components and pure parts of the web app in jsdom, as real ES modules and without zone.js; browser journeys are in e2e/.
import presets from 'jest-preset-angular/presets/index.js';
import { jestConfig } from '../../jest.config.base.mjs';

const base = jestConfig();

export default {
  ...presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.html$' }),
  testEnvironmentOptions: { customExportConditions: ['@evenhand/source', 'browser', 'import', 'default'] },
  testTimeout: base.testTimeout,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/scripts/jest-angular.mjs', ...base.setupFilesAfterEnv],
  reporters: base.reporters,
};
