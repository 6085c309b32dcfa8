import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from './corpus.ts';
import { train } from './train-model.ts';
import { readWritten } from './written.ts';

const scoring = join(import.meta.dirname, '..');
const model = train([...readCorpus(join(scoring, 'corpus')), ...readWritten(join(import.meta.dirname, 'written'))]);
const rows = Object.entries(model.features).map(([name, weights]) => `${JSON.stringify(name)}:[${weights.join(',')}]`);
const json = `{"vocabulary":${JSON.stringify(model.vocabulary)},\n"features":{\n${rows.join(',\n')}\n}}\n`;
writeFileSync(join(scoring, 'src', 'claims', 'model.weights.json'), json);
process.stdout.write(`${rows.length} features, ${Math.round(json.length / 1024)} KB\n`);
