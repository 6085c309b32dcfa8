import { createRequire } from 'node:module';

/** A package that Jest itself is made of, in the version it has. */
export function partOfJest(name) {
  const way = ['jest', '@jest/core', 'jest-runtime'];
  return way.reduce((from, next) => createRequire(from.resolve(next)), createRequire(import.meta.url))(name);
}
