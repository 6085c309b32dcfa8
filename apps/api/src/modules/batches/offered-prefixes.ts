import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { placeNamed, type BucketPlaceName } from '../../config/s3-config.ts';
import type { Bucket } from '../../platform/files/bucket/bucket.ts';
import { StorageFault } from '../../platform/files/content-place.ts';
import { openBucket } from '../../platform/files/open-bucket.ts';
import { Problem } from '../../platform/problem.ts';
import type { StoredTender } from '../tenders/index.ts';
import { noFolderOf, tenderFolder } from './tender-folder.ts';

/** Responses that lie below a prefix of a bucket. */
export interface OfferedPrefix {
  readonly bucket: Bucket;
  /** Ends with a slash. */
  readonly prefix: string;
}

/** Most prefixes that are listed for a person to choose from. */
const MOST_SHOWN = 200;

/**
 * Places in S3-compatible storage that the operator lets batches be read from. Whoever asks names a bucket and a prefix;
 * which storage is asked, and with which key, is the operator's alone.
 */
@Injectable()
export class OfferedPrefixes {
  private readonly open = new Map<string, Promise<Bucket>>();

  constructor(@InjectConfig() private readonly config: Config) {}

  /** Addresses of the folders offered to a tender, such as s3://bids/batches/GM-1/spring/; none while the storage is away. */
  async of(tender: Pick<StoredTender, 'reference'>): Promise<readonly string[]> {
    const offered: string[] = [];
    try {
      for (const { bucket, prefix } of this.placesOf(tender))
        for await (const { folders } of (await this.bucket(bucket)).pages(prefix, { folders: true, soon: true })) {
          offered.push(...folders.map((folder) => `s3://${bucket}/${folder}`));
          if (offered.length >= MOST_SHOWN) return offered.slice(0, MOST_SHOWN);
        }
    } catch (fault) {
      if (!(fault instanceof StorageFault)) throw fault;
    }
    return offered;
  }

  /** What an analyst of a tender may have read: anything below the folders named like it. Throws batch.no-prefix. */
  async find(tender: Pick<StoredTender, 'reference'>, address: string): Promise<OfferedPrefix> {
    if (tenderFolder(tender) === null) throw new Problem('batch.no-prefix', noFolderOf(tender));
    return this.within(this.placesOf(tender), address);
  }

  /** Throws batch.no-prefix where an analyst of a tender may not have this read, or nothing lies there. */
  async requireSome(tender: Pick<StoredTender, 'reference'>, address: string): Promise<void> {
    const { bucket, prefix } = await this.find(tender, address);
    for await (const { objects } of bucket.pages(prefix, { pageSize: 2 }))
      if (objects.some(({ key }) => key !== prefix)) return;
    throw new Problem('batch.no-prefix');
  }

  /** What whoever runs the service may have read: anything below the places of EVENHAND_BATCH_S3. Throws batch.no-prefix. */
  async findAny(address: string): Promise<OfferedPrefix> {
    return this.within(this.config.s3?.batches ?? [], address);
  }

  private async within(places: readonly BucketPlaceName[], address: string): Promise<OfferedPrefix> {
    const asked = placeNamed(address);
    const place = places.find(({ bucket, prefix }) => bucket === asked?.bucket && asked.prefix.startsWith(prefix));
    if (asked === null || place === undefined) throw new Problem('batch.no-prefix');
    return { bucket: await this.bucket(asked.bucket), prefix: asked.prefix };
  }

  private placesOf(tender: Pick<StoredTender, 'reference'>): readonly BucketPlaceName[] {
    const own = tenderFolder(tender);
    if (own === null) return [];
    return (this.config.s3?.batches ?? []).map(({ bucket, prefix }) => ({ bucket, prefix: `${prefix}${own}/` }));
  }

  private async bucket(name: string): Promise<Bucket> {
    const { s3 } = this.config;
    if (s3 === null) throw new Problem('batch.no-prefix');
    const bucket = this.open.get(name) ?? openBucket(s3, name);
    this.open.set(name, bucket);
    return bucket;
  }
}
