import type { Criterion, FrameworkPack, Tender } from '@evenhand/shared/contracts';
import { stemsOf } from './word-stems.ts';
import { TOOLKIT_WORDS, TRADE_WORDS } from './trade-words.ts';

/**
 * Stems that say nothing of the bidder's own: the words of the published framework, of the tender's questions and
 * title, of the trade at large, and the bidder's name. What is left of a promise is its own words.
 */
export function knownWords(
  tender: Tender,
  framework: FrameworkPack | null,
  bidderNames: readonly string[],
): Set<string> {
  const texts = [
    TRADE_WORDS,
    ...bidderNames,
    tender.title,
    tender.authority,
    tender.area ?? '',
    ...tender.criteria.flatMap(({ title, question }: Criterion) => [title, question]),
    ...(TOOLKIT_WORDS[tender.framework] === undefined ? [] : [TOOLKIT_WORDS[tender.framework] ?? '']),
  ];
  if (framework !== null) {
    texts.push(framework.title, framework.publisher, framework.area?.name ?? '');
    for (const theme of framework.themes) texts.push(theme.name);
    for (const { title, pledge, measurement, indicator, slots } of framework.measures) {
      texts.push(title, pledge, measurement ?? '', indicator ?? '', ...slots.map(({ says }) => says));
    }
  }
  return new Set(texts.flatMap(stemsOf));
}

/** The different words of a text that are the bidder's own. */
export function ownWords(text: string, known: ReadonlySet<string>): Set<string> {
  return new Set(stemsOf(text).filter((word) => !known.has(word)));
}
