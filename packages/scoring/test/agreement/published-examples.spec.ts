import { readFileSync } from 'node:fs';
import { categoryCounts, fleissKappa } from '../../src/agreement/fleiss-kappa.ts';
import { iccIntervals, intraclassCorrelation, type IccForm } from '../../src/agreement/intraclass-correlation.ts';
import { itemSpread, withinGroupAgreement } from '../../src/agreement/item-spread.ts';
import { crossTable, gwetsAc1, kappa, type CrossTable } from '../../src/agreement/kappa.ts';
import { kendallsW } from '../../src/agreement/kendalls-w.ts';
import { krippendorffAlpha, type Measurement } from '../../src/agreement/krippendorff-alpha.ts';
import { raterSeverity } from '../../src/agreement/rater-severity.ts';
import type { Ratings } from '../../src/agreement/ratings.ts';

interface KappaTable {
  counts: CrossTable;
  disagreement?: CrossTable;
  expected: Record<string, number | number[]>;
  printedKappa?: number;
}

interface PublishedExample {
  id: string;
  statistic: string;
  about: string;
  tolerance: number;
  expectedTolerance?: number;
  unitsByRaters: Ratings;
  categories: number[];
  counts: CrossTable;
  tables: KappaTable[];
  pairs: [number, number][];
  scales: { scale: number[]; expected: Record<string, number> }[];
  expected: Record<string, number | number[] | null>;
  printed?: Record<string, number>;
  meanSquares: Record<string, number>;
  fRatios: { oneWay: number; twoWay: number };
  intervals: Partial<Record<IccForm, [number, number]>>;
  krippendorff: Record<Measurement, number>;
  scale: { lowest: number; highest: number; points: number };
  cases: Record<string, number>[];
  againstPanel: number[];
  againstOthers: number[];
}

const EXAMPLES = JSON.parse(
  readFileSync(new URL('./published-examples.json', import.meta.url), 'utf8'),
) as PublishedExample[];

const of = (statistic: string) => EXAMPLES.filter((example) => example.statistic === statistic);

function near(found: number | null | undefined, expected: number, tolerance: number): void {
  expect(found).not.toBeNull();
  expect(Math.abs((found ?? NaN) - expected)).toBeLessThanOrEqual(tolerance);
}

function nearEach(found: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => near(found[i], value, tolerance));
}

test.each(of('krippendorff_alpha'))("Krippendorff's alpha: $about", (example) => {
  for (const [name, value] of Object.entries(example.expected)) {
    const { units, pairableValues } = krippendorffAlpha(example.unitsByRaters, 'nominal');
    if (name === 'pairable_values') expect(pairableValues).toBe(value);
    else if (name === 'units_used') expect(units).toBe(value);
    else {
      const { alpha } = krippendorffAlpha(example.unitsByRaters, name as Measurement);
      if (typeof value === 'number') near(alpha.value, value, example.tolerance);
      else {
        expect(alpha.value).toBeNull();
        expect(alpha.reason).toMatch(/same/);
      }
    }
  }
});

test.each(of('fleiss_kappa'))("Fleiss's kappa: $about", (example) => {
  const counts = 'counts' in example ? example.counts : categoryCounts(example['unitsByRaters'], example['categories']);
  const found = fleissKappa(counts);
  const { kappa: expected, z, category_totals: totals, ...rest } = example.expected as Record<string, number>;
  near(found.kappa.value, expected ?? NaN, example.tolerance);
  if (z !== undefined) near(found.z, z, example.tolerance);
  if (totals !== undefined) expect(found.categoryTotals).toEqual(totals);
  if (rest['observedAgreement'] !== undefined) near(found.observedAgreement, rest['observedAgreement'], 1e-9);
  if (rest['chanceAgreement'] !== undefined) near(found.chanceAgreement, rest['chanceAgreement'], 1e-9);
});

test.each(of('cohen_kappa').filter((example) => 'tables' in example))("Cohen's kappa: $about", (example) => {
  for (const table of example.tables) {
    const figures: Record<string, number | null | [number, number]> = {
      observedAgreement: kappa(table.counts).observedAgreement,
      chanceAgreement: kappa(table.counts).chanceAgreement,
      gwetsAc1: gwetsAc1(table.counts).value,
    };
    for (const weights of ['unweighted', 'linear', 'quadratic'] as const) {
      const found = kappa(table.counts, weights);
      figures[weights] = found.kappa.value;
      figures[`${weights}Error`] = found.standardError;
      figures[`${weights}Interval`] = found.interval && [found.interval.low, found.interval.high];
    }
    if (table.disagreement) figures['custom'] = kappa(table.counts, table.disagreement).kappa.value;

    for (const [name, value] of Object.entries({ ...table.expected, ...example.printed })) {
      const found = figures[name];
      if (Array.isArray(value)) nearEach(found as [number, number], value, example.tolerance);
      else near(found as number, value, example.tolerance);
    }
    if (table.printedKappa !== undefined) near(figures['unweighted'] as number, table.printedKappa, example.tolerance);
  }
});

test.each(of('cohen_kappa').filter((example) => 'scales' in example))('kappa on the full scale: $about', (example) => {
  for (const { scale, expected } of example.scales) {
    const table = crossTable(example.pairs, scale);
    for (const weights of ['unweighted', 'linear', 'quadratic'] as const) {
      near(kappa(table, weights).kappa.value, expected[weights] ?? NaN, example.tolerance);
    }
  }
});

test.each(of('icc'))('intraclass correlation: $about', (example) => {
  const found = intraclassCorrelation(example.unitsByRaters);
  for (const [form, value] of Object.entries(example.expected)) {
    near(found.forms[form as IccForm].value, value as number, example.expectedTolerance ?? example.tolerance);
  }
  for (const [form, value] of Object.entries(example.printed ?? {})) {
    near(found.forms[form as IccForm].value, value, example.tolerance);
  }
  for (const [form, [low, high]] of Object.entries(example.intervals)) {
    const interval = iccIntervals(found)[form as 'ICC(2,1)'];
    near(interval?.low, low, 1e-4);
    near(interval?.high, high, 1e-4);
  }
  for (const [name, value] of Object.entries('meanSquares' in example ? example.meanSquares : {})) {
    near(found.meanSquares?.[name as 'residual'], value, 1e-4);
  }
  if ('fRatios' in example && found.meanSquares !== null) {
    const { betweenUnits, withinUnits, residual } = found.meanSquares;
    near(betweenUnits / withinUnits, example.fRatios.oneWay, 0.05);
    near(betweenUnits / residual, example.fRatios.twoWay, 0.05);
  }
  for (const [measurement, value] of Object.entries('krippendorff' in example ? example.krippendorff : {})) {
    near(krippendorffAlpha(example.unitsByRaters, measurement as Measurement).alpha.value, value, 1e-6);
  }
});

test.each(of('kendall_w'))("Kendall's W: $about", (example) => {
  const found = kendallsW(example.unitsByRaters);
  const { w, uncorrected, rankSums, ...numbers } = example.expected;
  near(found.w.value, w as number, example.tolerance);
  if (uncorrected !== undefined) near(found.uncorrected.value, uncorrected as number, example.tolerance);
  if (rankSums !== undefined) expect(found.rankSums).toEqual(rankSums);
  for (const [name, value] of Object.entries(numbers)) {
    near(found[name as 's' | 'chiSquared' | 'degreesOfFreedom'], value as number, example.tolerance);
  }
});

test.each(of('range_sd_rwg_ad').flatMap((example) => example.cases.map((one) => ({ ...one, example }))))(
  'spread of one item: $scores',
  ({ example, ...expected }) => {
    const { scores, ...figures } = expected as unknown as Record<string, number> & { scores: number[] };
    const within = withinGroupAgreement(scores, example.scale);
    const found = { ...itemSpread(scores), evenSpread: within.evenSpread.value, splitPanel: within.splitPanel.value };
    for (const [name, value] of Object.entries(figures)) {
      near(found[name as keyof typeof found], value, example.tolerance);
    }
  },
);

test.each(of('rater_severity'))('severity of raters: $about', (example) => {
  const found = raterSeverity(example.unitsByRaters);
  nearEach(
    found.map(({ againstPanel }) => againstPanel ?? NaN),
    example.againstPanel,
    example.tolerance,
  );
  nearEach(
    found.map(({ againstOthers }) => againstOthers ?? NaN),
    example.againstOthers,
    example.tolerance,
  );
});

test('no statistic of an item offers a number that could stand as its final score', () => {
  for (const { cases } of of('aggregation_guard')) {
    for (const { scores } of cases as unknown as { scores: number[] }[]) {
      expect(Object.keys(itemSpread(scores) ?? {})).not.toContainEqual(
        expect.stringMatching(/^(mean|median|mode|score)$/),
      );
    }
  }
});

test('every published example is checked', () => {
  const checked = ['krippendorff_alpha', 'fleiss_kappa', 'cohen_kappa', 'icc', 'kendall_w', 'range_sd_rwg_ad'];
  const kinds = new Set([...checked, 'rater_severity', 'aggregation_guard']);
  expect(EXAMPLES.filter((example) => !kinds.has(example.statistic))).toEqual([]);
  expect(EXAMPLES).toHaveLength(17);
});
