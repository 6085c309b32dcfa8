import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Removes PostgreSQL's lock file when the process it names is gone, or is another program that got its number.
 * The server names its folder on its command line, so another program, or another server, is told from it by that.
 * Returns whether a server of this cluster still runs.
 */
export async function clearStaleLock(cluster: string): Promise<boolean> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return false;
  const pid = Number(text.split('\n', 1)[0]);
  if (Number.isInteger(pid) && pid > 1 && (await commandOf(pid)).includes(cluster)) return true;
  await rm(file, { force: true });
  return false;
}

/** The port that PostgreSQL's lock file names, in its fourth line; null where there is no such file or line. */
export async function lockedPort(cluster: string): Promise<number | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(text.split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

/** The command line of a process; empty when there is none. */
async function commandOf(pid: number): Promise<string> {
  const fromProc = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => null);
  if (fromProc !== null) return fromProc;
  const { stdout } = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({
    stdout: '',
  }));
  return stdout;
}
