// Runs files of tests in Node's own modules, all files of one run in the same ones: Jest's own way loads, compiles and
// links the whole service again for each file, which takes longer than most of them then need (ADR 115).
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { sourceMaps } from './from-source.mjs';
import { partOfJest } from './part-of-jest.mjs';

const require = createRequire(import.meta.url);
const { default: Runtime } = partOfJest('jest-runtime');
let files = 0;

class NativeRuntime extends Runtime {
  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** What is set up for a file of tests, and the file, are run anew each time; what they import is there already. */
  async unstable_importModule(path) {
    const url = pathToFileURL(path);
    url.searchParams.set('run', String(files++));
    return import(url.href);
  }

  /** Jest keeps the tests of a file in a module that it asks for here, so each file has its own. */
  requireInternalModule(path) {
    delete require.cache[require.resolve(path)];
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    globalThis.jest = this.jestGlobals.jestObjectFor(this._testPath);
  }

  /** Jest gives a world of its own what comes with Node; here the process is the real one, for longer than one file. */
  installGetBuiltinModule() {}

  getSourceMaps() {
    return sourceMaps;
  }
}

export { NativeRuntime as 'module.exports' };
