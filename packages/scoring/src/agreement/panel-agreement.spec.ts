import fc from 'fast-check';
import { bootstrapInterval } from './bootstrap-interval.ts';
import { fQuantile } from './f-distribution.ts';
import { intraclassCorrelation, ICC_FORMS } from './intraclass-correlation.ts';
import { itemSpread } from './item-spread.ts';
import { crossTable, kappa } from './kappa.ts';
import { kendallsW } from './kendalls-w.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { panelAgreement } from './panel-agreement.ts';
import { raterSeverity } from './rater-severity.ts';
import { sum } from './ratings.ts';

const SCALE = [0, 1, 2, 3, 4, 5];
const mark = fc.constantFrom(...SCALE);
const unit = fc.tuple(mark, mark, mark);
const units = fc.array(unit, { minLength: 3, maxLength: 30 });
const unitsWithGaps = fc.array(fc.array(fc.option(mark), { minLength: 3, maxLength: 3 }), { minLength: 3 });
const pooled = (count: number) =>
  Array.from({ length: count }, (_, i) => [i % 6, (i * 5) % 6, (i + (i % 3 ? 0 : 1)) % 6]);

describe('the pooled figures of a panel', () => {
  test('are withheld below twenty units that two people scored', () => {
    const nineteen = [...pooled(19), [3, null, null], [null, null, null]];
    expect(panelAgreement(nineteen, SCALE, 1)).toMatchObject({ status: 'too few items', units: 19, needed: 20 });
  });

  test('are shown from twenty units with raw agreement, distribution, named forms, intervals and the caveat', () => {
    const found = panelAgreement(pooled(20), SCALE, 1);
    if (found.status !== 'shown') throw new Error(found.status);
    expect(found.caveat).toMatch(/before moderation.*not correctness/);
    expect(found.figures.map(({ form }) => form)).toEqual(["Krippendorff's alpha, ordinal", 'ICC(2,1)', 'ICC(3,1)']);
    for (const { statistic, interval } of found.figures) {
      expect(interval?.low).toBeLessThanOrEqual(statistic.value ?? NaN);
      expect(interval?.high).toBeGreaterThanOrEqual(statistic.value ?? NaN);
    }
    expect(sum(found.distribution.map(({ count }) => count))).toBe(60);
    expect(found.distribution.map((entry) => entry.mark)).toEqual(SCALE);
  });

  test('come out the same for the same seed, and the interval moves with the seed', () => {
    expect(panelAgreement(pooled(24), SCALE, 7)).toEqual(panelAgreement(pooled(24), SCALE, 7));
    expect(panelAgreement(pooled(24), SCALE, 7)).not.toEqual(panelAgreement(pooled(24), SCALE, 8));
  });

  test('are not defined when every score is the same', () => {
    const found = panelAgreement(
      Array.from({ length: 25 }, () => [3, 3, 3]),
      SCALE,
      1,
    );
    if (found.status !== 'shown') throw new Error(found.status);
    expect(found.rawAgreement).toBe(1);
    for (const { statistic, interval } of found.figures) {
      expect(statistic.value).toBeNull();
      expect(statistic.reason).toBeTruthy();
      expect(interval).toBeNull();
    }
  });

  test('leave intraclass correlation out where too few units were scored by everyone', () => {
    const found = panelAgreement(
      pooled(30).map((scores, i) => (i < 15 ? [scores[0] ?? 0, scores[1] ?? 0, null] : scores)),
      SCALE,
      1,
    );
    if (found.status !== 'shown') throw new Error(found.status);
    expect(found.figures.find(({ form }) => form === 'ICC(2,1)')).toMatchObject({
      units: 15,
      statistic: { value: null },
    });
  });

  test('refuse a score that is not on the published scale', () => {
    expect(() => panelAgreement([[3.5, 3]], SCALE, 1)).toThrow(RangeError);
    expect(() => crossTable([[3, 6]], SCALE)).toThrow(RangeError);
  });
});

describe('rater statistics', () => {
  test('do not depend on the order of units or raters', () => {
    fc.assert(
      fc.property(unitsWithGaps, (ratings) => {
        const turned = ratings.toReversed().map((scores) => scores.toReversed());
        const before = krippendorffAlpha(ratings, 'ordinal').alpha;
        const after = krippendorffAlpha(turned, 'ordinal').alpha;
        if (before.value === null) expect(after.value).toBeNull();
        else expect(after.value).toBeCloseTo(before.value, 9);
      }),
    );
  });

  test('never pass 1', () => {
    fc.assert(
      fc.property(units, (ratings) => {
        for (const form of ICC_FORMS)
          expect(intraclassCorrelation(ratings).forms[form].value ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        expect(krippendorffAlpha(ratings, 'ordinal').alpha.value ?? 0).toBeLessThanOrEqual(1);
        const { w } = kendallsW(ratings);
        expect(w.value ?? 0).toBeGreaterThanOrEqual(-1e-12);
        expect(w.value ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('interval alpha and ICC stay the same when every mark is moved and stretched alike', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -5, max: 5 }), (ratings, times, plus) => {
        const moved = ratings.map((scores) => scores.map((score) => score * times + plus));
        const pairs: [number | null, number | null][] = [
          [krippendorffAlpha(ratings, 'interval').alpha.value, krippendorffAlpha(moved, 'interval').alpha.value],
          [kendallsW(ratings).w.value, kendallsW(moved).w.value],
        ];
        for (const [before, after] of pairs) {
          if (before === null) expect(after).toBeNull();
          else expect(after).toBeCloseTo(before, 9);
        }
      }),
    );
  });

  test('of raters who agree throughout are 1', () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 2 }), (marks) => {
        fc.pre(new Set(marks).size > 1);
        const agreeing = marks.map((score) => [score, score]);
        expect(krippendorffAlpha(agreeing, 'ordinal').alpha.value).toBeCloseTo(1, 12);
        expect(
          kappa(
            crossTable(
              agreeing.map(([a = 0, b = 0]) => [a, b]),
              SCALE,
            ),
            'quadratic',
          ).kappa.value,
        ).toBeCloseTo(1, 12);
        expect(kendallsW(agreeing).w.value).toBeCloseTo(1, 12);
      }),
    );
  });

  test('severities of a full panel cancel out', () => {
    fc.assert(
      fc.property(units, (ratings) => {
        expect(sum(raterSeverity(ratings).map(({ againstPanel }) => againstPanel ?? NaN))).toBeCloseTo(0, 9);
      }),
    );
  });

  test('have no value for one score, one unit or one rater', () => {
    expect(itemSpread([3])).toBeNull();
    expect(krippendorffAlpha([[3, null]], 'ordinal').alpha.value).toBeNull();
    expect(intraclassCorrelation([[3, 4]]).forms['ICC(2,1)'].value).toBeNull();
    expect(kendallsW([[3], [4]]).w.value).toBeNull();
    expect(kappa(crossTable([], SCALE)).kappa.value).toBeNull();
    expect(raterSeverity([[3, null]])).toEqual([
      { againstOthers: null, againstPanel: null, units: 0 },
      { againstOthers: null, againstPanel: null, units: 0 },
    ]);
  });

  test('bootstrap has no interval for one unit or a statistic that mostly has no value', () => {
    expect(bootstrapInterval([1], () => 1, 1)).toBeNull();
    expect(bootstrapInterval([1, 2, 3], () => null, 1)).toBeNull();
  });

  test('F quantiles match printed tables', () => {
    expect(fQuantile(0.95, 5, 10)).toBeCloseTo(3.3258, 4);
    expect(fQuantile(0.975, 5, 15)).toBeCloseTo(3.5764, 4);
    expect(fQuantile(0.95, 1, 1)).toBeCloseTo(161.4476, 3);
  });
});
