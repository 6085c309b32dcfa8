import type { Config } from '../../config/config.ts';
import { Unstartable } from '../process/unstartable.ts';
import { StorageFault, type ContentPlace } from './content-place.ts';
import { BucketPlace } from './bucket/bucket-place.ts';
import { FileStore } from './file-store.ts';
import { FolderPlace } from './folder-place.ts';
import { openBucket } from './open-bucket.ts';

/** What decides where files lie. */
export type FilesConfig = Pick<Config, 'dataFolder' | 's3'>;

/**
 * The files of the product where the configuration says. Throws Unstartable, with one sentence, where the storage
 * answers and refuses; one that is away may come back, and is no reason not to start.
 */
export async function openFileStore(config: FilesConfig): Promise<FileStore> {
  return new FileStore(await openPlace(config), config.dataFolder);
}

async function openPlace({ dataFolder, s3 }: FilesConfig): Promise<ContentPlace> {
  if (s3?.files == null) return new FolderPlace(dataFolder);
  const place = new BucketPlace(await openBucket(s3, s3.files.bucket), s3.files.prefix);
  await place.check().catch((fault: unknown) => {
    if (!(fault instanceof StorageFault)) throw fault;
    if (fault.state === 'refused') throw new Unstartable(refusal(s3.files?.bucket ?? '', fault.reason));
  });
  return place;
}

function refusal(bucket: string, reason: string): string {
  return `The bucket "${bucket}" at EVENHAND_S3_ENDPOINT cannot be used (${reason}). Check EVENHAND_S3_BUCKET, EVENHAND_S3_REGION, EVENHAND_S3_KEY_ID and EVENHAND_S3_SECRET, and that the key may list the bucket.`;
}
