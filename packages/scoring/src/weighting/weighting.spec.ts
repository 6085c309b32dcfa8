import fc from 'fast-check';
import type { Tender } from '@evenhand/shared/contracts';
import { frameworkPack } from '../measures/framework-pack.ts';
import { effectiveWeights, weightingFaults } from './effective-weights.ts';
import { indicativeWeighted } from './indicative-weighted.ts';
import { impliedUnitValue, valueOffer, type UnitValue } from './local-value.ts';
import { proRata } from './pro-rata.ts';
import { tiedTotals } from './ties.ts';

const framework = frameworkPack('wcc-2025');

function tender(
  weights: readonly string[],
  rounding: Tender['rounding'],
  marks = ['0', '1', '2', '3', '4', '5'],
): Tender {
  return {
    id: 'T',
    title: 'Home care',
    authority: 'A Council',
    regime: 'PA23-England',
    framework: 'wcc-2025',
    coreService: 'Care at home.',
    contractStart: '2027-04-01',
    contractYears: 4,
    scale: { bands: marks.map((mark) => ({ mark, label: `Band ${mark}`, descriptor: '' })) },
    criteria: weights.map((weightPercent, i) => ({
      id: `Q${i + 1}`,
      theme: ['CD', 'DI', 'ES', 'EE', 'EK'][i % 5] ?? 'CD',
      title: 'A question',
      question: 'What will you do?',
      weightPercent,
    })),
    rounding,
  };
}

/** The tender with its own shares for the first question. */
const withMissions = (set: Tender, missions: Record<string, string>): Tender => ({
  ...set,
  criteria: set.criteria.map((criterion, i) => (i === 0 ? { ...criterion, missions } : criterion)),
});

const marksOf = (...marks: (string | null)[]) => new Map(marks.map((mark, i) => [`Q${i + 1}`, mark]));
const halfUp = (at: 'total' | 'criterion', places = 2) => ({ places, mode: 'half-up', at }) as const;

describe('the indicative weighted total', () => {
  it('is mark over highest mark times weighting, summed exactly', () => {
    const five = tender(['25', '15', '15', '20', '25'], halfUp('total'));
    const result = indicativeWeighted(five, framework, marksOf('3', '4', '0', '2', '5'));
    expect(result.total).toBe('60.00');
    expect(result.byCriterion).toEqual({ Q1: '15.00', Q2: '12.00', Q3: '0.00', Q4: '8.00', Q5: '25.00' });
    expect(result).toMatchObject({ complete: true, max: '100' });
  });

  it('has no total and no figure for a mission it feeds when an answer could not be scored', () => {
    const result = indicativeWeighted(tender(['50', '50'], halfUp('total')), framework, marksOf('3', null));
    expect(result).toMatchObject({ complete: false, total: null, byCriterion: { Q1: '30.00' } });
    // CD feeds M3 and M5, DI feeds M3, M4 and M5: nothing is left that can be said.
    expect(result.byMission).toEqual({});
  });

  it.each([
    ['total', '66.67'],
    ['criterion', '66.66'],
  ] as const)('rounds once, at the %s', (at, total) => {
    const thirds = tender(['50', '50'], halfUp(at), ['0', '1', '2', '3']);
    // 2/3 x 50 is 33.333...: two of them make 66.666..., two rounded ones 66.66.
    expect(indicativeWeighted(thirds, null, marksOf('2', '2')).total).toBe(total);
  });

  it.each([
    ['half-up', '12.5', '13'],
    ['half-even', '12.5', '12'],
    ['down', '12.5', '12'],
    ['up', '12.1', '13'],
  ] as const)('rounds %s: %s becomes %s', (mode, weight, total) => {
    const one = tender([weight], { places: 0, mode, at: 'total' }, ['0', '1']);
    expect(indicativeWeighted(one, null, marksOf('1')).total).toBe(total);
  });

  it('rounds a total of sevenths as the sum it is, not as the sum of cut-off quotients', () => {
    const set = tender(
      ['2.111', '63.377', '0.005', '52.268', '25.393', '0.006'],
      { places: 4, mode: 'up', at: 'total' },
      ['0', '1', '1.5', '2', '4', '7'],
    );
    expect(indicativeWeighted(set, null, marksOf('4', '1', '4', '4', '1.5', '2')).total).toBe('45.5735');
  });

  it('never exceeds the weightings and equals them at the top mark', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ weight: fc.integer({ min: 1, max: 999 }), mark: fc.integer({ min: 0, max: 5 }) }), {
          minLength: 1,
          maxLength: 8,
        }),
        (rows) => {
          const weights = rows.map(({ weight }) => (weight / 10).toString());
          const set = tender(weights, halfUp('total', 10));
          const scored = indicativeWeighted(set, framework, marksOf(...rows.map(({ mark }) => String(mark))));
          const top = indicativeWeighted(set, framework, marksOf(...rows.map(() => '5')));
          expect(Number(top.total)).toBeCloseTo(Number(top.max), 9);
          expect(Number(scored.total)).toBeLessThanOrEqual(Number(scored.max) + 1e-9);
        },
      ),
    );
  });
});

describe('effective weights', () => {
  it('divides each question among missions by the pack, and the shares of a theme lose nothing', () => {
    const five = tender(['25', '15', '15', '20', '25'], halfUp('total'));
    const { criteria, missions } = effectiveWeights(five, framework);
    expect(criteria).toEqual({ Q1: '25', Q2: '15', Q3: '15', Q4: '20', Q5: '25' });
    expect(missions).toEqual({ M3: '13', M5: '18', M4: '30.5', M2: '15', M1: '23.5' });
  });

  it('lets the tender divide a criterion itself', () => {
    const own = withMissions(tender(['100'], halfUp('total')), { M1: '0.25', M2: '0.75' });
    expect(effectiveWeights(own, framework).missions).toEqual({ M1: '25', M2: '75' });
    expect(indicativeWeighted(own, framework, marksOf('4')).byMission).toEqual({ M1: '20.00', M2: '60.00' });
  });

  it('says which weights do not add up', () => {
    const wrong = withMissions(tender(['60', '30'], halfUp('total')), { M1: '0.5', M2: '0.6' });
    expect(weightingFaults(wrong, framework)).toEqual([
      'The weightings add up to 90 per cent, not 100.',
      'The mission shares of Q1 add up to 1.1, not 1.',
    ]);
  });
});

describe('ties', () => {
  it('finds equal totals however they are written, best first, and ignores missing ones', () => {
    const totals = [
      { name: 'A', total: '60.00' },
      { name: 'B', total: '71.5' },
      { name: 'C', total: '60' },
      { name: 'D', total: null },
      { name: 'E', total: '71.50' },
      { name: 'F', total: null },
    ];
    expect(tiedTotals(totals)).toEqual([
      ['B', 'E'],
      ['A', 'C'],
    ]);
  });
});

describe('local value', () => {
  const volunteering: UnitValue = { code: 'V1', unit: 'hour', pounds: '16.93', edition: '2024', firstYearOnly: false };
  const job: UnitValue = { code: 'J1', unit: 'FTE', pounds: '20000', edition: '2024', firstYearOnly: true };

  it('agrees with the published example: 693 hours valued at £11,732 are £16.93 an hour', () => {
    expect(impliedUnitValue('11732', '693')).toBe('16.93');
    const valued = valueOffer({ code: 'V1', perYear: ['693'], attribution: '1' }, [volunteering]);
    expect(valued).toEqual({ code: 'V1', edition: '2024', units: '693', pounds: '11732.49' });
  });

  it('counts only the share that is due to this contract', () => {
    const offer = { code: 'V1', perYear: ['100', '100'], attribution: '0.25' };
    expect(valueOffer(offer, [volunteering]).pounds).toBe('846.50');
    expect(() => valueOffer({ ...offer, attribution: '1.5' }, [volunteering])).toThrow('between 0 and 1');
  });

  it('counts the same people once under the twelve-month rule', () => {
    expect(valueOffer({ code: 'J1', perYear: ['2', '2', '3'], attribution: '1' }, [job]).units).toBe('3');
  });

  it('refuses a row that the table lacks', () => {
    expect(() => valueOffer({ code: 'X', perYear: ['1'], attribution: '1' }, [job])).toThrow('no row X');
  });
});

describe('pro rata to the highest', () => {
  const rounding = { places: 2, mode: 'half-up' } as const;

  it('gives points in proportion', () => {
    const values = [
      { name: 'A', pounds: '50000' },
      { name: 'B', pounds: '100000' },
      { name: 'C', pounds: '30000' },
    ];
    expect(proRata('10', values, rounding)).toEqual({
      points: { A: '5.00', B: '10.00', C: '3.00' },
      benchmark: '100000',
      toExplain: [],
    });
  });

  it('does not let an inflated offer lower the others until a person has accepted it', () => {
    const values = [
      { name: 'A', pounds: '50000' },
      { name: 'B', pounds: '100000' },
      { name: 'Z', pounds: '9000000' },
    ];
    const screened = proRata('10', values, rounding);
    expect(screened).toMatchObject({ points: { A: '5.00', B: '10.00', Z: '10.00' }, toExplain: ['Z'] });
    expect(proRata('10', values, rounding, new Set(['Z'])).points).toEqual({ A: '0.06', B: '0.11', Z: '10.00' });
  });

  it('gives nothing where nobody offers anything', () => {
    expect(proRata('10', [{ name: 'A', pounds: '0' }], rounding)).toEqual({
      points: {},
      benchmark: null,
      toExplain: [],
    });
  });
});

test('a mission weighs the same whatever it is called', () => {
  const named = tender(['100'], { places: 2, mode: 'half-up', at: 'total' });
  const criteria = named.criteria.map((criterion) => ({ ...criterion, missions: { constructor: '1' } }));
  expect(effectiveWeights({ ...named, criteria }, framework).missions).toEqual({ constructor: '100' });
});
