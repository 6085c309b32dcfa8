import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Benchmark } from './benchmark.ts';

interface Measured {
  readonly file: string;
  readonly pages: number;
  readonly pagesPerSecond: number;
  readonly pagesPerSecondOnceStarted: number;
  readonly peakMB: number | null;
  readonly referencePagesPerSecond: number | null;
  readonly referencePeakMB: number | null;
  readonly ratio: number | null;
  readonly ratioOnceStarted: number | null;
}

const LONGEST_ANSWER = 64_000_000;

/**
 * Pages per processor second of the product's PDF reading against pdftotext, whole processes, turn and turn about: on
 * made documents of 1, 20, 300 and 2,000 pages, or on the PDFs of a folder. The ratio is that of the document with the
 * most pages under 1,500, the limit of one file. Without pdftotext there is no ratio.
 */
export const readingSpeed: Benchmark = {
  name: 'reading',
  says: 'pages a second and memory against pdftotext in the same run',
  async run(repository, folder) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(repository, 'packages/documents/bench/reading.ts'), '--json', ...(folder === undefined ? [] : [folder])],
      { maxBuffer: LONGEST_ANSWER },
    );
    const { measured, says } = JSON.parse(stdout) as { measured: readonly Measured[]; says: readonly string[] };
    for (const words of says) process.stderr.write(`${words}\n`);
    const allowed = measured.filter(({ pages }) => pages < 1500).toSorted((a, b) => b.pages - a.pages);
    return { ratio: allowed[0]?.ratio ?? Number.NaN, goal: 0.25, figures: figuresOf(measured) };
  },
};

function figuresOf(measured: readonly Measured[]): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const { file, pages, ...values } of measured) {
    const of = `${file} (${String(pages)} pages)`;
    for (const [what, value] of Object.entries(values)) if (value !== null) figures[`${of} ${what}`] = value;
  }
  return figures;
}
