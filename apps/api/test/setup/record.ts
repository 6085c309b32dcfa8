import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { REPOSITORY, type Config } from '../../src/config/config.ts';
import { recordFiles, RecordService } from '../../src/modules/records/index.ts';
import { TendersService } from '../../src/modules/tenders/index.ts';

const SCRIPT = join(REPOSITORY, 'scripts', 'verify-record.mjs');

/** The record of a tender as it is now, in a new folder; whoever asks throws that away. */
export async function exportedRecord(
  worker: INestApplicationContext,
  tenderId: string,
  names: 'shown' | 'hidden' = 'shown',
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-record-'));
  const record = await worker.get(RecordService).whole(await worker.get(TendersService).get(tenderId));
  for (const [path, text] of recordFiles(record, names)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** What the script that stands alone says of a record beside the stored files: its exit code and its lines. */
export async function verifiedRecord(
  { dataFolder }: Config,
  folder: string,
  options: readonly string[] = [],
): Promise<{ code: number; says: string }> {
  const words = [SCRIPT, folder, '--files', join(dataFolder, 'files'), ...options];
  return promisify(execFile)(process.execPath, words).then(
    ({ stdout }) => ({ code: 0, says: stdout }),
    (fault: { code: number; stdout: string }) => ({ code: fault.code, says: fault.stdout }),
  );
}
