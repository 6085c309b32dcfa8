import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { BatchModule } from './batch.module.ts';
import { childEnvironment } from './config/child-environment.ts';
import { loadConfig, type Config } from './config/config.ts';
import { BatchesService, ProgressLine, writeResults, WrongUse, type BatchOrder } from './modules/batches/index.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { STARTING } from './platform/logging/starting.ts';
import { Problem } from './platform/problem.ts';
import { ChildProcesses } from './platform/process/child-processes.ts';
import { Unstartable } from './platform/process/unstartable.ts';

/** How the command ends. */
const DONE = 0;
const NOT_ALL_SCORED = 3;
const STOPPED = 130;

/**
 * Takes the responses in, lets worker processes read and score them, and writes the results, one tender after the other.
 * Returns the exit code: that all were scored only where they were in every tender. Throws WrongUse where a tender cannot be
 * scored against, Unstartable where no worker can be started.
 */
export async function runBatches(orders: readonly BatchOrder[]): Promise<number> {
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopped.abort();
    });
  }
  const config = loadConfig();
  const database = await openDatabase(config);
  try {
    let code = DONE;
    for (const order of orders) {
      if (orders.length > 1) say(`${order.tender.id}: ${order.tender.title}`);
      const ended = await run(order, config, database.url, stopped);
      if (ended === STOPPED) return STOPPED;
      if (ended !== DONE) code = ended;
    }
    return code;
  } catch (fault) {
    throw fault instanceof Problem ? new WrongUse(problemWords(fault)) : fault;
  } finally {
    await database.close();
  }
}

async function run(order: BatchOrder, config: Config, databaseUrl: string, stopped: AbortController): Promise<number> {
  const app = await NestFactory.createApplicationContext(BatchModule.of(config, databaseUrl), {
    logger: STARTING,
    abortOnError: false,
  });
  const log = join(config.dataFolder, 'logs', 'batch-worker.log');
  let hopeless: string | null = null;
  const workers = new ChildProcesses({
    entry: new URL(import.meta.url.replace(/run-batch(\.[jt]s)$/, 'worker$1')),
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
    const ids: string[] = [];
    let working = false;
    for await (const response of batches.found(order)) {
      if (stopped.signal.aborted) break;
      const { id, pending } = await batches.take(tender, response, order.asOf);
      ids.push(id);
      // The workers begin while later responses are still being taken in, and not at all where nothing is left to do.
      if (pending && !working) workers.start();
      working ||= pending;
    }
    if (ids.length === 0 && !stopped.signal.aborted) throw new WrongUse(`There is no response in ${order.from.place}.`);
    const progress = new ProgressLine(process.stderr, 'responses');
    await batches.settle(ids, (now) => progress.show(now), stopped.signal);
    progress.end();
    if (hopeless !== null) throw new Unstartable(`The workers do not start. The end of ${log}:\n${String(hopeless)}`);
    if (stopped.signal.aborted) {
      say('Stopped. What is done is kept; the same command goes on from there.');
      return STOPPED;
    }
    return summarise(await writeResults(batches.outcomes(tender, ids), tender, order), order.out);
  } finally {
    await workers.stop();
    await app.close();
  }
}

function summarise(statuses: readonly string[], out: string): number {
  const counted = [
    ['scored', 'scored'],
    ['partly-scored', 'partly scored'],
    ['not-produced', 'not scored'],
  ].map(([status, words]) => ({ status, words, count: statuses.filter((one) => one === status).length }));
  const parts = counted.filter(({ status, count }) => status === 'scored' || count > 0);
  say(`${parts.map(({ count, words }) => `${String(count)} ${String(words)}`).join(', ')}. Results are in ${out}.`);
  if (parts.length === 1) return DONE;
  say('The reasons are in results.csv and in the reports.');
  return NOT_ALL_SCORED;
}

function problemWords({ detail, points }: Problem): string {
  return [detail, ...points.map(({ pointer, says }) => `  ${pointer}: ${says}`)].join('\n');
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
