// npm run bench -- [name] [folder] [--json]: timings as ratios to a reference measured in the same run, so that machines compare.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { apiLoad } from './benchmarks/api-load.ts';
import type { Benchmark, BenchmarkOutcome } from './benchmarks/benchmark.ts';
import { batchThroughput } from './benchmarks/batch-throughput.ts';
import { engineSpeed } from './benchmarks/engine-speed.ts';
import { readingSpeed } from './benchmarks/reading-speed.ts';

const BENCHMARKS: readonly Benchmark[] = [engineSpeed, readingSpeed, batchThroughput, apiLoad];
const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
const WRONG_USE = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(given: readonly string[]): Promise<number> {
  let words;
  try {
    words = parseArgs({ args: [...given], allowPositionals: true, options: { json: { type: 'boolean' } } });
  } catch {
    return wrongUse('A word of the command is not known.');
  }
  const { positionals, values } = words;
  const [wanted, folder] = positionals;
  const chosen = BENCHMARKS.filter(({ name }) => wanted === undefined || name === wanted);
  if (chosen.length === 0 || positionals.length > 2)
    return wrongUse(`There is no benchmark "${positionals.join(' ')}".`);
  const outcomes: Record<string, BenchmarkOutcome> = {};
  for (const { name, says, run } of chosen) {
    process.stderr.write(`${name}: ${says} ...\n`);
    outcomes[name] = await run(REPOSITORY, folder);
  }
  process.stdout.write(values.json === true ? `${JSON.stringify(outcomes, null, 2)}\n` : inWords(outcomes));
  return 0;
}

function inWords(outcomes: Readonly<Record<string, BenchmarkOutcome>>): string {
  return Object.entries(outcomes)
    .map(([name, { ratio, goal, figures }]) => {
      const verdict = Number.isNaN(ratio) ? 'nothing to compare with' : ratio >= goal ? 'reached' : 'NOT REACHED';
      const lines = Object.entries(figures).map(([what, value]) => `  ${what} ${value}`);
      return `${name}: ratio ${ratio.toFixed(3)}, to reach ${goal}: ${verdict}\n${lines.join('\n')}\n`;
    })
    .join('');
}

function wrongUse(says: string): number {
  const names = BENCHMARKS.map(({ name }) => name).join(', ');
  process.stderr.write(
    `${says}\nHow to use it: npm run bench -- [name] [folder] [--json]   names: ${names}; all when left out\n`,
  );
  return WRONG_USE;
}
