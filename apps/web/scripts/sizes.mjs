// npm run sizes (after a build): what a browser has to fetch, compressed as servers compress it, against the goals.
// Exit code 1 when a goal is missed.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { initialScripts, scriptsOf } from './initial-scripts.mjs';

const dist = fileURLToPath(new URL('../dist/browser/en-GB', import.meta.url));
if (!existsSync(join(dist, 'index.html'))) {
  process.stderr.write('There is no build. Run "npm run build" first.\n');
  process.exit(2);
}
const read = (name) => readFileSync(join(dist, name));
const kB = (bytes) => bytes / 1000;
const brotli = (name) => kB(brotliCompressSync(read(name)).length);
const sum = (names, size) => names.reduce((total, name) => total + size(name), 0);

const { named, withImports } = scriptsOf(dist);
const LAZY = /import\(\s*["'`]\.\/([\w-]+\.js)["'`]\s*\)/g;
const initial = initialScripts(dist);
/** What no page waits for alone: the first script, and what checks who is signed in, which comes before any of them. */
const before = new Set(initial);
for (const script of [...initial].flatMap((name) => named(LAZY, name)))
  if (/\bas meView\b/.test(read(script).toString())) withImports(script, before);
const styles = readdirSync(dist).filter((name) => name.endsWith('.css'));
const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
const isPdfLibrary = (name) => read(name).includes('GlobalWorkerOptions') && read(name).length > 200_000;
const pdf = scripts.filter(isPdfLibrary);
const routes = [...new Set(scripts.flatMap((name) => named(LAZY, name)))].filter((name) => !pdf.includes(name));
const heaviest = Math.max(
  ...routes.map((route) =>
    sum(
      [...withImports(route)].filter((name) => !before.has(name)),
      brotli,
    ),
  ),
);

/** What a browser has to fetch, each in kB with its goal. */
export const figures = [
  ['First script, brotli', sum([...initial], brotli), 100],
  ['First script, raw', sum([...initial], (name) => kB(read(name).length)), 400],
  ['Styles, brotli', sum(styles, brotli), 15],
  ['Heaviest lazy route, brotli', heaviest, 30],
  ['PDF.js, brotli', sum(pdf, brotli), 120],
  ['PDF.js worker, brotli', brotli('pdfjs/pdf.worker.min.mjs'), 320],
];

const RESERVED = /GDS Transport|govuk-crest|govuk-logotype/;
/** Files of the build that hold the reserved identity of GOV.UK. */
export const reserved = [...scripts, ...styles, 'index.html'].filter((name) => RESERVED.test(read(name).toString()));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [what, size, goal] of figures) {
    const verdict = size <= goal ? 'met' : 'MISSED';
    process.stdout.write(`${what.padEnd(30)} ${size.toFixed(1).padStart(7)} kB  goal ${goal} kB  ${verdict}\n`);
  }
  process.stdout.write(
    `Reserved identity of GOV.UK in the build: ${reserved.length === 0 ? 'none' : reserved.join(', ')}\n`,
  );
  process.exitCode = figures.every(([, size, goal]) => size <= goal) && reserved.length === 0 && pdf.length > 0 ? 0 : 1;
}
