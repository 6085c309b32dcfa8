import { jestConfig, NATIVE } from '../../jest.config.base.mjs';

export default jestConfig(NATIVE);
