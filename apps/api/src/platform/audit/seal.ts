import { createHash } from 'node:crypto';

/**
 * SHA-256 of the values of a row, whatever the order of its names; dates count as their ISO text. The event that tells
 * of an append-only row holds its seal, so that a row changed behind the service's back is found and named.
 */
export function sealOf(row: object): string {
  return createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(row))))
    .digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}
