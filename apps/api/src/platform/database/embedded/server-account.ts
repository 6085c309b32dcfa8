import { execFile, spawnSync } from 'node:child_process';
import { chown, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Unstartable } from '../../process/unstartable.ts';

const run = promisify(execFile);

/** Runs PostgreSQL's programs under an account that PostgreSQL accepts. */
export interface ServerAccount {
  /** Runs a program to its end; rejects with its output when it fails. */
  run(program: string, words: readonly string[], environment?: Readonly<Record<string, string>>): Promise<void>;
  /** Makes a file or folder the account's own. */
  own(path: string): Promise<void>;
}

type Identity = { uid: number; gid: number };

/** A program of PostgreSQL ended badly; the message is what it said. */
export class PostgresProgramFailed extends Error {}

function runner(wrap: (program: string, words: readonly string[]) => [string, string[]], identity?: Identity) {
  return async (program: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
    const [command, all] = wrap(program, words);
    try {
      // Output goes to a pipe that pg_ctl's server would keep open, so the server itself logs to a file (pg_ctl -l).
      await run(command, all, { ...identity, env: { ...inherited(), ...environment } });
    } catch (fault) {
      const { stderr = '', stdout = '' } = fault as { stderr?: string; stdout?: string };
      throw new PostgresProgramFailed([stderr, stdout].join('\n').trim() || String(fault));
    }
  };
}

/** PostgreSQL's messages are compared and logged, so they are asked for in one language. */
function inherited(): Record<string, string> {
  return { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_MESSAGES: 'C' };
}

/**
 * The account for a server whose files lie in `folder`. An ordinary user runs it directly. PostgreSQL refuses root, so
 * root runs it as the user `postgres`, which is created when the machine has none.
 */
export async function serverAccount(folder: string, program: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) {
    return { run: runner((name, words) => [name, [...words]]), own: () => Promise.resolve() };
  }
  const identity = (await postgresUser()) ?? (await createPostgresUser());
  const own = (path: string) => chown(path, identity.uid, identity.gid);
  await own(folder);
  if (canReach(identity, folder, program)) return { run: runner((name, words) => [name, [...words]], identity), own };
  const right = await rightToPassClosedFolders();
  const options = [
    `--reuid=${String(identity.uid)}`,
    `--regid=${String(identity.gid)}`,
    '--clear-groups',
    `--inh-caps=+${right}`,
    `--ambient-caps=+${right}`,
  ];
  return { run: runner((name, words) => ['setpriv', [...options, '--', name, ...words]]), own };
}

async function postgresUser(): Promise<Identity | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function createPostgresUser(): Promise<Identity> {
  await run('groupadd', ['--system', 'postgres']).catch(() => undefined);
  await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']).catch(() => undefined);
  const identity = await postgresUser();
  if (identity) return identity;
  throw new Unstartable(
    'PostgreSQL refuses to run as root, and a user "postgres" could not be created. Run Evenhand as an ordinary user, or set DATABASE_URL.',
  );
}

function canReach(identity: Identity, folder: string, program: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'test -x "$0" && test -w "$1"', program, folder], identity);
  return status === 0;
}

// Root often works below a folder closed to everybody else (/root, mktemp -d). The server's user must pass through it
// to reach its own files, so it gets that one right of root, and no other.
async function rightToPassClosedFolders(): Promise<string> {
  const [readSearch, override] = [2n, 1n];
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const held = BigInt(`0x${/^CapPrm:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`);
  const hasSetpriv = spawnSync('setpriv', ['--version']).status === 0;
  if (hasSetpriv && held & (1n << readSearch)) return 'dac_read_search';
  if (hasSetpriv && held & (1n << override)) return 'dac_override';
  throw new Unstartable(
    'The database runs as the user "postgres", which may not enter the folder Evenhand lies in. Move Evenhand and EVENHAND_DATA to folders that every user may enter, run it as an ordinary user, or set DATABASE_URL.',
  );
}
