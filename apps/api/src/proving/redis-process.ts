import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { freePort } from '../platform/database/embedded/access.ts';

/** A Redis server that writes down every change before it answers, and can be killed and started again. */
export class RedisProcess {
  private server: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** Null where this machine has no redis-server. */
  static async startIn(folder: string): Promise<RedisProcess | null> {
    if (spawnSync('redis-server', ['--version']).status !== 0) return null;
    await mkdir(folder, { recursive: true });
    const redis = new RedisProcess(folder, await freePort());
    await redis.start();
    return redis;
  }

  /** Kills the server without warning and starts it again. */
  async killAndStart(): Promise<void> {
    await this.end('SIGKILL');
    await this.start();
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { server } = this;
    if (server === null) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await gone;
    this.server = null;
  }

  private async start(): Promise<void> {
    const kept = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
    const words = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, ...kept];
    const server = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('exit', () => reject(new Error('redis-server did not start.')));
      server.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('Ready to accept connections')) resolve();
      });
    });
    server.removeAllListeners('exit');
  }
}
