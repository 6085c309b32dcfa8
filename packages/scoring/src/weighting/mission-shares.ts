import type { Criterion, FrameworkPack } from '@evenhand/shared/contracts';

/** Mission id -> share (exact decimal text) of one criterion's weight. */
export type MissionShares = Readonly<Record<string, string>>;

/**
 * How a criterion's weight is divided among the missions of the National Procurement Policy Statement: as the tender
 * says, else as the framework pack maps its theme; empty where neither does.
 */
export function missionShares(criterion: Criterion, framework: FrameworkPack | null): MissionShares {
  if (criterion.missions !== undefined) return criterion.missions;
  if (criterion.theme === undefined) return {};
  return framework?.missionMapping?.shares[criterion.theme] ?? {};
}
