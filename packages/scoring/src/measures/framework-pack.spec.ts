import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { FRAMEWORK_PACKS, frameworkPack, frameworksFor } from './framework-pack.ts';
import { importFrameworkPack } from './import-pack.ts';

const corpusMeasures = JSON.parse(readFileSync(new URL('../../corpus/measures.json', import.meta.url), 'utf8')) as {
  measures: [string, string][];
};

test.each(FRAMEWORK_PACKS.map((pack) => [pack.id, pack] as const))(
  'the bundled pack %s would pass the door for imported packs',
  (_id, pack) => {
    expect(importFrameworkPack(pack).problems).toEqual([]);
  },
);

test('the Worcestershire pack has the 31 pledges of the charter under the codes of the labelled corpus', () => {
  const pack = frameworkPack('wcc-2025');
  expect(pack?.measures.map((measure) => measure.code).sort()).toEqual(
    corpusMeasures.measures.map(([code]) => code).sort(),
  );
  expect(pack?.measures.every((measure) => measure.anchors.length > 0 && measure.examples.length >= 3)).toBe(true);
});

test('what the charter leaves out stays empty instead of being made up', () => {
  const connectToWork = frameworkPack('wcc-2025')?.measures.find((measure) => measure.code === 'DI2');
  expect(connectToWork).toMatchObject({ measurement: null, indicator: null });
});

test('the default mapping of themes to missions is named as ours and every theme sums to exactly one', () => {
  const pack = frameworkPack('wcc-2025');
  const mapping = pack?.missionMapping;
  expect(pack?.sources.find((source) => source.id === mapping?.source)).toMatchObject({
    standing: 'product-default',
    title: 'product default, not published by the authority; a live tender must confirm it',
  });
  for (const shares of Object.values(mapping?.shares ?? {})) {
    expect(Decimal.sum(...Object.values(shares)).toString()).toBe('1');
  }
  expect(Object.keys(mapping?.shares ?? {}).sort()).toEqual(['CD', 'DI', 'EE', 'EK', 'ES']);
});

test('PPN 002 brings 76 sub-criteria of seven outcomes and PPN 026 six criteria of two', () => {
  expect(frameworkPack('ppn-002')?.measures).toHaveLength(76);
  expect(frameworkPack('ppn-002')?.themes).toHaveLength(8);
  expect(frameworkPack('ppn-026')?.measures).toHaveLength(6);
  expect(frameworkPack('ppn-026')?.themes).toHaveLength(2);
});

test('an unknown framework is answered with null, so that the caller must say so', () => {
  expect(frameworkPack('toms-2019')).toBeNull();
});

describe('which editions may apply', () => {
  const ids = (commencedOn: string | null) => frameworksFor({ commencedOn }).map((pack) => pack.id);

  test.each([
    ['2026-12-31', true, false],
    ['2027-01-01', false, true],
    ['2025-02-23', false, false],
  ])('a procurement commenced on %s: PPN 002 %s, PPN 026 %s', (commencedOn, ppn002, ppn026) => {
    expect([ids(commencedOn).includes('ppn-002'), ids(commencedOn).includes('ppn-026')]).toEqual([ppn002, ppn026]);
  });

  test('without a commencement date nothing is ruled out', () => {
    expect(ids(null)).toEqual(FRAMEWORK_PACKS.map((pack) => pack.id));
  });
});

describe('the door for imported packs', () => {
  const own = structuredClone(frameworkPack('svqm'));

  test('a file of the wrong shape is refused with the place to mend', () => {
    expect(importFrameworkPack({ ...own, themes: [{ id: 'a' }] }).problems.join(' ')).toContain('themes.0.name');
  });

  test('a code used twice and a theme that leads nowhere are refused by name', () => {
    const first = own?.measures[0];
    const problems = importFrameworkPack({ ...own, measures: [first, { ...first, theme: 'nowhere' }] }).problems;
    expect(problems).toEqual([
      'The measure AREA1 stands in the pack twice.',
      'Measure AREA1 names the theme nowhere, which the pack lacks.',
    ]);
  });

  test('a phrase of which no text can hold a part is refused with that part', () => {
    const [first] = own?.measures ?? [];
    const written = {
      ...first,
      anchors: ['ks4|ks5 pupil*', 'every £10|pound'],
      hints: ['volunteer*ing roles', '5k run'],
    };
    expect(importFrameworkPack({ ...own, measures: [written] }).problems).toEqual([
      'Measure AREA1: no text can hold "ks4" of the phrase "ks4|ks5 pupil*"; write it apart.',
      'Measure AREA1: no text can hold "ks5" of the phrase "ks4|ks5 pupil*"; write it apart.',
      'Measure AREA1: no text can hold "£10" of the phrase "every £10|pound"; write it apart.',
      'Measure AREA1: no text can hold "volunteer*ing" of the phrase "volunteer*ing roles"; write it apart.',
    ]);
  });

  test('mission shares that miss one by a hair are refused', () => {
    const pack = structuredClone(frameworkPack('wcc-2025'));
    const shares = { ...pack?.missionMapping?.shares, EK: { M1: '0.3', M4: '0.6999999999999999999999999' } };
    expect(importFrameworkPack({ ...pack, missionMapping: { ...pack?.missionMapping, shares } }).problems).toEqual([
      'The mission shares of theme EK sum to 0.9999999999999999999999999, not to 1.',
    ]);
  });
});
