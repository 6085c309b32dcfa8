import { ConfigProblem } from './config-problem.ts';
import type { Environment } from './environment.ts';
import { isThisMachine } from './this-machine.ts';

/** A bucket, or the part of one whose keys begin with `prefix`: empty, or ending with a slash. */
export interface BucketPlaceName {
  readonly bucket: string;
  readonly prefix: string;
}

/** S3-compatible storage that the operator has set up. Nothing else is ever asked under these keys. */
export interface S3Config {
  /** Without a slash at its end. */
  readonly endpoint: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
  /** Whether the bucket stands in the path of an address and not in its host name. */
  readonly pathStyle: boolean;
  /** Where received files lie; null: in the data folder. */
  readonly files: BucketPlaceName | null;
  /** Below which responses for batches may lie. */
  readonly batches: readonly BucketPlaceName[];
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const REGION = /^[a-z0-9-]{1,64}$/;
const CONTROL = /\p{Cc}/u;

/** The storage of an environment; null where it has none. Throws ConfigProblem with a sentence for each fault. */
export function s3Of(values: Environment): S3Config | null {
  const { EVENHAND_S3_ENDPOINT: endpoint, EVENHAND_S3_BUCKET: bucket, EVENHAND_BATCH_S3: batches } = values;
  const { EVENHAND_S3_KEY_ID: keyId, EVENHAND_S3_SECRET: secret, EVENHAND_S3_PREFIX: prefix } = values;
  if (endpoint === undefined) {
    const beside = {
      EVENHAND_S3_BUCKET: bucket,
      EVENHAND_S3_PREFIX: prefix,
      EVENHAND_S3_KEY_ID: keyId,
      EVENHAND_S3_SECRET: secret,
      EVENHAND_BATCH_S3: batches,
    };
    const alone = Object.entries(beside).filter(([, value]) => value !== undefined);
    refuse(alone.map(([name]) => `${name}: It says nothing without EVENHAND_S3_ENDPOINT.`));
    return null;
  }
  const offered = (batches ?? '')
    .split(',')
    .map((words) => words.trim())
    .filter((words) => words !== '');
  refuse([
    ...endpointFaults(endpoint),
    ...(REGION.test(values.EVENHAND_S3_REGION)
      ? []
      : ['EVENHAND_S3_REGION: Use the name of a region such as eu-west-2.']),
    ...(bucket === undefined && offered.length === 0
      ? ['EVENHAND_S3_BUCKET: Name the bucket for received files, or in EVENHAND_BATCH_S3 where batches may be read.']
      : []),
    ...(bucket === undefined || BUCKET.test(bucket)
      ? []
      : [`EVENHAND_S3_BUCKET: "${bucket}" cannot be the name of a bucket.`]),
    ...(bucket === undefined && prefix !== undefined
      ? ['EVENHAND_S3_PREFIX: It says nothing without EVENHAND_S3_BUCKET.']
      : []),
    ...(prefix === undefined || isWay(prefix)
      ? []
      : ['EVENHAND_S3_PREFIX: Use names with slashes between them, such as evenhand/live.']),
    ...(keyId === undefined
      ? ['EVENHAND_S3_KEY_ID: Give the id of the key for EVENHAND_S3_ENDPOINT, or its file in EVENHAND_S3_KEY_ID_FILE.']
      : []),
    ...(secret === undefined
      ? ['EVENHAND_S3_SECRET: Give the secret of the key, or its file in EVENHAND_S3_SECRET_FILE.']
      : []),
    ...offered
      .filter((words) => placeNamed(words) === null)
      .map((words) => `EVENHAND_BATCH_S3: "${words}" is no place such as s3://bucket/folder.`),
    ...offered.filter((words) => reachesOwn(placeNamed(words), bucket, prefix)).map(overlapFault),
  ]);
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    region: values.EVENHAND_S3_REGION,
    keyId: keyId ?? '',
    secret: secret ?? '',
    pathStyle: values.EVENHAND_S3_PATH_STYLE === 'on',
    files: bucket === undefined ? null : { bucket, prefix: folderOf(prefix ?? '') },
    batches: offered.flatMap((words) => placeNamed(words) ?? []),
  };
}

/** What an address such as `s3://bucket/folder/` names; null where it is none. */
export function placeNamed(address: string): BucketPlaceName | null {
  const [, bucket = '', way = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/s.exec(address) ?? [];
  return BUCKET.test(bucket) && (way === '' || isWay(way)) ? { bucket, prefix: folderOf(way) } : null;
}

/** Whether a place for batches would give out what the product itself keeps, or lies among it. */
function reachesOwn(place: BucketPlaceName | null, bucket: string | undefined, prefix = ''): boolean {
  if (place === null || place.bucket !== bucket) return false;
  const own = ['files/', 'anchors/'].map((folder) => folderOf(prefix) + folder);
  return own.some((folder) => folder.startsWith(place.prefix) || place.prefix.startsWith(folder));
}

function overlapFault(words: string): string {
  return `EVENHAND_BATCH_S3: "${words}" reaches the received files of EVENHAND_S3_BUCKET. Name a folder beside them, or another bucket.`;
}

function endpointFaults(endpoint: string): string[] {
  const url = URL.parse(endpoint);
  if (url === null) return ['EVENHAND_S3_ENDPOINT: Use an address such as https://s3.example.'];
  const beside = url.username + url.password + url.pathname.replace(/^\/+$/, '') + url.search + url.hash;
  return [
    ...(beside === ''
      ? []
      : ['EVENHAND_S3_ENDPOINT: Leave everything but the host out of it; the key belongs in EVENHAND_S3_KEY_ID.']),
    ...(url.protocol === 'https:' || isThisMachine(url)
      ? []
      : ['EVENHAND_S3_ENDPOINT: Use https:// for storage on another machine, or received files travel in the clear.']),
  ];
}

function isWay(words: string): boolean {
  const parts = words.replace(/\/$/, '').split('/');
  return Buffer.byteLength(words) <= 900 && !CONTROL.test(words) && parts.every((part) => !/^\.{0,2}$/.test(part));
}

function folderOf(way: string): string {
  return way === '' || way.endsWith('/') ? way : `${way}/`;
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new ConfigProblem(`The environment cannot be used.\n${faults.join('\n')}`);
}
