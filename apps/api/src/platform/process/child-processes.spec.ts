import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ChildProcesses } from './child-processes.ts';

test('only the owner may read what the processes log', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-processes-'));
  const entry = join(folder, 'entry.mjs');
  await writeFile(entry, "process.on('disconnect', () => process.exit(0)); process.send('ready');");
  const log = join(folder, 'logs', 'main.log');
  const processes = new ChildProcesses({
    entry: pathToFileURL(entry),
    count: 1,
    environment: process.env,
    log,
    onHopeless: () => undefined,
  }).start();
  await processes.stop();
  const modes = await Promise.all([dirname(log), log].map(async (path) => (await stat(path)).mode & 0o777));
  expect(modes).toEqual(process.platform === 'win32' ? [0o666, 0o666] : [0o700, 0o600]);
  await rm(folder, { recursive: true });
});
