import { mkdir, readdir, rm } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import type { JobPayload } from '@evenhand/shared/jobs';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { HandlesJob, type JobHandler } from '../../platform/queue/job-handler.ts';
import { THIS_ENGINE } from '../assessments/index.ts';
import { TendersService } from '../tenders/index.ts';
import type { BatchFile } from './batch.entity.ts';
import { awaitsResults } from './domain/batch-states.ts';
import { ItemOutcomes } from './item-outcomes.ts';
import { BatchRepository, type StoredBatch } from './batch.repository.ts';
import { writeResults } from './write-results.ts';

const FILES = ['results.json', 'results.csv', 'results.xlsx'];
const FOLDERS = ['reports', 'text'];
/** Milliseconds between two signs that the results are still being written. */
const TOUCH = 5000;

/** Writes the results of a batch and keeps them among the stored files. */
@Injectable()
@HandlesJob('write-batch')
export class WriteBatchJob implements JobHandler<'write-batch'> {
  constructor(
    private readonly batches: BatchRepository,
    private readonly outcomes: ItemOutcomes,
    private readonly tenders: TendersService,
    private readonly store: FileStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  async handle({ batchId }: JobPayload<'write-batch'>): Promise<void> {
    const batch = await this.batches.byId(batchId);
    if (batch === null || !awaitsResults(await this.batches.standing(batch), new Date())) return;
    const { state } = batch;
    if (state === 'finishing' && (await this.scoredByOthers(batch))) return;
    const touching = setInterval(() => {
      this.batches.change(batch.id, [state], {}).catch(() => undefined);
    }, TOUCH);
    try {
      const outputs = await this.write(batch);
      await this.database.transaction(async () => {
        const done = state === 'finishing' ? { state: 'done' as const, finishedAt: new Date(), outputs } : { outputs };
        if (!(await this.batches.change(batch.id, [state], done))) return;
        const detail = {
          state: state === 'finishing' ? 'done' : state,
          files: outputs.length,
          contents: outputs.map(({ sha256 }) => sha256).join(' '),
        };
        const { tenderId, id: subjectId } = batch;
        await this.audit.record({ tenderId, kind: 'batch.finished', actor: 'worker', subjectId, detail });
      });
    } finally {
      clearInterval(touching);
    }
  }

  /** Whether a release came in between: what another build scored is scored again, and the batch runs on. */
  private async scoredByOthers({ id }: StoredBatch): Promise<boolean> {
    return this.database.transaction(async () => {
      if ((await this.batches.waitAgainUnlessBy(THIS_ENGINE.engineBuild, id)) === 0) return false;
      return this.batches.change(id, ['finishing'], { state: 'running', runningSince: new Date() });
    });
  }

  // It stays as it is and is tried again when it has stood still: the results are in the database.
  async gaveUp(): Promise<void> {
    await Promise.resolve();
  }

  private async write(batch: StoredBatch): Promise<readonly BatchFile[]> {
    const out = join(this.config.dataFolder, 'batches', batch.id);
    await rm(out, { recursive: true, force: true });
    await mkdir(out, { recursive: true, mode: 0o700 });
    try {
      const tender = await this.tenders.get(batch.scoredIn);
      await writeResults(this.outcomes.of(batch, tender), tender, { out, asOf: batch.asOf });
      const outputs: BatchFile[] = [];
      for (const name of FILES) outputs.push({ name, ...(await this.store.keep(createReadStream(join(out, name)))) });
      for (const name of FOLDERS)
        outputs.push({
          name: `${name}.zip`,
          ...(await this.store.keep(await packedFolder(join(out, name), batch.asOf))),
        });
      return outputs;
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  }
}

/** The files of a folder as a ZIP archive, all with the same time so that equal folders make equal bytes. */
async function packedFolder(folder: string, asOf: string): Promise<Readable> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const zip = new ZipFile();
  for (const file of files.sort())
    zip.addFile(file, relative(folder, file).split(sep).join('/'), {
      mtime: new Date(`${asOf}T00:00:00Z`),
      mode: 0o100644,
    });
  zip.end();
  return Readable.from(zip.outputStream);
}
