import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type {
  EvaluationSavedView,
  EvaluationView,
  OwnDeclarationView,
  ScoringOverviewView,
  SignInChoicesView,
  Tender,
} from '@evenhand/shared/contracts';
import { openDatabase } from '../platform/database/open-database.ts';
import type { Benchmark } from './benchmark.ts';

/** People who score at once. */
const EVALUATORS = 50;
/** What each of them does one after the other in each turn. */
const ACTS = 8;
const TURNS = 3;
/** Connections that the service itself holds to its database. */
const CONNECTIONS = 10;
/** How many times the bare query's time the service may take, 95 of 100 times. */
const READ_GOAL = 5;
const WRITE_GOAL = 8;

const JSON_BODY = { 'content-type': 'application/json' };

/** One evaluator at one answer. */
interface Desk {
  readonly address: string;
  readonly person: Ask;
  readonly key: readonly string[];
  version: number;
}

/**
 * Fifty evaluators read and save at once, through the built service and, turn and turn about, with the bare statements
 * behind it: the row of a score read by its key; and locked, its version appended, itself changed, in one transaction.
 */
export const apiLoad: Benchmark = {
  name: 'api',
  says: 'fifty evaluators at once against the bare queries under the same load',
  async run(repository) {
    const folder = await mkdtemp(join(tmpdir(), 'evenhand-bench-'));
    const database = await openDatabase({ databaseUrl: null, dataFolder: folder });
    const port = await freePort();
    const service = fork(join(repository, 'apps/api/dist/launch.js'), {
      env: {
        ...process.env,
        PORT: String(port),
        EVENHAND_DATA: folder,
        DATABASE_URL: database.url,
        EVENHAND_DEMO: 'on',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const pool = new pg.Pool({ connectionString: database.url, max: CONNECTIONS });
    try {
      const url = `http://127.0.0.1:${String(port)}`;
      const desks = await desksAt(url, repository);
      await inParallel(desks, save);
      await pool.query('create table bench_version (like evaluation_version including indexes)');
      const times = {
        read: [] as number[],
        bareRead: [] as number[],
        write: [] as number[],
        bareWrite: [] as number[],
      };
      for (let turn = 0; turn < TURNS; turn++) {
        times.bareRead.push(...(await timed(desks, (desk) => bareRead(pool, desk))));
        times.read.push(...(await timed(desks, read)));
        times.bareWrite.push(...(await timed(desks, (desk) => bareWrite(pool, desk))));
        times.write.push(...(await timed(desks, save)));
      }
      const [readP95, bareReadP95] = [p95(times.read), p95(times.bareRead)];
      const [writeP95, bareWriteP95] = [p95(times.write), p95(times.bareWrite)];
      const figures = {
        evaluators: EVALUATORS,
        readP95Ms: readP95,
        bareReadP95Ms: bareReadP95,
        readTimesBare: readP95 / bareReadP95,
        writeP95Ms: writeP95,
        bareWriteP95Ms: bareWriteP95,
        writeTimesBare: writeP95 / bareWriteP95,
      };
      const rounded = Object.fromEntries(
        Object.entries(figures).map(([what, value]) => [what, Math.round(value * 100) / 100]),
      );
      return {
        ratio: Math.min((READ_GOAL * bareReadP95) / readP95, (WRITE_GOAL * bareWriteP95) / writeP95),
        goal: 1,
        figures: rounded,
      };
    } finally {
      await pool.end();
      service.kill('SIGTERM');
      await new Promise((resolve) => service.once('exit', resolve));
      await database.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** A tender in scoring with as many answers for the evaluators of the demonstration as there are desks. */
async function desksAt(url: string, repository: string): Promise<readonly Desk[]> {
  // The service is ready before the people of the demonstration have come.
  const people = await until(async () => {
    const answer = await fetch(`${url}/api/session/choices`).catch(() => null);
    if (answer?.ok !== true) return null;
    const { demo } = await json<SignInChoicesView>(answer);
    return demo !== null && demo.some(({ part }) => part.startsWith('Lead')) ? demo : null;
  });
  const named = (part: string) => people.filter((person) => person.part.startsWith(part));
  const lead = await signedIn(url, named('Lead')[0]?.personId ?? '');
  const definition = JSON.parse(await readFile(join(repository, 'samples/demo/tender.json'), 'utf8')) as Tender;
  const added = await lead('POST', '/api/tenders', { ...definition, id: 'BENCH-1' });
  const { id, criteria } = await json<{ id: string; criteria: { id: string }[] }>(added);
  const tender = `/api/tenders/${id}`;
  await declare(lead, tender);
  const evaluators = named('Evaluator');
  const answersEach = criteria.length * evaluators.length;
  for (let bid = 0; bid * answersEach < EVALUATORS; bid++)
    await lead('POST', `${tender}/responses`, bidOf(bid, definition));
  const desks: Desk[] = [];
  for (const { personId } of evaluators) {
    await lead('PUT', `${tender}/people/${personId}`, { roles: ['evaluator'] });
    await lead('PUT', `${tender}/people/${personId}/questions`, { criterionIds: criteria.map((one) => one.id) });
    const person = await signedIn(url, personId);
    await declare(person, tender);
    const { items } = await json<ScoringOverviewView>(await person('POST', `${tender}/scoring/notice`));
    for (const { responseId, criterionId } of items) {
      const address = `${tender}/scoring/${responseId}/${criterionId}`;
      desks.push({ address, person, key: [personId, responseId, criterionId], version: 0 });
    }
  }
  const chosen = desks.slice(0, EVALUATORS);
  for (const { address, person } of chosen)
    await until(async () => {
      const { files } = await json<EvaluationView>(await person('GET', address));
      return files.every(({ hasText }) => hasText) ? files : null;
    });
  return chosen;
}

async function declare(person: Ask, tender: string): Promise<void> {
  const { bidders, bidderListVersion } = await json<OwnDeclarationView>(await person('GET', `${tender}/declaration`));
  const answers = bidders.map(({ id }) => ({ bidderId: id, answer: 'no', words: null }));
  await person('POST', `${tender}/declaration`, { bidderListVersion, answers, confidential: true });
}

function bidOf(number: number, { criteria }: Tender): FormData {
  const answer =
    'We will take on twelve apprentices from Worcestershire by 30 June 2028. Our manager reports every quarter.';
  const text = criteria.map(({ title }) => `# ${title}\n\n${answer}\n`).join('\n');
  const form = new FormData();
  form.append('files', new Blob([text], { type: 'text/markdown' }), `Bid ${String(number + 1)}.md`);
  return form;
}

type Ask = (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Response>;

/** Asks the service as a person of the demonstration. */
async function signedIn(url: string, personId: string): Promise<Ask> {
  const door = await fetch(`${url}/api/session/demo`, {
    method: 'POST',
    headers: JSON_BODY,
    body: JSON.stringify({ personId }),
  });
  if (!door.ok) throw new Error(`Signing in: ${String(door.status)} ${await door.text()}`);
  const [cookie = ''] = door.headers.getSetCookie().map((one) => one.split(';', 1)[0] ?? '');
  return async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { cookie, ...(isForm || body === undefined ? {} : JSON_BODY), ...headers },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${await answer.text()}`);
    return answer;
  };
}

async function read({ address, person }: Desk): Promise<void> {
  await (await person('GET', address)).arrayBuffer();
}

async function save(desk: Desk): Promise<void> {
  const words = `Twelve starts by June 2028, note ${String(desk.version + 1)}.`;
  const values = { decisive: { kind: 'words', words } };
  const body = { values, at: 'decisive', caret: 9, flagged: false, skipped: null, seconds: 1 };
  const answer = await desk.person('PUT', desk.address, body, { 'if-match': `"${String(desk.version)}"` });
  desk.version = (await json<EvaluationSavedView>(answer)).version;
}

const BY_KEY = '"personId" = $1 and "responseId" = $2 and "criterionId" = $3';

async function bareRead(pool: pg.Pool, { key }: Desk): Promise<void> {
  await pool.query(`select * from evaluation where ${BY_KEY}`, [...key]);
}

async function bareWrite(pool: pg.Pool, { key }: Desk): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select * from evaluation where ${BY_KEY} for update`, [...key]);
    await client.query(
      `insert into bench_version select v.* from evaluation_version v join evaluation e on e.id = v."evaluationId" and e.version = v.version
       where e."personId" = $1 and e."responseId" = $2 and e."criterionId" = $3 on conflict do nothing`,
      [...key],
    );
    await client.query(`update evaluation set "savedAt" = now() where ${BY_KEY}`, [...key]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** Milliseconds of each act, all desks at once, each desk one act after the other. */
async function timed(desks: readonly Desk[], act: (desk: Desk) => Promise<void>): Promise<readonly number[]> {
  const times: number[] = [];
  await inParallel(desks, async (desk) => {
    for (let turn = 0; turn < ACTS; turn++) {
      const before = performance.now();
      await act(desk);
      times.push(performance.now() - before);
    }
  });
  return times;
}

async function inParallel(desks: readonly Desk[], work: (desk: Desk) => Promise<void>): Promise<void> {
  await Promise.all(desks.map(work));
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

async function json<Body>(answer: Response): Promise<Body> {
  return (await answer.json()) as Body;
}

async function until<Found>(look: () => Promise<Found | null>): Promise<Found> {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await wait(200);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
      });
    });
  });
}
