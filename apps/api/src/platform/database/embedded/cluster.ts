import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { databaseUrl, freePort, firstAccess, readAccess, writeAccess, type Access } from './access.ts';
import { findPostgresPrograms, type PostgresPrograms } from './binaries.ts';
import { clearStaleLock } from './lock-file.ts';
import { PostgresProgramFailed, serverAccount, type ServerAccount } from './server-account.ts';
import { Unstartable } from '../../process/unstartable.ts';

/** An embedded PostgreSQL server that this process uses. */
export interface EmbeddedCluster {
  /** Connection address of one of its databases. */
  url(database: string): string;
  /** Whether this process started the server, or found it running. */
  readonly started: boolean;
  /** Leaves the server; the last process to leave stops it. */
  close(): Promise<void>;
}

const LEAVING = 'evenhand leaving';
const LEAVING_LOCK = 7_401_983;

/** Seconds that a start, or a server that is just stopping, may take. */
const PATIENCE = 60;

/** What every cluster is made with: the same sorting and the same words on every machine. */
const INITDB = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
];

/** Where everything of one server lies. */
interface Place {
  readonly folder: string;
  readonly cluster: string;
  readonly access: string;
  readonly log: string;
}

function placeIn(folder: string): Place {
  const cluster = join(folder, 'cluster');
  return { folder, cluster, access: join(folder, 'access.json'), log: join(cluster, 'server.log') };
}

/**
 * Opens the embedded server whose files lie in `folder`: makes it the first time, starts it, or joins the one that
 * runs. It listens on 127.0.0.1 only. A server left over from an unclean stop is joined; its stale lock is removed.
 * `durable: false` is for tests: faster, and a power cut would lose the data.
 */
export async function openCluster(folder: string, { durable = true } = {}): Promise<EmbeddedCluster> {
  await mkdir(folder, { recursive: true }).catch((fault: unknown) => {
    throw new Unstartable(
      `The data folder cannot be made: ${String(fault)}. Set EVENHAND_DATA to a folder that can be written.`,
    );
  });
  const place = placeIn(await realpath(folder));
  const programs = await findPostgresPrograms();
  const account = await serverAccount(place.folder, programs.postgres);
  if (!existsSync(place.cluster)) await initialise(place, programs, account);
  const deadline = Date.now() + PATIENCE * 1000;
  for (;;) {
    const access = await readAccess(place.access);
    if (!access)
      throw new Unstartable(
        `${place.access} is missing, so the database beside it cannot be opened. Restore it from a backup.`,
      );
    const joined = await joinServer(place, access);
    if (joined) return leavable(place, programs, account, access, joined, false);
    if (!(await clearStaleLock(place.cluster))) {
      const fresh = { ...access, port: await freePort(access.port) };
      if (fresh.port !== access.port) await writeAccess(place.access, fresh);
      await start(place, programs, account, fresh, durable);
      const presence = await joinServer(place, fresh);
      if (presence) return leavable(place, programs, account, fresh, presence, true);
    }
    if (Date.now() > deadline)
      throw new Unstartable(
        `The embedded database did not answer within ${String(PATIENCE)} seconds. ${await lastWords(place)}`,
      );
    await wait(200);
  }
}

async function initialise(place: Place, programs: PostgresPrograms, account: ServerAccount): Promise<void> {
  const access = await firstAccess(place.access);
  // Made beside its place and moved there whole: a start that was cut short leaves no half cluster behind.
  const draft = await mkdtemp(join(place.folder, 'draft-'));
  const password = join(draft, 'password');
  const cluster = join(draft, 'cluster');
  await writeFile(password, access.password);
  await Promise.all([chmod(draft, 0o700), chmod(password, 0o600)]);
  await Promise.all([account.own(draft), account.own(password)]);
  try {
    await account.run(programs.initdb, [
      `--pgdata=${cluster}`,
      `--username=${access.user}`,
      `--pwfile=${password}`,
      ...INITDB,
    ]);
    await rename(cluster, place.cluster).catch((fault: unknown) => {
      if (!existsSync(place.cluster)) throw fault;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function start(
  place: Place,
  programs: PostgresPrograms,
  account: ServerAccount,
  access: Access,
  durable: boolean,
): Promise<void> {
  const settings = {
    port: access.port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}='${String(value)}'`);
  try {
    await account.run(programs.pgCtl, [
      'start',
      '-w',
      '-t',
      String(PATIENCE),
      '-D',
      place.cluster,
      '-l',
      place.log,
      '-o',
      options.join(' '),
    ]);
  } catch (fault) {
    // Another process may have won the race to start it; whoever asked will join that one.
    if (await clearStaleLock(place.cluster)) return;
    if (!(fault instanceof PostgresProgramFailed)) throw fault;
    throw new Unstartable(`The embedded database could not be started. ${await lastWords(place)}`, { cause: fault });
  }
}

async function lastWords(place: Place): Promise<string> {
  const log = await readFile(place.log, 'utf8').catch(() => '');
  const fatal = log.trimEnd().split('\n').slice(-3).join(' ');
  return fatal === '' ? `Its files are in ${place.cluster}.` : `Its log ends: ${fatal}`;
}

/** A connection that shows this process is here; null when no server of this cluster answers. */
async function joinServer(place: Place, access: Access): Promise<Client | null> {
  const client = new Client({
    connectionString: databaseUrl(access, 'postgres'),
    application_name: 'evenhand presence',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    if (rows[0]?.folder === place.cluster) return client;
  } catch {
    // Refused, not ready yet, or another program's port: in each case not our server.
  }
  await client.end().catch(() => undefined);
  return null;
}

function leavable(
  place: Place,
  programs: PostgresPrograms,
  account: ServerAccount,
  access: Access,
  presence: Client,
  started: boolean,
): EmbeddedCluster {
  return {
    started,
    url: (database) => databaseUrl(access, database),
    close: async () => {
      const alone = await isAlone(presence);
      await presence.end().catch(() => undefined);
      if (alone)
        await account.run(programs.pgCtl, ['stop', '-w', '-t', String(PATIENCE), '-m', 'fast', '-D', place.cluster]);
    },
  };
}

// Processes leave one after the other: who waits here sees the one before it as leaving, and does not count it.
async function isAlone(presence: Client): Promise<boolean> {
  const others = `select count(*)::int as others from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> '${LEAVING}'`;
  try {
    await presence.query('select pg_advisory_lock($1)', [LEAVING_LOCK]);
    await presence.query(`set application_name = '${LEAVING}'`);
    const { rows } = await presence.query<{ others: number }>(others);
    return rows[0]?.others === 0;
  } catch {
    return false;
  }
}
