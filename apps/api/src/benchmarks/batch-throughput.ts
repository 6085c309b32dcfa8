import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { tenderSchema } from '@evenhand/shared/contracts';
import { BatchProcess } from '../proving/batch-process.ts';
import { writeReports } from '../proving/made-reports.ts';
import { openScene } from '../proving/scene.ts';
import type { Benchmark, BenchmarkOutcome } from './benchmark.ts';

/** Documents long enough that a start does not decide, few enough that the whole takes minutes. */
const SIZES = [
  { pages: 20, count: 24 },
  { pages: 300, count: 8 },
] as const;
const WORKERS = [1, 2, 4] as const;
/** Responses to a national framework: what docs/operations.md says such a one needs is told from this run. */
const FRAMEWORK = 10_000;

/**
 * Responses a second through queue and database against the same reading and scoring in bare processes, on the same
 * documents in the same run. The rate counts from the first response that was done to the last, so that starting up is
 * left out on both sides. The ratio is the gain of a second worker over the gain of a second bare process.
 */
export const batchThroughput: Benchmark = {
  name: 'batch',
  says: '1, 2 and 4 workers on either queue against bare reading processes',
  async run(repository) {
    const folder = await mkdtemp(join(tmpdir(), 'evenhand-bench-'));
    try {
      return await measure(join(repository, 'samples', 'demo', 'tender.json'), folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(tenderFile: string, folder: string): Promise<BenchmarkOutcome> {
  const { criteria } = tenderSchema.parse(JSON.parse(await readFile(tenderFile, 'utf8')));
  const figures: Record<string, number> = {};
  let ratio = Number.NaN;
  for (const { pages, count } of SIZES) {
    const documents = join(folder, `${String(pages)} pages`);
    const files = await writeReports(
      documents,
      criteria.map(({ title }) => title),
      { count, pages },
    );
    const bare = [await bareRate(tenderFile, files, 1), await bareRate(tenderFile, files, 2)] as const;
    figures[`${String(pages)} pages, 1 bare process, responses a second`] = rounded(bare[0]);
    figures[`${String(pages)} pages, 2 bare processes, responses a second`] = rounded(bare[1]);
    for (const redis of [false, true]) {
      const rates = new Map<number, number>();
      for (const workers of WORKERS) {
        const place = join(folder, `${String(pages)}-${String(workers)}-${String(redis)}`);
        const run = await batchRate(tenderFile, documents, place, { workers, redis });
        if (run === null) break;
        rates.set(workers, run.rate);
        const about = `${String(pages)} pages, ${redis ? 'Redis' : 'PostgreSQL'}, ${String(workers)} workers`;
        figures[`${about}, responses a second`] = rounded(run.rate);
        figures[`${about}, peak MB of a worker`] = Math.round(run.peakMB);
        figures[`${about}, hours for ${String(FRAMEWORK)} responses`] = hoursFor(FRAMEWORK, run.rate);
      }
      const [one, two] = [rates.get(1), rates.get(2)];
      if (one === undefined || two === undefined) continue;
      const about = `${String(pages)} pages, ${redis ? 'Redis' : 'PostgreSQL'}`;
      figures[`${about}, overhead of the queue as a share`] = rounded(1 - one / bare[0]);
      const gained = two / one / (bare[1] / bare[0]);
      figures[`${about}, gain of a second worker as a share of a bare one's`] = rounded(gained);
      if (pages === SIZES[0].pages && !redis) ratio = gained;
    }
  }
  return { ratio, goal: 0.9, figures };
}

function hoursFor(responses: number, rate: number): number {
  return Math.round((responses / rate / 3600) * 10) / 10;
}

async function bareRate(tenderFile: string, files: readonly string[], processes: number): Promise<number> {
  const program = fileURLToPath(new URL(import.meta.url.replace(/batch-throughput(\.[jt]s)$/, 'bare-reader$1')));
  const shares = Array.from({ length: processes }, (_, at) => files.filter((_file, index) => index % processes === at));
  const outputs = await Promise.all(
    shares.map((share) => promisify(execFile)(process.execPath, [program, tenderFile, ...share])),
  );
  return rateOf(outputs.flatMap(({ stdout }) => stdout.trim().split('\n').map(Number)));
}

interface Setting {
  readonly workers: number;
  readonly redis: boolean;
}

/** Null where there is no Redis on this machine. */
async function batchRate(
  tenderFile: string,
  documents: string,
  place: string,
  { workers, redis }: Setting,
): Promise<{ rate: number; peakMB: number } | null> {
  await mkdir(place, { recursive: true });
  const scene = await openScene(place, redis);
  try {
    if (redis && scene.redis === null) return null;
    const words = [documents, '--tender', tenderFile, '--out', join(place, 'out'), '--workers', String(workers)];
    const environment = { ...scene.environment, DATABASE_URL: scene.straight };
    const batch = BatchProcess.start(words, environment);
    const peakMB = batch.watchMemory();
    if ((await batch.ended) !== 0) throw new Error(`The batch failed: ${batch.lastWords}`);
    const done = await scene.query<{ at: Date }>('select "createdAt" as at from assessment');
    return { rate: rateOf(done.map(({ at }) => at.getTime())), peakMB: await peakMB };
  } finally {
    await scene.close();
  }
}

/** Responses a second from the first moment to the last. */
function rateOf(moments: readonly number[]): number {
  const milliseconds = Math.max(...moments) - Math.min(...moments);
  return (moments.length - 1) / (milliseconds / 1000);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
