import { readdirSync, readFileSync } from 'node:fs';
import { sliceOfWord, wordsOf } from '../claims/words.ts';
import { tokensOf } from '../quantities/tokens.ts';
import { ChunkReader } from './chunks.ts';

describe('reading a text chunk by chunk', () => {
  it('gives each chunk what it holds, at its place, and reads it once', () => {
    const read: string[] = [];
    const reader = new ChunkReader((chunk) => {
      read.push(chunk);
      return [...chunk];
    });
    const found: [string, number][] = [];
    reader.each(' ab  c ab', (held, at) => found.push([held.join(''), at]));
    expect(found).toEqual([
      ['ab', 1],
      ['c', 5],
      ['ab', 7],
    ]);
    expect(read).toEqual(['ab', 'c']);
  });

  it('keeps together what a space does not part', () => {
    const amounts = '£ 5 million, 12 per cent; £5, m or 7 % of $ 3 bn and 3 metres per centre, 5 per year';
    expect(wordsOf(amounts).map(({ lower }) => lower)).toEqual([
      ...'£ 5 million|,|12 per cent|;|£5, m|or|7 %|of|$ 3 bn|and|3|metres|per|centre|,|5|per|year'.split('|'),
    ]);
  });
});

describe('words and tokens of real text', () => {
  const folder = new URL('../../corpus/T1/responses/', import.meta.url);
  const lines = readdirSync(folder).flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));

  it('are exact slices of it', () => {
    for (const line of lines) {
      for (const { start, end, text } of tokensOf(line)) expect(line.slice(start, end)).toBe(text);
      wordsOf(line).forEach(({ lower, kind }, place) => {
        const slice = sliceOfWord(line, place);
        if (kind !== 'word' && !/^\p{L}/u.test(lower)) expect(line.slice(slice?.start, slice?.end)).toBe(lower);
      });
    }
  });
});
