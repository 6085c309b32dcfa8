import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import yauzl from 'yauzl';
import { FileStore } from '../../../platform/files/file-store.ts';
import { FolderPlace } from '../../../platform/files/folder-place.ts';
import type { StoredTender } from '../../tenders/index.ts';
import type { StoredBatch } from '../batch.repository.ts';
import { GroupOutputs } from './group-outputs.ts';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-outputs-'));
  store = new FileStore(new FolderPlace(folder), folder);
});
afterEach(() => rm(folder, { recursive: true }));

async function partOf(reference: string, content: string, name = 'results.csv') {
  const kept = await store.keep(Readable.from([Buffer.from(content)]));
  const batch = { id: `${reference}-0000000`, outputs: [{ name, ...kept }], finishedAt: null, changedAt: new Date() };
  return { tender: { reference } as StoredTender, batch: batch as unknown as StoredBatch };
}

const sha256Of = ({ batch }: { readonly batch: StoredBatch }) => batch.outputs[0]?.sha256 ?? '';

async function unpacked(packed: Buffer): Promise<Readonly<Record<string, string>>> {
  const zip = await yauzl.fromBufferPromise(packed);
  const files: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) files[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  return files;
}

test('results that are deleted are left out and named; the rest of the archive is whole', async () => {
  const gone = await partOf('GM-2', 'two');
  const parts = [await partOf('GM-1', 'one'), gone, await partOf('GM-3', 'three')];
  await store.remove(sha256Of(gone));
  expect(await unpacked(await buffer(new GroupOutputs(store).packed(parts)))).toEqual({
    'GM-1-GM-1-000/results.csv': 'one',
    'GM-3-GM-3-000/results.csv': 'three',
    'left-out.txt': 'These results are left out, because they are not stored any more:\nGM-2-GM-2-000/results.csv\n',
  });
});

test('a source that fails ends the archive with its fault, and nothing else, also while nobody reads', async () => {
  const part = await partOf('GM-1', 'one');
  const failing = () =>
    Promise.resolve(
      new Readable({
        read() {
          this.destroy(new Error('away'));
        },
      }),
    );
  const packed = new GroupOutputs({ open: failing } as unknown as FileStore).packed([part]);
  await wait(50);
  await expect(buffer(packed)).rejects.toThrow('away');
});

test('a reader who goes away leaves no source open', async () => {
  const part = await partOf('GM-1', 'one');
  const endless = new Readable({
    read() {
      this.push(Buffer.alloc(1000));
    },
  });
  const store = { open: () => Promise.resolve(endless) } as unknown as FileStore;
  const packed = new GroupOutputs(store).packed([part]);
  await wait(50);
  packed.destroy();
  await wait(50);
  expect(endless.destroyed).toBe(true);
});
