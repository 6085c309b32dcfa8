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
  const own = [
    ...bidderNames,
    tender.title,
    tender.authority,
    tender.area ?? '',
    TOOLKIT_WORDS[tender.framework] ?? '',
    ...tender.criteria.flatMap(({ title, question }: Criterion) => [title, question]),
  ];
  const known = new Set(TRADE_STEMS);
  for (const text of own) for (const word of stemsOf(text)) known.add(word);
  if (framework !== null) for (const word of frameworkStems(framework)) known.add(word);
  return known;
}

/** Stems of the words that every bid uses. */
export const TRADE_STEMS: ReadonlySet<string> = new Set(stemsOf(TRADE_WORDS));

const stemsByFramework = new WeakMap<FrameworkPack, ReadonlySet<string>>();

function frameworkStems(framework: FrameworkPack): ReadonlySet<string> {
  const found = stemsByFramework.get(framework);
  if (found !== undefined) return found;
  const texts = [framework.title, framework.publisher, framework.area?.name ?? ''];
  for (const theme of framework.themes) texts.push(theme.name);
  for (const { title, pledge, measurement, indicator, slots } of framework.measures) {
    texts.push(title, pledge, measurement ?? '', indicator ?? '', ...slots.map(({ says }) => says));
  }
  const read = new Set(texts.flatMap(stemsOf));
  stemsByFramework.set(framework, read);
  return read;
}
