// How old a reader has to be for the guide's questions and the sentences of faults: Flesch-Kincaid's grade plus five years.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bootstrap.mjs';

/** Trade words of the glossary; who works with them knows them, so each counts as a word of one syllable. */
function tradeWords() {
  const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8');
  const terms = [...glossary.matchAll(/^\|?\s*\*{0,2}([A-Za-z][A-Za-z -]+?)\*{0,2}\s*(?:\||:)/gm)].map(
    ([, term]) => term,
  );
  return new Set(terms.flatMap((term) => term.toLowerCase().split(/[ -]/)));
}

function syllables(word) {
  const groups = word.replace(/(?:[^l]e|ed|es)$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

function* textsIn(value) {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** The reading age of all that the guide and the faults say, in years, and how many texts that is. */
export async function readingAge() {
  const { GUIDE_WORDS } = await import('../packages/shared/src/guide/words.ts');
  const { PROBLEMS } = await import('../packages/shared/src/problems/problem-codes.ts');
  const said = Object.values(PROBLEMS).flatMap(({ title, todo }) => [title, todo]);
  const texts = [...textsIn(GUIDE_WORDS), ...said].filter((text) => text.includes(' '));
  const trade = tradeWords();
  const isTrade = (word) => trade.has(word) || trade.has(word.replace(/s$/, ''));
  let [words, sentences, beats] = [0, 0, 0];
  for (const text of texts) {
    const found = text.toLowerCase().match(/[a-z']+/g) ?? [];
    words += found.length;
    sentences += text.split(/[.!?;:]+(?:\s|$)/).filter(Boolean).length;
    for (const word of found) beats += isTrade(word) ? 1 : syllables(word);
  }
  return { years: 0.39 * (words / sentences) + 11.8 * (beats / words) - 15.59 + 5, texts: texts.length };
}
