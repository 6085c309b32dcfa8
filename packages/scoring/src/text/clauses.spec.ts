import fc from 'fast-check';
import { clauses, mainClauseOf } from './clauses.ts';

const main = (text: string): string => mainClauseOf(text).replace(/\s+/g, ' ').trim();

const MAIN_CLAUSES: readonly (readonly [text: string, main: string])[] = [
  ['We will train 12 people.', 'We will train 12 people.'],
  ['Our policies that will safeguard children are reviewed.', 'Our policies are reviewed.'],
  ['If we fall short, we will pay £2,000.', 'we will pay £2,000.'],
  ['We will pay £2,000 if we fall short.', 'We will pay £2,000'],
  ['We will hire six people, who will be trained by us.', 'We will hire six people,'],
  ['Anything that dies is replanted.', 'Anything is replanted.'],
  ['The staff who will deliver this contract will be paid more.', 'The staff will be paid more.'],
  ['Although buses are few, the firm will pay for travel.', 'the firm will pay for travel.'],
  ['We will train two (they have agreed) by May.', 'We will train two by May.'],
  ['Our buyers, who have done this before, will hold one event.', 'Our buyers, will hold one event.'],
  ['Should any apprentice withdraw, the vacancy shall be filled.', 'the vacancy shall be filled.'],
  ['We believe that we will make a difference.', 'We believe'],
  ['We will, where possible, hire locally.', 'We will, where possible, hire locally.'],
];

describe('the main clause', () => {
  it.each(MAIN_CLAUSES)('of "%s" is "%s"', (text, expected) => {
    expect(main(text)).toBe(expected);
  });

  it('keeps its place in the text', () => {
    const text = 'We will pay £2,000 if we fall short.';
    expect(mainClauseOf(text)).toHaveLength(text.length);
    expect(mainClauseOf(text).indexOf('£2,000')).toBe(text.indexOf('£2,000'));
  });
});

describe('clauses', () => {
  it('part two statements that share a sentence', () => {
    const text = 'We have trained 12 and will train 20 more, but we hope to do better.';
    expect(clauses(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'We have trained 12',
      'and will train 20 more,',
      'but we hope to do better.',
    ]);
  });

  const word = fc.constantFrom('we', 'will', 'if', 'which', 'train', '12', 'and', 'that', ',', ';', '(', ')', '-', 'is', 'should', 'people', '.'); // prettier-ignore

  it('hold every character but the spaces between them, whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const found = clauses(text);
        const joined = found.map(({ start, end }) => text.slice(start, end)).join(' ');
        expect(joined.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        found.forEach((clause, at) => expect(clause.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0));
      }),
    );
  });

  it.each(['that will ', 'if ', 'which ', '- ', '( ', ', and we '])('take little time on repeated %j', (piece) => {
    const began = performance.now();
    clauses(piece.repeat(Math.ceil(200_000 / piece.length)));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
