import fc from 'fast-check';
import { practiceText } from './practice-text.ts';

test('each paragraph is a block of its own, and an exact slice of the text', () => {
  const { text, blocks } = practiceText('Practice', 'We will take on two\napprentices.\r\n\r\n  They stay. \n\n');
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
    'We will take on two\napprentices.',
    'They stay.',
  ]);
});

test('no word is lost, whatever the text', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\t') });
  fc.assert(
    fc.property(words, (written) => {
      const { text, blocks } = practiceText('Practice', written);
      const shown = blocks.map(({ start, end }) => text.slice(start, end)).join('');
      expect(shown.replace(/\s/g, '')).toBe(written.replace(/\s/g, ''));
    }),
  );
});

test('many blanks inside a paragraph cost no time that shows', () => {
  const { blocks } = practiceText('Practice', `a${' '.repeat(200_000)}b`);
  expect(blocks).toHaveLength(1);
});
