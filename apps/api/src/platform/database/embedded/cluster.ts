import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { databaseUrl, freePort, firstAccess, readAccess, writeAccess, type Access } from './access.ts';
import { findPostgresPrograms, type PostgresPrograms } from './binaries.ts';
import { clearStaleLock, lockedPort } from './lock-file.ts';
import { leavesLast, showPresence } from './presence.ts';
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
  return stay({ place, programs, account, durable });
}

/** What entering a server takes. */
interface House {
  readonly place: Place;
  readonly programs: PostgresPrograms;
  readonly account: ServerAccount;
  readonly durable: boolean;
}

/** A server that answers, and the connection that shows we are here. */
interface Entered {
  readonly access: Access;
  readonly presence: Client;
  readonly started: boolean;
}

/** Joins the running server, or starts it. */
async function enter({ place, programs, account, durable }: House): Promise<Entered> {
  const deadline = Date.now() + PATIENCE * 1000;
  for (;;) {
    const remembered = await readAccess(place.access);
    if (!remembered) {
      throw new Unstartable(
        `${place.access} is missing, so the database beside it cannot be opened. Restore it from a backup.`,
      );
    }
    // Of two that start at once, the loser may have remembered a port of its own: the lock has that of the server.
    const access = { ...remembered, port: (await lockedPort(place.cluster)) ?? remembered.port };
    const joined = await showPresence(access, place.cluster);
    if (joined) {
      if (access.port !== remembered.port) await writeAccess(place.access, access);
      return { access, presence: joined, started: false };
    }
    if (!(await clearStaleLock(place.cluster))) {
      const fresh = { ...remembered, port: await freePort(remembered.port) };
      if (fresh.port !== remembered.port) await writeAccess(place.access, fresh);
      await start(place, programs, account, fresh, durable);
      const presence = await showPresence(fresh, place.cluster);
      if (presence) return { access: fresh, presence, started: true };
    }
    if (Date.now() > deadline) {
      throw new Unstartable(
        `The embedded database did not answer within ${String(PATIENCE)} seconds. ${await lastWords(place)}`,
      );
    }
    await wait(200);
  }
}

/** Enters, and enters again when the server has died under us, until it is closed. */
async function stay(house: House): Promise<EmbeddedCluster> {
  const first = await enter(house);
  let leaving = false;
  let presence = first.presence;
  let again: Promise<void> = Promise.resolve();
  const watch = () => {
    presence.once('end', () => {
      if (leaving) return;
      again = enter(house).then(
        (entered) => {
          presence = entered.presence;
          watch();
        },
        // It cannot be brought back; whoever asks it something is told that it does not answer.
        () => undefined,
      );
    });
  };
  watch();
  return {
    started: first.started,
    url: (database) => databaseUrl(first.access, database),
    close: async () => {
      leaving = true;
      await again;
      const last = await leavesLast(presence);
      await presence.end().catch(() => undefined);
      const { account, programs, place } = house;
      const words = ['stop', '-w', '-t', String(PATIENCE), '-m', 'fast', '-D', place.cluster];
      if (last) await account.run(programs.pgCtl, words);
    },
  };
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
