import type { Need } from './need.ts';

/** One step of evidence that a band can stand for, at a height between 0 (nothing) and 1 (all that can be asked). */
export interface Rung {
  readonly id: string;
  readonly height: number;
  readonly needs: Need;
}

const QUANTIFIED_AND_TIMED = ['quantity', 'time'] as const;

/**
 * What bands mean where the published descriptors do not say it in words that can be looked for ("good", "meets the
 * requirement"). Product default: the order follows section 7 of the scoring research and the worked scale of the
 * corpus; a tender that publishes its own words overrides it.
 */
export const DEFAULT_LADDER: readonly Rung[] = [
  { id: 'nothing', height: 0, needs: { all: [] } },
  { id: 'answer', height: 0.2, needs: { find: 'answer' } },
  { id: 'commitment', height: 0.4, needs: { find: 'commitment' } },
  {
    id: 'quantity-or-time',
    height: 0.5,
    needs: {
      any: [
        { find: 'commitment', with: ['quantity'] },
        { find: 'commitment', with: ['time'] },
      ],
    },
  },
  {
    id: 'measurable',
    height: 0.6,
    needs: { all: [{ find: 'commitment', with: QUANTIFIED_AND_TIMED }, { find: 'who-or-where' }] },
  },
  { id: 'role-or-evidence', height: 0.7, needs: { any: [{ find: 'role' }, { find: 'delivery-evidence' }] } },
  {
    id: 'several-measures',
    height: 0.8,
    needs: {
      all: [
        { find: 'commitment', with: QUANTIFIED_AND_TIMED, measures: 2 },
        { find: 'role' },
        { find: 'delivery-evidence' },
      ],
    },
  },
  { id: 'record-or-check', height: 0.9, needs: { any: [{ find: 'track-record' }, { find: 'independent-check' }] } },
  {
    id: 'proven-plan',
    height: 1,
    needs: { all: [{ find: 'delivery-plan' }, { find: 'independent-check' }, { find: 'track-record' }] },
  },
];

/** The height that "pass" stands for on a scale of two bands: an adequate answer, not a perfect one. */
export const PASS_HEIGHT = 0.6;

/** The rung for band `place` (0 is the lowest) of a scale with `bands` bands: the nearest, the higher in a tie. */
export function rungFor(place: number, bands: number): Rung {
  const height = bands === 2 && place === 1 ? PASS_HEIGHT : place / (bands - 1);
  let nearest = DEFAULT_LADDER[0] ?? { id: 'nothing', height: 0, needs: { all: [] } };
  for (const rung of DEFAULT_LADDER) {
    if (Math.abs(rung.height - height) <= Math.abs(nearest.height - height) + 1e-9) nearest = rung;
  }
  return nearest;
}

/** All needs up to a rung, so that a higher band always asks for all that a lower one asks. */
export function needsUpTo(rung: Rung): Need {
  return { all: DEFAULT_LADDER.filter(({ height }) => height <= rung.height && height > 0).map(({ needs }) => needs) };
}
