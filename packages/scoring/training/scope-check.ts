import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCoreService, scopeOf } from '../src/claims/scope.ts';
import { readCorpus } from './corpus.ts';

/** Compares scopes with those of the labelled responses. Area names stand beside the command, separated by commas. */
const corpus = join(import.meta.dirname, '..', 'corpus');
const areaPlaces = new Set(
  (process.argv[2] ?? '')
    .toLowerCase()
    .split(',')
    .filter((place) => place !== ''),
);
const confusion = new Map<string, number>();
for (const response of readCorpus(corpus)) {
  const tender = JSON.parse(readFileSync(join(corpus, response.tender, 'tender.json'), 'utf8')) as {
    coreService: string;
  };
  const gold = JSON.parse(readFileSync(join(corpus, response.tender, 'gold', `${response.response}.json`), 'utf8')) as {
    units: readonly { readonly u: string; readonly s?: string }[];
  };
  const scopes = new Map(gold.units.map((unit) => [`${response.tender}/${response.response}/${unit.u}`, unit.s]));
  const context = { coreService: readCoreService(tender.coreService), areaPlaces };
  for (const labelled of response.statements) {
    if (labelled.class !== 'COMMITMENT' && labelled.class !== 'ASPIRATION') continue;
    const meant = scopes.get(labelled.id) ?? 'unknown';
    const said = scopeOf(labelled.statement.text, labelled.class, context);
    const key = `${response.tender} ${meant} as ${said}`;
    confusion.set(key, (confusion.get(key) ?? 0) + 1);
    if (meant !== said)
      process.stdout.write(`  ${labelled.id} ${meant} as ${said}: ${labelled.statement.text.slice(0, 200)}\n`);
  }
}
for (const [key, count] of [...confusion].sort()) process.stdout.write(`${key}: ${count}\n`);
