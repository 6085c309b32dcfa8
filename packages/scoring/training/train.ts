import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classWeights } from './trained-weights.ts';

const json = classWeights(() => true);
writeFileSync(join(import.meta.dirname, '..', 'src', 'claims', 'model.weights.json'), json);
process.stdout.write(`${json.split('\n').length - 4} features, ${Math.round(json.length / 1024)} KB\n`);
