import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { ReadingLimits } from '../reading/limits.ts';
import type { ChildTask } from './child-task.ts';
import type { Protections } from './protections.ts';

const FROM_SOURCE = import.meta.url.endsWith('.ts');
const CHILD = fileURLToPath(new URL(FROM_SOURCE ? './child.ts' : './child.js', import.meta.url));

/** Folders the child may read: this package and the libraries it loads. Never the file itself, which comes open. */
const READABLE_FOLDERS = [
  fileURLToPath(new URL('../../', import.meta.url)),
  ...(createRequire(import.meta.url).resolve.paths('pdf-parse') ?? []),
]
  .filter((folder) => existsSync(folder))
  .map((folder) => realpathSync(folder));

/** What the process is told about itself: PDFium comes with the package, and most of its functions are never called. */
export const ENGINE_FLAGS: readonly string[] = ['--wasm-lazy-validation'];

/** The command line that reads one file under these limits and protections. */
export function childCommand(task: ChildTask, protections: Protections): readonly [string, ...string[]] {
  const node = [
    process.execPath,
    '--permission',
    // The recogniser runs in a thread of the process, under the same permissions and limits.
    ...(task.format === 'scanned-pdf' ? ['--allow-worker'] : []),
    ...READABLE_FOLDERS.map((folder) => `--allow-fs-read=${folder}`),
    `--max-old-space-size=${String(task.limits.heapMegabytes)}`,
    '--disallow-code-generation-from-strings',
    ...ENGINE_FLAGS,
    ...(FROM_SOURCE ? ['--conditions=@evenhand/source'] : []),
    CHILD,
    JSON.stringify(task),
  ];
  const words = [...protections.networkPrefix, ...(protections.networkPrefix.length > 0 ? ['--'] : []), ...node];
  if (protections.memory === 'heap-only') return words as [string, ...string[]];
  return ['/bin/sh', '-c', `${resourceLimits(task.limits)} exec "$@"`, 'sh', ...words];
}

function resourceLimits({ memoryKilobytes, seconds }: ReadingLimits): string {
  return `ulimit -d ${String(memoryKilobytes)}; ulimit -t ${String(seconds)}; ulimit -f 0; ulimit -n 64; ulimit -c 0;`;
}
