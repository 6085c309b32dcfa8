import fc from 'fast-check';
import { uniqueNames } from './unique-names.ts';

test.each([
  [[['a', 'a.md']], ['a']],
  [
    [
      ['a', 'a.md'],
      ['a.md', 'a.md.txt'],
      ['a', 'a.txt'],
    ],
    ['a.md', 'a.md.txt', 'a.txt'],
  ],
  [
    [
      ['R1', 'R1.md'],
      ['r1', 'r1.pdf'],
    ],
    ['R1.md', 'r1.pdf'],
  ],
  [
    [
      ['A', 'A.md'],
      ['a', 'a.md'],
      ['a.md (2)', 'a.md (2)'],
    ],
    ['A.md', 'a.md (3)', 'a.md (2)'],
  ],
  [
    [
      ['\u00e4', '\u00e4'],
      ['a\u0308', 'a\u0308'],
    ],
    ['\u00e4', 'a\u0308 (2)'],
  ],
])('%j are named %j', (things, names) => {
  expect(uniqueNames(things.map(([short = '', full = '']) => ({ short, full })))).toEqual(names);
});

test('no two names are the same, whatever the files are called', () => {
  const word = fc.stringMatching(/^[aAb](\.(md|txt)){0,2}( \(2\))?$/);
  fc.assert(
    fc.property(fc.array(fc.record({ short: word, full: word })), (things) => {
      const names = uniqueNames(things).map((name) => name.toLowerCase());
      expect(new Set(names).size).toBe(things.length);
    }),
  );
});
