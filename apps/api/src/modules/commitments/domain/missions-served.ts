import { missionSharesOf } from '@evenhand/scoring';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';

/** Names of the missions to which a theme brings weight: by the published criterion of that theme, else by the framework. */
export function missionsServed(
  theme: string | null,
  { criteria }: Pick<Tender, 'criteria'>,
  framework: FrameworkPack | null,
): readonly string[] {
  if (theme === null) return [];
  const criterion = criteria.find((one) => one.theme === theme);
  const shares =
    criterion === undefined ? framework?.missionMapping?.shares[theme] : missionSharesOf(criterion, framework);
  return Object.keys(shares ?? {}).map((id) => framework?.missions.find((mission) => mission.id === id)?.name ?? id);
}
