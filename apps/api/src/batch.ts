import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { BatchModule } from './batch.module.ts';
import { childEnvironment } from './config/child-environment.ts';
import { loadConfig, type Config } from './config/config.ts';
import { useValidationWords } from './config/validation-words.ts';
import {
  BatchesService,
  findResponses,
  ProgressLine,
  readOrder,
  writeResults,
  WrongUse,
  type BatchOrder,
} from './modules/batches/index.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { STARTING } from './platform/logging/starting.ts';
import { Problem } from './platform/problem.ts';
import { ChildProcesses } from './platform/process/child-processes.ts';
import { startFault } from './platform/process/start-door.ts';

/** How the command ends. */
const DONE = 0;
const FAULT = 1;
const WRONG_USE = 2;
const NOT_ALL_SCORED = 3;
const STOPPED = 130;

const stopped = new AbortController();
process.on('SIGINT', () => {
  stopped.abort();
});
process.on('SIGTERM', () => {
  stopped.abort();
});

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exit(await main(process.argv.slice(2)));

async function main(words: readonly string[]): Promise<number> {
  useValidationWords();
  try {
    const order = await readOrder(words);
    const config = loadConfig();
    const database = await openDatabase(config);
    try {
      return await run(order, config, database.url);
    } finally {
      await database.close();
    }
  } catch (fault) {
    if (fault instanceof WrongUse) return end(WRONG_USE, fault.message);
    if (fault instanceof Problem) {
      const points = fault.points.map(({ pointer, says }) => `\n  ${pointer}: ${says}`);
      return end(WRONG_USE, `${fault.detail}${points.join('')}`);
    }
    return end(FAULT, startFault(fault));
  }
}

function end(code: number, line: string): number {
  say(line);
  return code;
}

async function run(order: BatchOrder, config: Config, databaseUrl: string): Promise<number> {
  const app = await NestFactory.createApplicationContext(BatchModule.of(config, databaseUrl), {
    logger: STARTING,
    abortOnError: false,
  });
  const log = join(config.dataFolder, 'logs', 'batch-worker.log');
  let hopeless: string | null = null;
  const workers = new ChildProcesses({
    entry: new URL(import.meta.url.replace(/batch(\.[jt]s)$/, 'worker$1')),
    count: order.workers,
    environment: childEnvironment(config, databaseUrl),
    log,
    onHopeless: (lastWords) => {
      hopeless = lastWords;
      stopped.abort();
    },
  });
  stopped.signal.addEventListener('abort', () => void workers.stop());
  try {
    const batches = app.get(BatchesService);
    const tender = await batches.begin(order);
    workers.start();
    const found = await findResponses(order.folder);
    const ids = await takeAll(batches, tender, found, order);
    const progress = new ProgressLine(process.stderr, 'responses');
    await batches.settle(ids, (now) => progress.show(now), stopped.signal);
    progress.end();
    if (hopeless !== null) return end(FAULT, `The workers cannot be started. The end of ${log}:\n${String(hopeless)}`);
    if (stopped.signal.aborted)
      return end(STOPPED, 'Stopped. What is done is kept; the same command goes on from there.');
    const statuses = await writeResults(batches, tender, order, ids);
    return summarise(statuses, order.out);
  } finally {
    await workers.stop();
    await app.close();
  }
}

async function takeAll(
  batches: BatchesService,
  tender: Awaited<ReturnType<BatchesService['begin']>>,
  found: Awaited<ReturnType<typeof findResponses>>,
  order: BatchOrder,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const response of found) {
    if (stopped.signal.aborted) break;
    ids.push((await batches.take(tender, response, order.asOf)).id);
  }
  return ids;
}

function summarise(statuses: readonly string[], out: string): number {
  const count = (status: string) => statuses.filter((one) => one === status).length;
  const [scored, partly, not] = [count('scored'), count('partly-scored'), count('not-produced')];
  const parts = [
    `${String(scored)} scored`,
    ...(partly > 0 ? [`${String(partly)} partly scored`] : []),
    ...(not > 0 ? [`${String(not)} not scored`] : []),
  ];
  say(`${parts.join(', ')}. Results are in ${out}.`);
  if (partly + not === 0) return DONE;
  say('The reasons are in results.csv and in the reports.');
  return NOT_ALL_SCORED;
}
