// node --conditions=@evenhand/source training/measures/train.ts: fits src/measures/match.weights.json to the whole labelled corpus.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureWeights } from '../trained-weights.ts';

const file = fileURLToPath(new URL('../../src/measures/match.weights.json', import.meta.url));
writeFileSync(
  file,
  measureWeights(() => true),
);
process.stdout.write(`${file}\n`);
