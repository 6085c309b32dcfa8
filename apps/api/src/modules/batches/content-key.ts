import { createHash } from 'node:crypto';
import type { KeptFile } from '../responses/index.ts';

/**
 * What makes a response of a batch the same: its name, its files with their contents, which reading of them counts or why they have none, and the date
 * it counts from.
 */
export function contentKey(name: string, files: readonly KeptFile[], asOf: string): string {
  const words = JSON.stringify([name, files.map(fileKey), asOf]);
  return createHash('sha256').update(words).digest('hex');
}

function fileKey({ name, sha256, refused, textOf }: KeptFile): readonly string[] {
  if (refused) return [name, sha256, refused.reason];
  return textOf ? [name, sha256, `${textOf.fileId} ${String(textOf.rereads)}`] : [name, sha256];
}
