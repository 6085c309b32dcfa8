import { breaksWords, joinCell, joinLines, Vocabulary, type CellLine } from './joining.ts';

function knowing(...lines: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const line of lines) vocabulary.learn(line, false);
  return vocabulary;
}

test.each([
  ['we recruit ap-', 'prentices every year', 'we recruit apprentices every year', 'the word stands elsewhere'],
  ['one place-', 'ment a year', 'one placement a year', 'the ending is no word'],
  ['the super-', 'visor', 'the super-visor', 'super- may begin a compound'],
  ['the Fleet Su-', 'pervisor', 'the Fleet Supervisor', 'neither half is a word'],
  ['results above-', 'average', 'results above-average', 'both halves are words'],
  ['our sub-', 'contractors', 'our sub-contractors', 'sub- begins compounds'],
  ['between 2027-', '28 and later', 'between 2027-28 and later', 'figures keep their hyphen'],
  ['from Stratford-', 'Upon-Avon', 'from Stratford-Upon-Avon', 'a capital goes on'],
  ['we co\u00AD', 'operate', 'we cooperate', 'a soft hyphen is no letter'],
  ['ten people', 'a year', 'ten people a year', 'lines are words apart'],
  ['by e-', 'mail every month', 'by e-mail every month', 'no word breaks after one letter'],
  ['in 2027–', '28 and later', 'in 2027–28 and later', 'a dash right behind its word goes on'],
  ['carers and/', 'or parents', 'carers and/or parents', 'a stroke goes on'],
  ['in spring –', 'or later', 'in spring – or later', 'a dash between words does not'],
  ['心象スケッチで', 'すみんな', '心象スケッチですみんな', 'Japanese has no spaces'],
])('%j and %j are %j: %4$s', (before, after, joined) => {
  const vocabulary = knowing('with apprentices here', 'was above all average too', 'the contractors of it');
  expect(joinLines(before, after, vocabulary)).toBe(joined);
});

function cell(...lines: readonly (readonly [string, number])[]): CellLine[] {
  return lines.map(([text, right]) => ({ text, left: 0, right, size: 10, spaceAfter: false }));
}

test('a cell too narrow for a word or a figure breaks it without a hyphen, and it is whole again', () => {
  const vocabulary = knowing('in Worcestershire this', 'the hedge has the posts');
  expect(joinCell(cell(['in', 10], ['Worcestershir', 60], ['e postcodes', 50]), 60, vocabulary)).toBe(
    'in Worcestershire postcodes',
  );
  expect(joinCell(cell(['£1,250,00', 59], ['0 a year', 40]), 60, vocabulary)).toBe('£1,250,000 a year');
});

test.each([
  [['3', '3', '3'], '3 3 3'],
  [['12', '15'], '12 15'],
  [['1-0173', '1-3802'], '1-0173 1-3802'],
  [['£500', '250'], '£500 250'],
  [['£1,250', '3,000'], '£1,250 3,000'],
  [['£1,250,', '000'], '£1,250,000'],
  [['£1,250', ',000'], '£1,250,000'],
  [['2500000', '0'], '25000000'],
  [['12500', '900'], '12500 900'],
  [['250000', '40'], '250000 40'],
  [['£500.', '10 laptops'], '£500. 10 laptops'],
  [['1.', '2.'], '1. 2.'],
  [['£1,250.', '50'], '£1,250.50'],
])('figures one under the other %j in a narrow cell are %j', (lines, words) => {
  expect(joinCell(cell(...lines.map((line) => [line, 30] as const)), 30, knowing())).toBe(words);
});

test('words that merely end at the edge of their cell stay apart', () => {
  const vocabulary = knowing('in Worcestershire this', 'the hedge has the posts');
  expect(joinCell(cell(['plant', 58], ['the hedge', 50]), 60, vocabulary)).toBe('plant the hedge');
  expect(joinCell(cell(['by 2027', 58], ['2028', 30]), 60, vocabulary)).toBe('by 2027 2028');
  expect(
    joinCell(
      [{ ...(cell(['Worcestershir', 60])[0] as CellLine), spaceAfter: true }, ...cell(['e', 5])],
      60,
      vocabulary,
    ),
  ).toBe('Worcestershir e');
});

test('where lines break between words only, a hyphen at the end of a line stays', () => {
  const broken = knowing('we recruit ap-', 'prentices for the stock-', 'control here, and apprentices are paid');
  expect(broken.hyphenates).toBe(true);
  const prose = Array.from({ length: 60 }, (_, line) => `line ${String(line)} of a text that breaks no words`);
  const whole = knowing(...prose, 'training on stock-', 'control for kitchens');
  expect(whole.hyphenates).toBe(false);
  expect(joinLines('training on stock-', 'control for kitchens', whole)).toBe('training on stock-control for kitchens');
});

test('a short last word of a cell is no rest of the word above it', () => {
  expect(joinCell(cell(['Job-coach', 58], ['log', 20]), 60, knowing())).toBe('Job-coach log');
});

test('in a column that breaks words, halves that stand nowhere else are put together', () => {
  const lines = cell(
    ['Hedgehog', 50],
    ['hous', 56],
    ['es and', 30],
    ['Strengt', 58],
    ['hening', 30],
    ['Valley', 58],
    [', Avon', 30],
  );
  const vocabulary = knowing('with hedgehog houses here');
  expect(breaksWords(lines, 60, vocabulary)).toBe(true);
  expect(joinCell(lines, 60, vocabulary, true)).toBe('Hedgehog houses and Strengthening Valley, Avon');
});

test('a document that often breaks words also breaks those that stand nowhere whole', () => {
  const vocabulary = knowing(
    'the apprentices, meetings and benches of the ap-',
    'prentices and the meet-',
    'ings beside the ben-',
    'ches in Worcester this winter',
  );
  expect(joinLines('all of Worcester-', 'shire', vocabulary)).toBe('all of Worcestershire');
  expect(joinLines('those we re-', 'ceived', vocabulary)).toBe('those we received');
  expect(joinLines('our self-', 'employed', vocabulary)).toBe('our self-employed');
});
