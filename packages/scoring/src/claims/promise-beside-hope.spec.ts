import { CLASSES_BY_KIND } from '../../test/golden/classes-by-kind.ts';
import { CLASSES_OF_LETTERS_AND_NOTES } from '../../test/golden/classes-letters-and-notes.ts';
import { CLASSES, PROMISES_BESIDE_HOPES } from '../../test/golden/classes.ts';
import { classify } from './classify.ts';
import type { StatementText } from './reading.ts';

const read = (text: string) => {
  const statement: StatementText = { kind: 'sentence', text, leadIn: null, headings: [], previous: null, cells: [] };
  return classify(statement, { contractStart: '2027-04-01' });
};

describe('a promise beside a hope', () => {
  it('decides the class of nearly every statement that holds both', () => {
    const missed = PROMISES_BESIDE_HOPES.filter((text) => read(text).class !== 'COMMITMENT');
    expect(missed.length).toBeLessThanOrEqual(2);
  });

  it('is shown by the words of the promise', () => {
    const text = 'We aim to reach zero waste by 2034; meanwhile 90% of arisings will be recycled from day one.';
    const { class: name, rule, cue } = read(text);
    expect([name, rule]).toEqual(['COMMITMENT', 'clause:promise-beside-hope']);
    expect(text.slice(cue?.start, cue?.end)).toBe('will');
  });

  it('needs no number where the bidder says what it will do before it says what it hopes of it', () => {
    expect(read('We will hold a morning for local suppliers and would hope to see them all.').class).toBe('COMMITMENT');
  });

  it.each([
    'We hope to train nine stewards by March 2029, and we would like to train nine more.',
    'If the depot opens, we will look at forty jobs, and we hope to fill them here.',
    'Where funds allow, we will seek to plant thirty trees each winter, and intend to water them.',
  ])('is not made of a second hope: %s', (text) => {
    expect(read(text).class).toBe('ASPIRATION');
  });
});

describe('statements in voices that no labelled tender has', () => {
  const judged = (text: string) => {
    const { class: name } = read(text);
    return name === 'PRACTICE' || name === 'POLICY' ? 'NONE' : name;
  };

  it.each(Object.entries(CLASSES))('are mostly read as %s by a careful reader and by the engine', (name, texts) => {
    const right = texts.filter((text) => judged(text) === name).length;
    expect(right / texts.length).toBeGreaterThanOrEqual(0.75);
  });

  it.each(Object.entries(CLASSES_OF_LETTERS_AND_NOTES))(
    'of letters and notes are more often than not read as %s by both',
    (name, texts) => {
      const right = texts.filter((text) => judged(text) === name).length;
      expect(right / texts.length).toBeGreaterThanOrEqual(0.6);
    },
  );

  it.each(CLASSES_BY_KIND)('of one kind are read alike: $kind', ({ class: name, texts }) => {
    expect(texts.filter((text) => judged(text) !== name)).toEqual([]);
  });

  it.each([CLASSES, CLASSES_OF_LETTERS_AND_NOTES])(
    'are hardly ever taken for a promise where they are none',
    (classes) => {
      const others = Object.entries(classes).flatMap(([name, texts]) => (name === 'COMMITMENT' ? [] : texts));
      expect(others.filter((text) => read(text).class === 'COMMITMENT').length).toBeLessThanOrEqual(2);
    },
  );
});
