// Scores a labelled tender with weights that have not seen it, and prints the results as JSON. It runs in a process of its
// own, because weights are read once: `crossvalidate-engine.ts` starts it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { classWeights, measureWeights } from './trained-weights.ts';

const tender = process.argv[2] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'evenhand-weights-'));
const seen = (name: string): boolean => name !== tender;
writeFileSync(join(folder, 'model.weights.json'), classWeights(seen));
writeFileSync(join(folder, 'match.weights.json'), measureWeights(seen));
registerHooks({
  resolve: (specifier, context, next) => {
    const name = /[^/]*\.weights\.json$/.exec(specifier)?.[0];
    const resolved = next(specifier, context);
    // A query makes it another module than the one that training has already loaded.
    if (name !== undefined) return { ...resolved, url: `${pathToFileURL(join(folder, name)).href}?held-out` };
    return /\/scoring\/(?:src|test)\/.*\.ts$/.test(resolved.url)
      ? { ...resolved, url: `${resolved.url}?held-out` }
      : resolved;
  },
});
const freshly = './score-folder.ts?held-out';
const scoring = (await import(freshly)) as typeof import('./score-folder.ts');
process.stdout.write(JSON.stringify(scoring.scoreFolder(join(import.meta.dirname, '..', 'corpus', tender))));
rmSync(folder, { recursive: true });
