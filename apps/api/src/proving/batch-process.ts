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
    const program = fileURLToPath(new URL(import.meta.url.replace(/proving\/batch-process(\.[jt]s)$/, 'batch$1')));
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

  /** The most memory, in megabytes, that one of its workers has held by the time it has ended. */
  async watchMemory(): Promise<number> {
    let peak = 0;
    const look = setInterval(() => {
      for (const pid of this.workers()) peak = Math.max(peak, peakMemory(pid));
    }, 200);
    await this.ended;
    clearInterval(look);
    return peak;
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

/** Megabytes; 0 where the process has gone or the system does not say. */
function peakMemory(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? 0 : Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
