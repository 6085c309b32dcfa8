import { execFile } from 'node:child_process';

/** What holds a reading process on this system; the service's health says it in these words. */
export interface Protections {
  /** `resource-limits`: the kernel bounds memory, processor time and file writes; `heap-only`: only the JavaScript heap is bounded. */
  readonly memory: 'resource-limits' | 'heap-only';
  /** Node's permission model: reads only the product's own code, writes nothing, starts nothing. */
  readonly files: 'permission-model';
  /** `namespace`: the process has no network at all; `sockets-refused`: every way to open a socket fails in the process. */
  readonly network: 'namespace' | 'sockets-refused';
  /** Words put before the command that start it without a network; empty where the system allows none. */
  readonly networkPrefix: readonly string[];
}

let found: Promise<Protections> | null = null;

/** Tries once what this system allows, and remembers it for the life of the process. */
export function findProtections(): Promise<Protections> {
  found ??= tryProtections();
  return found;
}

async function tryProtections(): Promise<Protections> {
  const limits = process.platform === 'linux' && (await succeeds('/bin/sh', ['-c', 'ulimit -d 700000']));
  for (const networkPrefix of process.platform === 'linux'
    ? [
        ['unshare', '-n'],
        ['unshare', '-r', '-n'],
      ]
    : []) {
    const [command = '', ...flags] = networkPrefix;
    if (!(await succeeds(command, [...flags, '--', 'true']))) continue;
    return {
      memory: limits ? 'resource-limits' : 'heap-only',
      files: 'permission-model',
      network: 'namespace',
      networkPrefix,
    };
  }
  const memory = limits ? 'resource-limits' : 'heap-only';
  return { memory, files: 'permission-model', network: 'sockets-refused', networkPrefix: [] };
}

function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, [...args], { timeout: 3000 }, (error) => {
      resolve(error === null);
    });
  });
}
