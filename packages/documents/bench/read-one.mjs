// The process that is measured: reads one PDF as the product does and says what that cost. JavaScript, as the product's
// own reading process is once built: starting Node's reader of TypeScript costs as much as reading ten pages.
import { readFileSync } from 'node:fs';

const [path = ''] = process.argv.slice(2);
const fromSource = process.execArgv.some((flag) => flag.includes('@evenhand/source'));
/** @param {string} name */
const load = (name) => import(fromSource ? `../src/${name}.ts` : `../dist/${name}.js`);
const { readPdf } = await load('formats/pdf/read-pdf');
const { passIntegrityGate } = await load('integrity/integrity-gate');
const { DEFAULT_LIMITS } = await load('reading/limits');

const bytes = readFileSync(path);
const begun = process.cpuUsage();
// Longer than the product allows, so that long documents can be measured too.
const limits = { ...DEFAULT_LIMITS, pages: 5000, characters: 50_000_000 };
const reading = passIntegrityGate(await readPdf({ bytes, limits }), 'written');
const { user, system } = process.cpuUsage(begun);
const all = process.cpuUsage();
const run = {
  pages: reading.pageCount ?? 0,
  seconds: (all.user + all.system) / 1e6,
  readingSeconds: (user + system) / 1e6,
  peakMB: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(run)}\n`, () => process.exit(0));
