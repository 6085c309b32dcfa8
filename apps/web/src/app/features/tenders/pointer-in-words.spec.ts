import { pointerInWords } from './pointer-in-words.ts';

test.each([
  ['', 'The file'],
  ['/title', 'title'],
  ['/criteria/1/weightPercent', 'criteria, entry 2, weightPercent'],
  ['/criteria/0/missions/a~1b', 'criteria, entry 1, missions, a/b'],
])('pointer "%s" reads "%s"', (pointer, words) => expect(pointerInWords(pointer)).toBe(words));
