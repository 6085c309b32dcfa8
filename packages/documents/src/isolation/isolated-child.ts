import { spawn } from 'node:child_process';
import type { FileHandle } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import type { PageSeen } from '../recognition/page-seen.ts';
import { childCommand } from './child-command.ts';
import type { ChildTask } from './child-task.ts';
import { findProtections } from './protections.ts';

/** How one isolated process ended. `answered` carries its one line of JSON. */
export type ChildOutcome =
  | { readonly kind: 'answered'; readonly line: string }
  | { readonly kind: 'over-time' | 'over-memory' | 'over-output' }
  | { readonly kind: 'crashed'; readonly detail: string };

// What V8 leaves behind when it runs out of memory: its own abort, a trap, or a fault in an allocation it did not check.
const MEMORY_SIGNALS: readonly string[] = ['SIGABRT', 'SIGTRAP', 'SIGSEGV', 'SIGILL', 'SIGBUS'];
const MEMORY_EXITS: readonly number[] = [132, 133, 134, 135, 139];
const PROCESSOR_TIME: readonly string[] = ['SIGXCPU', 'SIGKILL'];
const DETAIL_LIMIT = 4000;

/**
 * Reads one open file in a process of its own, which is gone when this promise settles, whatever the file did to it.
 * Never rejects for the file's sake.
 */
export async function runIsolated(
  file: FileHandle,
  task: ChildTask,
  seen: readonly PageSeen[] = [],
): Promise<ChildOutcome> {
  const [command, ...args] = childCommand(task, await findProtections());
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      detached: true,
      env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' },
      stdio: [file.fd, 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    let received = 0;
    let detail = '';
    let stopped: ChildOutcome | null = null;

    const stop = (outcome: ChildOutcome): void => {
      stopped ??= outcome;
      killGroup(child.pid);
    };
    const deadline = setTimeout(() => {
      stop({ kind: 'over-time' });
    }, task.limits.seconds * 1000);

    const before = child.stdio[4] as Writable | null;
    // A process that ends before it has read them all tells by its end.
    before?.on('error', () => undefined).end(seen.length === 0 ? '' : JSON.stringify(seen));
    child.stderr?.on('data', (bytes: Buffer) => {
      if (detail.length < DETAIL_LIMIT) detail += bytes.toString('utf8').slice(0, DETAIL_LIMIT);
    });
    (child.stdio[3] as Readable).on('data', (bytes: Buffer) => {
      received += bytes.length;
      if (received > task.limits.answerBytes) return stop({ kind: 'over-output' });
      chunks.push(bytes);
      // A parser may go on in the background after its answer: nothing it does then is wanted.
      if (bytes.at(-1) === 0x0a) stop({ kind: 'answered', line: Buffer.concat(chunks).toString('utf8') });
    });
    child.on('error', (error) => {
      clearTimeout(deadline);
      resolve({ kind: 'crashed', detail: error.message });
    });
    child.on('close', (code, signal) => {
      clearTimeout(deadline);
      killGroup(child.pid);
      resolve(stopped ?? outcomeOfExit(code, signal, detail));
    });
  });
}

function outcomeOfExit(code: number | null, signal: string | null, detail: string): ChildOutcome {
  if (signal !== null && PROCESSOR_TIME.includes(signal)) return { kind: 'over-time' };
  if (signal !== null && MEMORY_SIGNALS.includes(signal)) return { kind: 'over-memory' };
  if (code !== null && MEMORY_EXITS.includes(code)) return { kind: 'over-memory' };
  if (/allocation failed|out of memory/i.test(detail)) return { kind: 'over-memory' };
  return { kind: 'crashed', detail };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}
