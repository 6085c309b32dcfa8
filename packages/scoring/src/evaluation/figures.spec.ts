import { figuresOf } from './figures.ts';
import { wilson } from './intervals.ts';
import type { ComparedBand, ComparedResponse, ComparedUnit } from './compare-response.ts';

const aUnit = { id: 'u', section: 'Q1', start: 0, end: 0, kind: 'sentence', context: null, text: 'words' };

function compared(units: Partial<ComparedUnit>[], bands: Partial<ComparedBand>[] = []): ComparedResponse {
  return {
    tender: 'T',
    response: 'R',
    units: units.map((unit) => ({
      response: 'R',
      unit: aUnit,
      label: 'OTHER',
      engine: 'OTHER',
      rule: null,
      quantities: null,
      measures: null,
      ...unit,
    })),
    bands: bands.map((band) => ({
      response: 'R',
      criterion: 'Q1',
      label: 0,
      engine: 0,
      bands: 6,
      why: '',
      ...band,
    })),
  };
}

describe('figures', () => {
  it('has the interval of Wilson for shares (8 of 10, as published)', () => {
    const { low, high } = wilson(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(wilson(0, 0)).toEqual({ low: null, high: null });
    expect(wilson(5, 5).high).toBe(1);
  });

  it('counts UNSURE as a miss of the class it should have been and as a hit of none', () => {
    const figures = figuresOf([
      compared([
        { label: 'COMMITMENT', engine: 'COMMITMENT' },
        { label: 'COMMITMENT', engine: 'UNSURE' },
        { label: 'OTHER', engine: 'OTHER' },
      ]),
    ]);
    expect(figures['commitment.precision']).toMatchObject({ value: 1, n: 1 });
    expect(figures['commitment.recall']).toMatchObject({ value: 0.5, n: 2 });
    expect(figures['unsure.share'].value).toBeCloseTo(1 / 3);
    // COMMITMENT 2/3, OTHER 1; classes that nobody used are left out of the mean.
    expect(figures['claims.macroF1'].value).toBeCloseTo((2 / 3 + 1) / 2);
  });

  it('measures quantities by value over all units', () => {
    const figures = figuresOf([
      compared([
        { quantities: { right: ['12', '3'], missed: ['5'], extra: [] } },
        { quantities: { right: ['1'], missed: [], extra: ['2', '3'] } },
      ]),
    ]);
    expect(figures['quantity.valueF1']).toMatchObject({ value: 6 / 9, n: 2 });
  });

  it('measures acceptance apart for units with and without a measure', () => {
    const figures = figuresOf([
      compared([
        { measures: { label: ['EE1'], suggested: ['EE2', 'EE1'], accepted: 'EE1' } },
        { measures: { label: ['EE1'], suggested: ['EE2'], accepted: 'EE2' } },
        { measures: { label: ['EE3', 'EE2'], suggested: ['EE2'], accepted: null } },
        { measures: { label: [], suggested: ['CD1'], accepted: 'CD1' } },
        { measures: { label: [], suggested: [], accepted: null } },
      ]),
    ]);
    expect(figures['measure.recallAt5']).toMatchObject({ value: 2 / 3, n: 3 });
    expect(figures['measure.acceptedRight']).toMatchObject({ value: 0.5, n: 2 });
    expect(figures['measure.acceptedCoverage']).toMatchObject({ value: 2 / 3, n: 3 });
    expect(figures['measure.falseAccept']).toMatchObject({ value: 0.5, n: 2 });
  });

  it('measures bands by place on the scale; an answer without a band is not exact', () => {
    const figures = figuresOf([
      compared(
        [],
        [
          { label: 3, engine: 3 },
          { label: 4, engine: 3 },
          { label: 5, engine: 2 },
          { label: 1, engine: null },
        ],
      ),
    ]);
    expect(figures['band.exact']).toMatchObject({ value: 0.25, n: 4 });
    expect(figures['band.bias']).toMatchObject({ value: -4 / 3, n: 3 });
    expect(figures['band.beyondTwo']).toMatchObject({ value: 1 / 3, n: 3 });
  });

  it('gives the same intervals every time and none for a single response', () => {
    const many = [1, 2, 3, 4, 5].map((label) => compared([], [{ label, engine: label - (label % 2) }]));
    expect(figuresOf(many)).toEqual(figuresOf(many));
    expect(figuresOf(many)['band.qwk'].low).not.toBeNull();
    expect(figuresOf(many.slice(0, 1))['band.bias']).toMatchObject({ low: null, high: null });
  });
});
