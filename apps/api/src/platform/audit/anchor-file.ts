import { createHash } from 'node:crypto';
import type { AnchorLog } from '../files/content-place.ts';

/** Where the chain of one tender stood. */
export interface ChainHead {
  readonly tenderId: string;
  readonly sequence: number;
  readonly hash: string;
}

/** One line of the anchor file: every chain at one moment, chained to the line before. */
export interface Anchor {
  /** ISO moment. */
  readonly at: string;
  readonly chains: readonly ChainHead[];
  readonly previousHash: string;
  readonly hash: string;
}

const FIRST = '0'.repeat(64);

/**
 * Appends the heads of all chains to the anchor file and says whether it did; where nothing moved since the last line,
 * nothing is added. The file lies outside the database: whoever rewrites a chain there would have to rewrite this too.
 */
export async function anchor(log: AnchorLog, heads: readonly ChainHead[], at: Date): Promise<boolean> {
  const chains = [...heads].sort((a, b) => (a.tenderId < b.tenderId ? -1 : 1));
  const last = (await readAnchors(log)).at(-1);
  if (JSON.stringify(last?.chains ?? []) === JSON.stringify(chains)) return false;
  const line = { at: at.toISOString(), chains, previousHash: last?.hash ?? FIRST };
  await log.append(`${JSON.stringify({ ...line, hash: hashOf(line) })}\n`);
  return true;
}

/** Every anchor, oldest first; none where there is no file yet. */
export async function readAnchors(log: AnchorLog): Promise<readonly Anchor[]> {
  const text = await log.read();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(parsed);
}

// A line that is no JSON any more is kept as one that fits nothing, so that it is found and named like any change.
function parsed(line: string): Anchor {
  try {
    return JSON.parse(line) as Anchor;
  } catch {
    return { at: '', chains: [], previousHash: '', hash: '' };
  }
}

/** Number of the first line, from 1, that was changed, removed or put in; null where the file is whole. */
export function brokenLine(anchors: readonly Anchor[]): number | null {
  let previousHash = FIRST;
  for (const [at, { hash, ...line }] of anchors.entries()) {
    if (line.previousHash !== previousHash || hashOf(line) !== hash) return at + 1;
    previousHash = hash;
  }
  return null;
}

function hashOf({ at, chains, previousHash }: Omit<Anchor, 'hash'>): string {
  const heads = chains.map(({ tenderId, sequence, hash }) => [tenderId, sequence, hash]);
  return createHash('sha256')
    .update(JSON.stringify([previousHash, at, heads]))
    .digest('hex');
}
