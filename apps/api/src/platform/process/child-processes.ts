import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** So many starts in a row that ended before the process was ready: the next would too. */
const HOPELESS_STARTS = 5;
const PAUSE = 500;
/** Milliseconds a process gets to finish what it is doing. */
const PATIENCE = 12_000;

export interface ChildProcessesOptions {
  /** The program, a file beside the caller. */
  readonly entry: URL;
  readonly count: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** File that takes what the processes write; it grows. */
  readonly log: string;
  /** Called once when the processes cannot be started, with the end of their log. */
  readonly onHopeless: (lastWords: string) => void;
}

/**
 * Keeps a number of processes of our own running: one that dies is replaced. Each has a channel to us and ends when
 * we are gone, however we went.
 */
export class ChildProcesses {
  private readonly running = new Set<ChildProcess>();
  private stopping = false;
  private failedStarts = 0;

  constructor(private readonly options: ChildProcessesOptions) {
    mkdirSync(dirname(dirname(options.log)), { recursive: true });
    mkdirSync(dirname(options.log), { recursive: true, mode: 0o700 });
  }

  start(): this {
    for (let at = 0; at < this.options.count; at++) this.startOne();
    return this;
  }

  /** Process ids, for whoever wants to look at them. */
  get pids(): readonly number[] {
    return [...this.running].flatMap(({ pid }) => pid ?? []);
  }

  /** Asks all to finish and waits; what takes too long is killed. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.running].map((child) => ended(child)));
  }

  private startOne(): void {
    const { entry, environment, log } = this.options;
    const output = openSync(log, 'a', 0o600);
    const child = fork(fileURLToPath(entry), { env: environment, stdio: ['ignore', output, output, 'ipc'] });
    closeSync(output);
    this.running.add(child);
    let ready = false;
    child.once('message', () => {
      ready = true;
      this.failedStarts = 0;
    });
    child.once('error', () => undefined);
    child.once('exit', () => {
      this.running.delete(child);
      if (this.stopping) return;
      if (!ready) this.failedStarts++;
      if (this.failedStarts < HOPELESS_STARTS) setTimeout(() => this.startAgain(), ready ? 0 : PAUSE);
      else if (this.failedStarts === HOPELESS_STARTS) this.options.onHopeless(lastLines(log));
    });
  }

  private startAgain(): void {
    if (!this.stopping) this.startOne();
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const last = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.once('exit', () => {
      clearTimeout(last);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}
