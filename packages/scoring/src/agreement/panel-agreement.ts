import { bootstrapInterval } from './bootstrap-interval.ts';
import { ICC_MEANING, intraclassCorrelation, type IccForm } from './intraclass-correlation.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { complete, given, pairable, sum, type Ratings } from './ratings.ts';
import { notDefined, type Interval95, type Statistic } from './statistic.ts';

/** With three raters, alpha on 10 units may lie anywhere from 0.2 to 0.8 when true agreement is 0.6; so none is shown. */
export const FEWEST_UNITS = 20;

/** What must stand beside every figure of agreement. */
export const AGREEMENT_CAVEAT =
  'From the scores as they were locked before moderation. Agreement is not correctness: a panel can agree and be wrong.';

/** One figure, always with the name of its form and the number of units it rests on. */
export interface NamedStatistic {
  readonly form: string;
  readonly meaning: string;
  readonly units: number;
  readonly statistic: Statistic;
  readonly interval: Interval95 | null;
}

export interface PanelAgreement {
  readonly status: 'shown';
  readonly caveat: string;
  readonly units: number;
  /** Share of pairs of raters who gave one unit the same mark. */
  readonly rawAgreement: number;
  /** How often each mark of the published scale was given, unused marks included. */
  readonly distribution: readonly { readonly mark: number; readonly count: number }[];
  readonly figures: readonly NamedStatistic[];
}

export interface TooFewItems {
  readonly status: 'too few items';
  readonly caveat: string;
  readonly units: number;
  readonly needed: number;
}

function iccFigure(ratings: Ratings, form: IccForm, seed: number): NamedStatistic {
  const rows = complete(ratings);
  const named = { form, meaning: ICC_MEANING[form], units: rows.length };
  if (rows.length < FEWEST_UNITS) {
    return { ...named, statistic: notDefined('Too few items were scored by every rater.'), interval: null };
  }
  return {
    ...named,
    statistic: intraclassCorrelation(rows).forms[form],
    interval: bootstrapInterval(rows, (drawn) => intraclassCorrelation(drawn).forms[form].value, seed),
  };
}

function samePairs(unit: readonly number[]): { same: number; pairs: number } {
  const same = sum(unit.map((score) => unit.filter((other) => other === score).length - 1)) / 2;
  return { same, pairs: (unit.length * (unit.length - 1)) / 2 };
}

/**
 * Agreement of a panel pooled over bids and questions, from scores locked before moderation. Units with fewer than two
 * scores say nothing and are left out; below 20 units nothing is shown. `scale` is the full published scale; throws a
 * RangeError for a score that is not on it. One seed gives one set of intervals.
 */
export function panelAgreement(ratings: Ratings, scale: readonly number[], seed: number): PanelAgreement | TooFewItems {
  const stray = ratings.flatMap(given).find((score) => !scale.includes(score));
  if (stray !== undefined) throw new RangeError(`The score ${stray} is not on the published scale.`);
  const units = pairable(ratings);
  if (units.length < FEWEST_UNITS) {
    return { status: 'too few items', caveat: AGREEMENT_CAVEAT, units: units.length, needed: FEWEST_UNITS };
  }
  const scores = units.map(given);
  const pairs = scores.map(samePairs);
  const alpha = krippendorffAlpha(units, 'ordinal').alpha;
  return {
    status: 'shown',
    caveat: AGREEMENT_CAVEAT,
    units: units.length,
    rawAgreement: sum(pairs.map(({ same }) => same)) / sum(pairs.map((pair) => pair.pairs)),
    distribution: scale
      .toSorted((a, b) => a - b)
      .map((mark) => ({ mark, count: scores.flat().filter((score) => score === mark).length })),
    figures: [
      {
        form: "Krippendorff's alpha, ordinal",
        meaning: 'agreement beyond chance, further apart counting more',
        units: units.length,
        statistic: alpha,
        interval: bootstrapInterval(units, (drawn) => krippendorffAlpha(drawn, 'ordinal').alpha.value, seed),
      },
      iccFigure(units, 'ICC(2,1)', seed),
      iccFigure(units, 'ICC(3,1)', seed),
    ],
  };
}
