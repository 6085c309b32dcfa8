import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';
import { Exact, plainText, roundedText } from '../decimal/exact.ts';
import { missionShares } from './mission-shares.ts';

/** What each question and each mission really weighs, in per cent of all, as exact decimal text. */
export interface EffectiveWeights {
  readonly criteria: Readonly<Record<string, string>>;
  readonly missions: Readonly<Record<string, string>>;
}

/** The weights that the published set leads to. Quotients are carried to 60 digits. */
export function effectiveWeights(tender: Tender, framework: FrameworkPack | null): EffectiveWeights {
  const whole = tender.criteria.reduce((sum, { weightPercent }) => sum.plus(weightPercent), new Exact(0));
  const criteria = new Map<string, string>();
  const missions = new Map<string, Exact>();
  for (const criterion of tender.criteria) {
    const weight = whole.isZero() ? whole : new Exact(criterion.weightPercent).times(100).div(whole);
    criteria.set(criterion.id, plainText(weight));
    for (const [mission, share] of Object.entries(missionShares(criterion, framework))) {
      missions.set(mission, (missions.get(mission) ?? new Exact(0)).plus(weight.times(share)));
    }
  }
  return {
    criteria: Object.fromEntries(criteria),
    missions: Object.fromEntries([...missions].map(([mission, weight]) => [mission, plainText(weight)])),
  };
}

/** A weight as people read it: rounded for this one place, as the tender rounds. Never calculate with it. */
export function weightToShow(weight: string, { places, mode }: Tender['rounding']): string {
  return roundedText(new Exact(weight), places, mode);
}

/** What is wrong with the weights of a tender, in sentences for the person who sets it up; empty when they add up. */
export function weightingFaults(tender: Tender, framework: FrameworkPack | null): string[] {
  const faults: string[] = [];
  const whole = tender.criteria.reduce((sum, { weightPercent }) => sum.plus(weightPercent), new Exact(0));
  if (!whole.equals(100)) faults.push(`The weightings add up to ${plainText(whole)} per cent, not 100.`);
  for (const criterion of tender.criteria) {
    const shares = Object.values(missionShares(criterion, framework));
    const sum = shares.reduce((total, share) => total.plus(share), new Exact(0));
    if (shares.length > 0 && !sum.equals(1)) {
      faults.push(`The mission shares of ${criterion.id} add up to ${plainText(sum)}, not 1.`);
    }
  }
  return faults;
}
