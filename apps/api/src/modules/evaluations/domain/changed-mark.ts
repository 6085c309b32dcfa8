import type { Citation, VersionKind } from '@evenhand/shared/contracts';

/** What a version tells of how a mark changed. */
interface Told {
  readonly kind: VersionKind;
  readonly mark: string | null;
  readonly reason: string | null;
  readonly citation: Citation | null;
  readonly at: Date;
}

/**
 * The mark that is held since the machine's view was seen or since the lock or the handing in after it, where nothing was said since for a
 * change of it: another may then be locked only with a reason and words of the answer. Null where any mark may be. Oldest
 * version first.
 */
export function heldMark(versions: readonly Told[], seenAt: Date | null): string | null {
  if (seenAt === null) return null;
  const held = versions.findLastIndex(({ kind, at }) => kind === 'locked' || kind === 'submitted' || at <= seenAt);
  const isSaid = versions.slice(held + 1).some((version) => version.kind === 'unlocked' && hasCause(version));
  return isSaid ? null : (versions[held]?.mark ?? null);
}

/** Whether another mark was ever locked after the machine's view without a reason and words of the answer. */
export function changedUnsaid(versions: readonly Told[], seenAt: Date): boolean {
  return versions.some((version, at) => {
    if (version.kind !== 'locked' || version.at <= seenAt || hasCause(version)) return false;
    const held = heldMark(versions.slice(0, at), seenAt);
    return held !== null && held !== version.mark;
  });
}

function hasCause({ reason, citation }: Told): boolean {
  return (reason ?? '').trim() !== '' && citation !== null;
}
