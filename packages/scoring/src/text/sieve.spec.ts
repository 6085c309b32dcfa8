import { readdirSync, readFileSync } from 'node:fs';
import { LEGAL_DUTIES } from '../claims/legal-duties.ts';
import { INDEPENDENT_CHECK, PROOF_PHRASES, ROLE_PHRASES } from '../rubric/telling-phrases.ts';
import { neededLetters } from './needed-letters.ts';
import { sift, Sifted } from './sieve.ts';

describe('what every match of a pattern must hold', () => {
  it.each<[RegExp, readonly string[] | null]>([
    [/\b(?:above|more than|exceeds?)\b/, ['above', 'more', 'exceed']],
    [/\bas (?:the )?(?:spec|contract)\b/, ['spec', 'contract']],
    [/colou?r/i, ['colo']],
    [/zo?one|[1-4]x/, ['one', '#']],
    [/ab{2}cd/, ['ab']],
    [/(?:ab|cd)*ef/, ['ef']],
    [/(?!no)(?=foo)(?<!un)bar/, ['bar']],
    [/\p{Lu}\p{Ll}+ \((?:\w+)\)/u, ['(']],
    [/a?b?/, null],
    [/^(?:$|word)/, null],
  ])('%s', (pattern, needed) => {
    expect(neededLetters(pattern)).toEqual(needed);
  });
});

describe('the sieve', () => {
  const folder = new URL('../../corpus/T1/responses/', import.meta.url);
  const lines = readdirSync(folder).flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
  const texts = [...lines, ...lines.map((line) => line.toUpperCase())];
  const patterns = [
    ...ROLE_PHRASES,
    ...PROOF_PHRASES,
    ...INDEPENDENT_CHECK,
    ...LEGAL_DUTIES.flatMap(({ words, beyond }) => [words, ...(beyond === undefined ? [] : [beyond])]),
  ];

  it('lets every pattern through that matches, and spares most of those that do not', () => {
    const sifted = patterns.map((pattern) => new Sifted(pattern));
    const siftings = texts.map(sift);
    let spared = 0;
    sifted.forEach((one) =>
      texts.forEach((text, i) => {
        const may = one.mayStandIn(siftings[i] ?? []);
        if (!may) spared += 1;
        if (one.pattern.test(text)) expect(may).toBe(true);
      }),
    );
    expect(spared / (patterns.length * texts.length)).toBeGreaterThan(0.8);
  });

  it('reads letters that only small letters show', () => {
    const kelvin = new Sifted(/\bkelvin\b/);
    expect(kelvin.test('kelvin', sift('\u212aelvin'))).toBe(true);
  });
});
