import type { S3Config } from '../../config/s3-config.ts';
import type { Bucket } from './bucket/bucket.ts';

/** A bucket of the storage that is set up. What nobody has set up is not loaded. */
export async function openBucket(s3: S3Config, name: string): Promise<Bucket> {
  const { Bucket, connect } = await import('./bucket/bucket.ts');
  return new Bucket(connect(s3), name);
}
