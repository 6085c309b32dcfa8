// The world of a file of tests that runs in Node's own modules (native-runtime.mjs): the process itself. What Jest put
// into it for one file is taken out again before the next.
import { partOfJest } from './part-of-jest.mjs';

const { ModuleMocker } = partOfJest('jest-mock');
const { ModernFakeTimers } = partOfJest('@jest/fake-timers');

/** Where Jest keeps the tests of a file, what listens to them, and how long they may take. */
const OF_ONE_FILE = new Set(['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL']);

export default class NativeEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #console = globalThis.console;
  #exit = process.exit;

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    globalThis.console = this.#console;
    process.exit = this.#exit;
    for (const key of Object.getOwnPropertySymbols(globalThis))
      if (OF_ONE_FILE.has(key.description)) Reflect.deleteProperty(globalThis, key);
  }

  getVmContext() {
    return null;
  }
}
