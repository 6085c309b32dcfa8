import { fileURLToPath } from 'node:url';
import { jestConfig } from '../../jest.config.base.mjs';

const setup = (name) => fileURLToPath(new URL(`./test/setup/${name}`, import.meta.url));

export default jestConfig({
  globalSetup: setup('global-setup.mjs'),
  globalTeardown: setup('global-teardown.mjs'),
  // Jest itself adds `import` or `require`, by how a package is loaded; pg and Nest have both forms.
  testEnvironmentOptions: { customExportConditions: ['@evenhand/source', 'node', 'node-addons'] },
  testTimeout: 180_000,
});
