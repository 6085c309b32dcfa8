import { fileURLToPath } from 'node:url';
import { jestConfig, NATIVE, SETUP_OF_EACH_FILE } from '../../jest.config.base.mjs';

const setup = (name) => fileURLToPath(new URL(`./test/setup/${name}`, import.meta.url));

export default jestConfig({
  ...NATIVE,
  globalSetup: setup('global-setup.mjs'),
  globalTeardown: setup('global-teardown.mjs'),
  setupFilesAfterEnv: [...SETUP_OF_EACH_FILE, setup('end-doors.ts')],
  testTimeout: 180_000,
});
