import { Exact } from '@evenhand/scoring';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';

/**
 * Names of the missions to which the criteria of a theme bring weight as the tender itself says. What a framework pack maps
 * where a tender is silent is our own default and is told to nobody as a fact.
 */
export function missionsServed(
  theme: string | null,
  { criteria }: Pick<Tender, 'criteria'>,
  framework: FrameworkPack | null,
): readonly string[] {
  if (theme === null) return [];
  const shares = criteria.filter((one) => one.theme === theme).flatMap(({ missions = {} }) => Object.entries(missions));
  const ids = new Set(shares.filter(([, share]) => !new Exact(share).isZero()).map(([id]) => id));
  return [...ids].toSorted().map((id) => framework?.missions.find((mission) => mission.id === id)?.name ?? id);
}
