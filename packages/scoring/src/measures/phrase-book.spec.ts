import fc from 'fast-check';
import { FRAMEWORK_PACKS } from './framework-pack.ts';
import { phraseBook } from './phrase-book.ts';
import { subjectWords } from './subject-words.ts';

const finds = (anchor: string, text: string): boolean => phraseBook([anchor]).find(subjectWords(text)).length === 1;

test.each([
  ['bat box', 'Twelve Bat Boxes on the barn', true],
  ['bat box', 'a box for a bat', false],
  ['bat|bird box', 'bird-boxes', true],
  ['plant* & tree', 'a tree that pupils will be planting', true],
  ['plant* & tree', 'pupils will be planting', false],
  ['t level*', 'one T-Level placement', true],
  ['18 24', 'people aged 18-24', true],
  ['leaving care', 'leaving the care of the Council', true],
  ['leaving care', 'leaving each month for care', false],
  ['carers leave', "five days of paid carers' leave", true],
  ['young & employ*', 'we employed two young people', true],
  ['stay* local', 'the money stays local', true],
  ['survey* & hall', 'surveys of the village hall', true],
  ['evening* at', 'two evenings at the hall', true],
  ['evening* at', 'even at the hall', false],
  ['5k run', 'a 5k run', true],
  ["children's|care home", "a children's home", true],
  ['t-level placement*', 'one T-Level placement', true],
])('%s in "%s": %s', (anchor, text, found) => {
  expect(finds(anchor, text)).toBe(found);
});

test('each entry is found once, at the place of its first word, however often it stands there', () => {
  const book = phraseBook(['swift', 'bat box']);
  expect(book.find(subjectWords('bat box, swift brick, bat box, swift'))).toEqual([
    { entry: 1, at: 0 },
    { entry: 0, at: 2 },
  ]);
});

test('what a book finds in a text does not hang on the texts before it', () => {
  const anchors = ['a b', 'b & c', 'c', 'a|c b'];
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const used = phraseBook(anchors);
      used.find(subjectWords(before));
      expect(used.find(subjectWords(after))).toEqual(phraseBook(anchors).find(subjectWords(after)));
    }),
  );
});

test('every phrase of the bundled packs stands in a text of its own words, whichever of several to choose from is taken', () => {
  const phrases = FRAMEWORK_PACKS.flatMap(({ measures }) =>
    measures.flatMap(({ anchors, hints = [], exclusions }) => [...anchors, ...hints, ...exclusions]),
  );
  const chosen = (phrase: string, choice: number) =>
    phrase
      .split(/\s+/)
      .map((slot) => slot.split('|'))
      .map((words) => (words[choice % words.length] ?? '').replace('*', ''))
      .join(' ')
      .replaceAll('&', ' zzz zzz ');
  const missing = phrases.filter((phrase) => {
    const book = phraseBook([phrase]);
    return [0, 1, 2, 3].some((choice) => book.find(subjectWords(chosen(phrase, choice))).length === 0);
  });
  expect(missing).toEqual([]);
});
