import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));
const FROM_SOURCE = fileURLToPath(new URL('../../../../scripts/jest/from-source.mjs', import.meta.url));

/** A process of the product that a test has started. */
export interface Door {
  readonly process: ChildProcess;
  /** What it has written so far, both streams. */
  output(): string;
  /** Its exit code, once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Process ids of the processes it has started. */
  children(): number[];
}

const opened: ChildProcess[] = [];

/** Ends what a test leaves running: it would keep the test run itself from ending. */
export async function endDoors(): Promise<void> {
  await Promise.all(opened.splice(0).map(ended));
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(last);
}

/** Starts `src/<name>.ts` from source with nothing in its environment but what is given. */
export function startDoor(name: string, words: readonly string[], environment: Record<string, string>): Door {
  const flags = ['--disable-warning=ExperimentalWarning', '--conditions=@evenhand/source', '--import', FROM_SOURCE];
  const child = spawn(process.execPath, [...flags, `${SOURCE}${name}.ts`, ...words], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  opened.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return {
    process: child,
    output: () => output,
    ended: new Promise((resolve) => child.once('exit', resolve)),
    children: () => childrenOf(child.pid ?? 0),
  };
}

/** Whether a process with this id lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function childrenOf(pid: number): number[] {
  const words = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8').trim();
  return words === '' ? [] : words.split(' ').map(Number);
}
