import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { frameworkPack } from '../src/measures/framework-pack.ts';
import { readCorpus } from './corpus.ts';
import { ACCEPT_FROM } from './measures/acceptance.ts';
import { fitMatcher, readForLearning, weightsOf } from './measures/fit-matcher.ts';
import { readLabelledAnswers } from './measures/labelled-answers.ts';
import { train } from './train-model.ts';
import { readWritten } from './written.ts';

const CORPUS = join(import.meta.dirname, '..', 'corpus');

/** Tells by its folder's name whether a tender may be learned from. */
export type Seen = (tender: string) => boolean;

/** The file `src/claims/model.weights.json`, learned from the tenders that may be seen and the written statements. */
export function classWeights(seen: Seen): string {
  const model = train([
    ...readCorpus(CORPUS).filter(({ tender }) => seen(tender)),
    ...readWritten(join(import.meta.dirname, 'written')),
  ]);
  const rows = Object.entries(model.features).map(
    ([name, weights]) => `${JSON.stringify(name)}:[${weights.join(',')}]`,
  );
  const networks = model.networks.map((network) => JSON.stringify(network));
  return `{"vocabulary":${JSON.stringify(model.vocabulary)},\n"features":{\n${rows.join(',\n')}\n},\n"networks":[\n${networks.join(',\n')}\n]}\n`;
}

/** The file `src/measures/match.weights.json`, learned from the tenders that may be seen. */
export function measureWeights(seen: Seen): string {
  const pack = frameworkPack('wcc-2025');
  if (pack === null) throw new Error('The Worcestershire pack is missing.');
  const read = labelledTenders()
    .filter(seen)
    .flatMap((tender) => readForLearning(pack, readLabelledAnswers(join(CORPUS, tender))));
  return `${JSON.stringify(weightsOf(fitMatcher(pack, read), ACCEPT_FROM), null, 2)}\n`;
}

/** Names of the labelled tenders' folders. */
export function labelledTenders(): readonly string[] {
  return readdirSync(CORPUS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
