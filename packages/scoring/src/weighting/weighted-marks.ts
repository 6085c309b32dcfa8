import type { FrameworkPack, IndicativeWeighted, Tender } from '@evenhand/shared/contracts';
import { Exact, plainText, roundedText } from '../decimal/exact.ts';
import { missionShares } from './mission-shares.ts';

/**
 * One response's marks under the published weightings: mark / highest mark x weighting, summed. `marks` holds the mark
 * of each criterion, null where there is none: then there is no total, and no figure for a mission that the criterion
 * feeds. Rounding happens once, as the published set says: of the total (figures per criterion are then rounded for
 * display only), or of each criterion, whose rounded figures make the total. Sums are divided at their end, because
 * sevenths that are each cut off somewhere do not add up to a whole.
 */
export function weightedMarks(
  tender: Tender,
  framework: FrameworkPack | null,
  marks: ReadonlyMap<string, string | null>,
): IndicativeWeighted {
  const { places, mode, at } = tender.rounding;
  const highest = Exact.max(...tender.scale.bands.map(({ mark }) => mark));
  const divisor = at === 'criterion' ? new Exact(1) : highest;
  const shown = (undivided: Exact) => roundedText(undivided.div(divisor), places, mode);
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
    const undivided = new Exact(mark).times(criterion.weightPercent);
    const points = roundedText(undivided.div(highest), places, mode);
    const counted = at === 'criterion' ? new Exact(points) : undivided;
    byCriterion[criterion.id] = points;
    total = total.plus(counted);
    for (const [mission, share] of shares) {
      missions.set(mission, (missions.get(mission) ?? new Exact(0)).plus(counted.times(share)));
    }
  }
  const whole = tender.criteria.reduce((sum, { weightPercent }) => sum.plus(weightPercent), new Exact(0));
  return {
    complete,
    total: complete ? shown(total) : null,
    max: plainText(whole),
    byCriterion,
    byMission: Object.fromEntries(
      [...missions].filter(([mission]) => !incomplete.has(mission)).map(([mission, value]) => [mission, shown(value)]),
    ),
  };
}
