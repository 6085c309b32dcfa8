// node --conditions=@evenhand/source training/measures/train.ts: fits src/measures/match.weights.json to the whole labelled corpus.
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { frameworkPack } from '../../src/measures/framework-pack.ts';
import { ACCEPT_FROM } from './acceptance.ts';
import { fitMatcher, readAnswers, weightsOf } from './fit-matcher.ts';
import { readLabelledAnswers } from './labelled-answers.ts';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const pack = frameworkPack('wcc-2025');
if (pack === null) throw new Error('The Worcestershire pack is missing.');
const tenders = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const read = tenders.flatMap((tender) => readAnswers(pack, readLabelledAnswers(`${corpus}${tender}`)));
const weights = weightsOf(pack, fitMatcher(pack, read), ACCEPT_FROM);
const file = fileURLToPath(new URL('../../src/measures/match.weights.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
process.stdout.write(`${file}: ${Object.keys(weights.packs[pack.id] ?? {}).length} weights of ${pack.id}\n`);
