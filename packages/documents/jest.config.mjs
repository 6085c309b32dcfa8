import { jestConfig } from '../../jest.config.base.mjs';

// Most tests start a reading process of their own, which takes seconds where all cores are busy.
export default jestConfig({ testTimeout: 60_000 });
