import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whoever may ask a test server, and the region it stands in. */
export interface S3Key {
  readonly keyId: string;
  readonly secret: string;
  readonly region: string;
}

/** Milliseconds by which the clocks of both may differ. */
const MOST_SKEW = 15 * 60_000;
const MUST_BE_SIGNED = ['host', 'x-amz-content-sha256', 'x-amz-date'];

const hmac = (key: string | Buffer, words: string) => createHmac('sha256', key).update(words).digest();
const encoded = (words: string) =>
  encodeURIComponent(words).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The code of what is wrong with the signature of a request (AWS Signature Version 4), worked out from its definition; null: nothing. */
export function signatureFault(request: IncomingMessage, key: S3Key): string | null {
  const header = (name: string) => String(request.headers[name] ?? '');
  const [, id, day, region, signed, given] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      header('authorization'),
    ) ?? [];
  if (id === undefined || signed === undefined || given === undefined) return 'AccessDenied';
  if (id !== key.keyId) return 'InvalidAccessKeyId';
  if (region !== key.region) return 'AuthorizationHeaderMalformed';
  const names = signed.split(';');
  if (!MUST_BE_SIGNED.every((name) => names.includes(name))) return 'AccessDenied';
  const at = header('x-amz-date');
  const moment = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!at.startsWith(String(day)) || !(Math.abs(Date.now() - moment) < MOST_SKEW)) return 'RequestTimeTooSkewed';

  const url = new URL(request.url ?? '/', 'http://storage');
  const query = [...url.searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort();
  const asked = [
    request.method,
    url.pathname
      .split('/')
      .map((part) => encoded(decodeURIComponent(part)))
      .join('/'),
    query.join('&'),
    ...names.map((name) => `${name}:${header(name).trim().replace(/ +/g, ' ')}`),
    '',
    signed,
    header('x-amz-content-sha256'),
  ].join('\n');
  const scope = `${String(day)}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', at, scope, createHash('sha256').update(asked).digest('hex')].join('\n');
  const signing = [String(day), region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${key.secret}`);
  return timingSafeEqual(hmac(signing, toSign), Buffer.from(given, 'hex')) ? null : 'SignatureDoesNotMatch';
}
