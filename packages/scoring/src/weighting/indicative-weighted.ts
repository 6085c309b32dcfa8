import type { FrameworkPack, IndicativeWeighted, Tender } from '@evenhand/shared/contracts';
import { Exact, plainText, roundedText } from '../decimal/exact.ts';
import { missionShares } from './mission-shares.ts';

/**
 * The indicative weighted total of one response: mark / highest mark x weighting, summed. `marks` holds the indicative
 * mark of each criterion, null where it could not be scored: then there is no total, and no figure for a mission that
 * the criterion feeds. Rounding happens once, as the published set says: of the total (figures per criterion are then
 * rounded for display only), or of each criterion, whose rounded figures make the total.
 */
export function indicativeWeighted(
  tender: Tender,
  framework: FrameworkPack | null,
  marks: ReadonlyMap<string, string | null>,
): IndicativeWeighted {
  const { places, mode, at } = tender.rounding;
  const highest = Exact.max(...tender.scale.bands.map(({ mark }) => mark));
  const byCriterion: Record<string, string> = {};
  const missions = new Map<string, Exact>();
  const incomplete = new Set<string>();
  let total = new Exact(0);
  let complete = true;
  for (const criterion of tender.criteria) {
    const mark = marks.get(criterion.id) ?? null;
    const shares = Object.entries(missionShares(criterion, framework));
    if (mark === null || highest.isZero()) {
      complete = false;
      for (const [mission] of shares) incomplete.add(mission);
      continue;
    }
    const exact = new Exact(mark).times(criterion.weightPercent).div(highest);
    const shown = roundedText(exact, places, mode);
    const counted = at === 'criterion' ? new Exact(shown) : exact;
    byCriterion[criterion.id] = shown;
    total = total.plus(counted);
    for (const [mission, share] of shares) {
      missions.set(mission, (missions.get(mission) ?? new Exact(0)).plus(counted.times(share)));
    }
  }
  const whole = tender.criteria.reduce((sum, { weightPercent }) => sum.plus(weightPercent), new Exact(0));
  return {
    complete,
    total: complete ? roundedText(total, places, mode) : null,
    max: plainText(whole),
    byCriterion,
    byMission: Object.fromEntries(
      [...missions]
        .filter(([mission]) => !incomplete.has(mission))
        .map(([mission, value]) => [mission, roundedText(value, places, mode)]),
    ),
  };
}
