// npm run kill-test [-- --responses 200 --kills 20 --queue postgresql|redis --seed 1]: a batch whose workers, command, API,
// database, queue and network are broken at random moments must give the same bytes as one that nobody disturbs.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { tenderSchema } from '@evenhand/shared/contracts';
import { REPOSITORY } from './config/config.ts';
import { BatchProcess } from './proving/batch-process.ts';
import { chance } from './proving/chance.ts';
import { differences } from './proving/compare-folders.ts';
import { writeResponses } from './proving/made-responses.ts';
import { openScene, type Scene } from './proving/scene.ts';
import { startFault } from './platform/process/start-fault.ts';

const WRONG_USE = 2;
/** Milliseconds for which the network stays cut. */
const CUT = 3000;
/** So often a batch that ended on its own with a fault is started again before it counts as lost. */
const MOST_STARTS = 60;

interface Order {
  readonly responses: number;
  readonly kills: number;
  readonly seed: number;
  readonly redis: boolean;
}

const order = readOrder();
if (order === null) {
  say('How to use it: npm run kill-test [-- --responses 200 --kills 20 --queue postgresql|redis --seed 1]');
  process.exitCode = WRONG_USE;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-kill-'));
  try {
    process.exitCode = (await prove(order, folder)) ? 0 : 1;
  } catch (fault) {
    say(startFault(fault));
    process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function prove({ responses, kills, seed, redis }: Order, folder: string): Promise<boolean> {
  const tenderFile = join(REPOSITORY, 'samples', 'demo', 'tender.json');
  const tender = tenderSchema.parse(JSON.parse(await readFile(tenderFile, 'utf8')));
  await writeResponses(
    join(folder, 'responses'),
    tender.criteria.map(({ title }) => title),
    responses,
  );
  const words = (out: string) => [join(folder, 'responses'), '--tender', tenderFile, '--out', out, '--workers', '2'];
  const [calm, stormy] = [join(folder, 'calm'), join(folder, 'stormy')];
  await Promise.all([calm, stormy].map((place) => mkdir(place)));

  say(`Undisturbed: ${String(responses)} responses, queue in ${redis ? 'Redis' : 'PostgreSQL'} ...`);
  const undisturbed = await inScene(join(folder, 'scene-calm'), redis, async (scene) => {
    const began = Date.now();
    const batch = BatchProcess.start(words(calm), scene.environment);
    if ((await batch.ended) !== 0) throw new Error(`The undisturbed batch failed: ${batch.lastWords}`);
    return { milliseconds: Date.now() - began, work: await workDone(scene) };
  });
  say(
    `It took ${seconds(undisturbed.milliseconds)}. Now with ${String(kills)} kills at random moments, seed ${String(seed)} ...`,
  );

  const disturbed = await inScene(join(folder, 'scene-stormy'), redis, async (scene) => {
    const began = Date.now();
    const struck = await batchInStorm(scene, words(stormy), {
      kills,
      seed,
      calmMilliseconds: undisturbed.milliseconds,
    });
    return { milliseconds: Date.now() - began, struck, work: await workDone(scene) };
  });

  const differing = await differences(calm, stormy);
  say(`It took ${seconds(disturbed.milliseconds)}. Struck: ${tally(disturbed.struck)}.`);
  say(differing.length === 0 ? 'Every output has the same bytes.' : `Differing outputs: ${differing.join(', ')}`);
  const sameWork = JSON.stringify(undisturbed.work) === JSON.stringify(disturbed.work);
  say(
    sameWork
      ? `Each of the ${String(responses)} responses was received, read and scored once.`
      : `The work differs: ${JSON.stringify(undisturbed.work)} undisturbed, ${JSON.stringify(disturbed.work)} disturbed.`,
  );
  if (disturbed.struck.length < kills)
    say(`Only ${String(disturbed.struck.length)} kills happened before the batch was done. Give it more responses.`);
  return differing.length === 0 && sameWork && disturbed.struck.length >= kills;
}

/** What the trail says was done, by kind; a response scored twice would be counted twice. */
async function workDone(scene: Scene): Promise<unknown> {
  return scene.query(
    `select kind, count(*)::int as events, count(distinct "subjectId")::int as responses
       from audit_event where kind like 'response.%' and kind <> 'response.begun-anew'
      group by kind
     union all select 'results', count(*)::int, count(distinct "responseId")::int from assessment order by kind`,
  );
}

interface Storm {
  readonly kills: number;
  readonly seed: number;
  readonly calmMilliseconds: number;
}

/** Runs the batch, and again whenever it ended without being done, while parts of it are struck. Returns what was struck. */
async function batchInStorm(scene: Scene, words: readonly string[], storm: Storm): Promise<string[]> {
  const random = chance(storm.seed);
  const struck: string[] = [];
  let batch = BatchProcess.start(words, scene.environment);
  let done = false;
  const strike = async () => {
    const parts: readonly [string, () => boolean | Promise<unknown>][] = [
      ['worker', () => batch.killWorker(random)],
      ['batch command', () => batch.kill()],
      ['API', () => scene.killApi()],
      ['database', () => scene.killDatabase()],
      ['network', () => cutFor(scene)],
      ...(scene.redis === null
        ? []
        : [['Redis', () => scene.redis?.killAndStart()] as [string, () => Promise<unknown>]]),
    ];
    const [name, act] = parts[struck.length % parts.length] ?? parts[0] ?? ['', () => false];
    if ((await act()) !== false) struck.push(name);
  };
  const striking = (async () => {
    const pause = (0.8 * storm.calmMilliseconds) / storm.kills;
    while (!done && struck.length < storm.kills) {
      await wait(pause * (0.25 + 1.5 * random()));
      if (!done) await strike();
    }
  })();
  for (let starts = 1; (await batch.ended) !== 0; starts++) {
    if (starts > MOST_STARTS) throw new Error(`The batch does not come to its end: ${batch.lastWords}`);
    await wait(500);
    batch = BatchProcess.start(words, scene.environment);
  }
  done = true;
  await striking;
  return struck;
}

async function cutFor(scene: Scene): Promise<void> {
  scene.line.cut();
  await wait(CUT);
  scene.line.mend();
}

async function inScene<Result>(
  folder: string,
  redis: boolean,
  act: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  await mkdir(folder, { recursive: true });
  const scene = await openScene(folder, redis);
  try {
    if (redis && scene.redis === null)
      throw new Error('There is no redis-server on this machine. Install it, or leave --queue redis away.');
    return await act(scene);
  } finally {
    await scene.close();
  }
}

function readOrder(): Order | null {
  try {
    const { values } = parseArgs({
      options: {
        responses: { type: 'string', default: '200' },
        kills: { type: 'string', default: '20' },
        seed: { type: 'string', default: '1' },
        queue: { type: 'string', default: 'postgresql' },
      },
    });
    const numbers = [values.responses, values.kills, values.seed].map(Number);
    if (!numbers.every((value) => Number.isInteger(value) && value > 0)) return null;
    if (values.queue !== 'postgresql' && values.queue !== 'redis') return null;
    const [responses = 0, kills = 0, seed = 0] = numbers;
    return { responses, kills, seed, redis: values.queue === 'redis' };
  } catch {
    return null;
  }
}

function tally(struck: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of struck) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${String(count)}`).join(', ');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(0)} s`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
