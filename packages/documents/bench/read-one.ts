// The process that is measured: reads one PDF as the product does and says what that cost.
import { readFileSync } from 'node:fs';

/** One reading of one file. */
export interface Run {
  readonly pages: number;
  /** Processor seconds of the whole process, its start included. */
  readonly seconds: number;
  /** Processor seconds from the first byte of the file on. */
  readonly readingSeconds: number;
  readonly peakMB: number | null;
}

const [path = ''] = process.argv.slice(2);
const fromSource = process.execArgv.some((flag) => flag.includes('@evenhand/source'));
const load = <Module>(name: string): Promise<Module> =>
  import(fromSource ? `../src/${name}.ts` : `../dist/${name}.js`) as Promise<Module>;
const { readPdf } = await load<typeof import('../src/formats/pdf/read-pdf.ts')>('formats/pdf/read-pdf');
const { passIntegrityGate } =
  await load<typeof import('../src/integrity/integrity-gate.ts')>('integrity/integrity-gate');
const { DEFAULT_LIMITS } = await load<typeof import('../src/reading/limits.ts')>('reading/limits');

const bytes = readFileSync(path);
const begun = process.cpuUsage();
// Longer than the product allows, so that long documents can be measured too.
const limits = { ...DEFAULT_LIMITS, pages: 5000, characters: 50_000_000 };
const reading = passIntegrityGate(await readPdf({ bytes, limits }), 'written');
const { user, system } = process.cpuUsage(begun);
const all = process.cpuUsage();
const run: Run = {
  pages: reading.pageCount ?? 0,
  seconds: (all.user + all.system) / 1e6,
  readingSeconds: (user + system) / 1e6,
  peakMB: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(run)}\n`, () => process.exit(0));
