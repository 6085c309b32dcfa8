import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { signatureFault, type S3Key } from './s3-signature.ts';

/** What a request to a test server is about. */
export interface Asked {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
}

/** What goes wrong with a request: an answer of the storage, a cut before it or half way through it, or a redirect. */
export type Trouble = { readonly status: number; readonly code: string; readonly location?: string } | 'cut' | 'half';

/** S3-compatible storage in memory, which believes no signature and no hash that it has not worked out itself. */
export interface S3Server {
  readonly environment: Record<string, string>;
  /** Contents by `bucket/key`. */
  readonly objects: Map<string, Buffer>;
  /** Uploads in parts that have not ended, by their id. */
  readonly uploads: Map<string, { readonly place: string; readonly begun: Date; readonly parts: Map<number, Buffer> }>;
  /** Every request that was let in: its method and `bucket/key`. */
  readonly asked: string[];
  /** Most keys on a page of a listing. */
  pageSize: number;
  /** Says what goes wrong with a request; null: nothing. */
  trouble: (asked: Asked) => Trouble | null;
  close(): Promise<void>;
}

const KEY: S3Key = { keyId: 'TESTKEY', secret: 'test/secret+of=the=key', region: 'eu-test-1' };
const MOST_KEYS = 1000;
const STATUS: Record<string, number> = { NoSuchKey: 404, NoSuchBucket: 404, NoSuchUpload: 404, AccessDenied: 403 };

/** Storage with these buckets, on a free port of this machine. Give `environment` to the product. */
export async function startS3Server(...buckets: string[]): Promise<S3Server> {
  const http = createServer((request, response) => {
    answer(storage, buckets, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const storage: S3Server = {
    environment: {
      EVENHAND_S3_ENDPOINT: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`,
      EVENHAND_S3_REGION: KEY.region,
      EVENHAND_S3_KEY_ID: KEY.keyId,
      EVENHAND_S3_SECRET: KEY.secret,
    },
    objects: new Map(),
    uploads: new Map(),
    asked: [],
    pageSize: MOST_KEYS,
    trouble: () => null,
    close: () =>
      new Promise((resolve) => {
        http.close(() => {
          resolve();
        });
        http.closeAllConnections();
      }),
  };
  return storage;
}

async function answer(storage: S3Server, buckets: string[], request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://storage');
  const [, bucket = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
  const asked = { method: request.method ?? '', bucket, key: rest.join('/'), query: url.searchParams };
  const fault = signatureFault(request, KEY);
  if (fault !== null) return refuse(response, fault, 403);
  storage.asked.push(`${asked.method} ${bucket}/${asked.key}`);
  const trouble = storage.trouble(asked);
  if (trouble === 'cut') return void response.destroy();
  if (trouble !== null && trouble !== 'half') {
    if (trouble.location !== undefined) response.setHeader('location', trouble.location);
    return refuse(response, trouble.code, trouble.status);
  }
  if (!buckets.includes(bucket)) return refuse(response, 'NoSuchBucket');
  // A body that is cut off fails here, before anything is kept.
  const body = await buffer(request);
  if (createHash('sha256').update(body).digest('hex') !== request.headers['x-amz-content-sha256'])
    return refuse(response, 'XAmzContentSHA256Mismatch', 400);
  const done = asked.key === '' ? onBucket(storage, asked) : onObject(storage, asked, body);
  if ('code' in done) return refuse(response, done.code);
  response.writeHead(done.status ?? 200, { 'content-length': done.body?.length ?? 0, ...done.headers });
  if (asked.method === 'HEAD') return void response.end();
  if (trouble === 'half') {
    response.write(done.body?.subarray(0, done.body.length / 2), () => response.destroy());
    return;
  }
  response.end(done.body);
}

type Done =
  | { readonly code: string }
  | { readonly status?: number; readonly body?: Buffer; readonly headers?: Record<string, string | number> };

function onObject({ objects, uploads }: S3Server, { method, bucket, key, query }: Asked, body: Buffer): Done {
  const place = `${bucket}/${key}`;
  const uploadId = query.get('uploadId');
  const upload = uploadId === null ? undefined : uploads.get(uploadId);
  if (uploadId !== null && upload?.place !== place) return { code: 'NoSuchUpload' };
  if (upload !== undefined && uploadId !== null) {
    if (method === 'PUT') {
      upload.parts.set(Number(query.get('partNumber')), body);
      return { headers: { etag: etagOf(body) } };
    }
    if (method === 'POST')
      objects.set(place, Buffer.concat([...upload.parts].sort(([a], [b]) => a - b).map(([, part]) => part)));
    uploads.delete(uploadId);
    return method === 'POST' ? xml('CompleteMultipartUploadResult', element('Key', key)) : { status: 204 };
  }
  if (method === 'POST' && query.has('uploads')) {
    const id = randomUUID();
    uploads.set(id, { place, begun: new Date(), parts: new Map() });
    return xml('InitiateMultipartUploadResult', element('UploadId', id));
  }
  if (method === 'PUT') {
    objects.set(place, body);
    return { headers: { etag: etagOf(body) } };
  }
  if (method === 'DELETE') {
    objects.delete(place);
    return { status: 204 };
  }
  const found = objects.get(place);
  if (found === undefined) return { code: 'NoSuchKey' };
  return { body: found, headers: { etag: etagOf(found) } };
}

function onBucket({ objects, uploads, pageSize }: S3Server, { bucket, query }: Asked): Done {
  if (query.has('uploads')) {
    const open = [...uploads].filter(([, { place }]) => place.startsWith(`${bucket}/`));
    return xml(
      'ListMultipartUploadsResult',
      ...open.map(([id, { place, begun }]) =>
        element(
          'Upload',
          element('Key', place.slice(bucket.length + 1)),
          element('UploadId', id),
          element('Initiated', begun.toISOString()),
        ),
      ),
    );
  }
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const after = Buffer.from(query.get('continuation-token') ?? '', 'base64').toString();
  const most = Math.min(pageSize, Number(query.get('max-keys') ?? MOST_KEYS));
  const rolled = new Map<string, number | null>();
  for (const [place, { length }] of objects) {
    if (!place.startsWith(`${bucket}/${prefix}`)) continue;
    const key = place.slice(bucket.length + 1);
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (end === -1) rolled.set(key, length);
    else rolled.set(key.slice(0, end + 1), null);
  }
  const all = [...rolled]
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .filter(([key]) => after === '' || Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0);
  const page = all.slice(0, most);
  const said = (key: string) => (query.get('encoding-type') === 'url' ? encodeURIComponent(key) : key);
  const isCut = all.length > page.length;
  return xml(
    'ListBucketResult',
    ...(query.has('encoding-type') ? [element('EncodingType', 'url')] : []),
    element('IsTruncated', String(isCut)),
    ...(isCut ? [element('NextContinuationToken', Buffer.from(page.at(-1)?.[0] ?? '').toString('base64'))] : []),
    ...page.map(([key, size]) =>
      size === null
        ? element('CommonPrefixes', element('Prefix', said(key)))
        : element('Contents', element('Key', said(key)), element('Size', String(size))),
    ),
  );
}

function refuse(response: ServerResponse, code: string, status = STATUS[code] ?? 400): void {
  response.writeHead(status, { 'content-type': 'application/xml', connection: 'close' });
  response.end(element('Error', element('Code', code), element('Message', 'As it was asked for.')));
}

function xml(name: string, ...children: string[]): Done {
  return { body: Buffer.from(element(name, ...children)), headers: { 'content-type': 'application/xml' } };
}

// Only keys and our own words stand in it.
function element(name: string, ...children: string[]): string {
  const isText = children.length === 1 && !children[0]?.startsWith('<');
  const inner = isText ? (children[0] ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;') : children.join('');
  return `<${name}>${inner}</${name}>`;
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}
