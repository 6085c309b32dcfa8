import type { Criterion, FrameworkPack, Tender } from '@evenhand/shared/contracts';
import { stemsOf } from './word-stems.ts';
import { TOOLKIT_WORDS, TRADE_WORDS } from './trade-words.ts';

/** Words that can be asked for one by one. */
export interface WordList {
  readonly has: (word: string) => boolean;
}

/**
 * Stems that say nothing of the bidder's own: the words of the published framework, of the tender's questions and
 * title, of the trade at large, and the bidder's name. What is left of a promise is its own words.
 */
export function knownWords(tender: Tender, framework: FrameworkPack | null, bidderNames: readonly string[]): WordList {
  const published = publishedStems(tender);
  const ofFramework = framework === null ? NO_STEMS : frameworkStems(framework);
  const names = new Set(bidderNames.flatMap(stemsOf));
  return { has: (word) => published.has(word) || ofFramework.has(word) || names.has(word) };
}

const NO_STEMS: ReadonlySet<string> = new Set();
const stemsByTender = new WeakMap<Tender, ReadonlySet<string>>();

/** Stems of the trade and of what the tender itself says; the same for all its bidders. */
function publishedStems(tender: Tender): ReadonlySet<string> {
  const found = stemsByTender.get(tender);
  if (found !== undefined) return found;
  const texts = [
    tender.title,
    tender.authority,
    tender.area ?? '',
    TOOLKIT_WORDS[tender.framework] ?? '',
    ...tender.criteria.flatMap(({ title, question }: Criterion) => [title, question]),
  ];
  const read = new Set([...TRADE_STEMS, ...texts.flatMap(stemsOf)]);
  stemsByTender.set(tender, read);
  return read;
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
