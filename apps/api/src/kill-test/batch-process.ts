import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The batch command as a process, with the workers it started. */
export class BatchProcess {
  private words = '';

  private constructor(
    private readonly child: ChildProcess,
    /** Exit code; null where a signal ended it. */
    readonly ended: Promise<number | null>,
  ) {}

  static start(order: readonly string[], environment: Readonly<Record<string, string>>): BatchProcess {
    const program = fileURLToPath(new URL(import.meta.url.replace(/kill-test\/batch-process(\.[jt]s)$/, 'batch$1')));
    const child = spawn(process.execPath, [...process.execArgv, program, ...order], {
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new BatchProcess(child, new Promise((resolve) => child.once('exit', resolve)));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (started.words = (started.words + chunk.toString()).slice(-4000)));
    return started;
  }

  get lastWords(): string {
    return this.words.trim();
  }

  /** Kills the command itself without warning; says whether it ran. */
  kill(): boolean {
    return this.child.kill('SIGKILL');
  }

  /** Kills one of its workers without warning; says whether there was one. */
  killWorker(random: () => number): boolean {
    const workers = this.workers();
    const chosen = workers[Math.floor(random() * workers.length)];
    if (chosen === undefined) return false;
    process.kill(chosen, 'SIGKILL');
    return true;
  }

  private workers(): number[] {
    const { pid } = this.child;
    try {
      const words = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8').trim();
      return words === '' ? [] : words.split(' ').map(Number);
    } catch {
      return [];
    }
  }
}
