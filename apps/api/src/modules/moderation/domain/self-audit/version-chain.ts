/** One saved version in a chain of hashes. */
interface ChainedVersion {
  readonly version: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** Hash before the first version. */
const CHAIN_START = '0'.repeat(64);

/**
 * What is wrong with the versions of one score or record, oldest first; null where all `newest` of them are there as they
 * were written. `hashOf` works a version's hash out again from what it holds and the hash before it.
 */
export function chainFault<Version extends ChainedVersion>(
  versions: readonly Version[],
  newest: number,
  hashOf: (version: Version, previousHash: string) => string,
): string | null {
  let previous = CHAIN_START;
  for (const [at, version] of versions.entries()) {
    if (version.version !== at + 1) return `version ${String(at + 1)} is gone.`;
    if (version.previousHash !== previous || version.hash !== hashOf(version, previous))
      return `version ${String(at + 1)} was changed after it was saved.`;
    previous = version.hash;
  }
  return versions.length === newest ? null : `version ${String(versions.length + 1)} is gone.`;
}
