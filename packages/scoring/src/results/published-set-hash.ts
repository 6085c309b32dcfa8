import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';
import { canonicalJson } from './canonical-json.ts';

/**
 * The identity of a published set: SHA-256 of the tender and the framework pack in canonical JSON, as "sha256:<hex>".
 * `machineUse` and `$schema` are left out: they say how the product is used and validated, not what was published.
 */
export function publishedSetHash(tender: Tender, framework: FrameworkPack | null): string {
  const { machineUse: _use, $schema: _schema, ...published } = tender;
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson({ tender: published, framework }))))}`;
}
