import { perMinute, timeLeft, type Stretch } from './time-left.ts';

/** The same numbers on every machine (a linear congruence), between 0 and 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

interface Shape {
  readonly bytes: (next: () => number) => number;
  /** Milliseconds for a response, and for each of its bytes. */
  readonly perItem: number;
  readonly perByte: number;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  'responses alike': { bytes: () => 50_000, perItem: 200, perByte: 0.02 },
  'four kinds of size': {
    bytes: (next) => [20_000, 80_000, 400_000, 1_500_000][Math.floor(next() * 4)] ?? 0,
    perItem: 300,
    perByte: 0.003,
  },
  'many small, few very large': { bytes: (next) => 20_000 / (next() + 0.02), perItem: 300, perByte: 0.01 },
  'sizes that do not matter': { bytes: (next) => 20_000 / (next() + 0.02), perItem: 500, perByte: 0 },
};
const ITEMS = 400;
/** Workers that are still starting delay the first response only. */
const START = 4000;

/** Every response with the time it takes, which differs by up to a half from what its size says. */
function drawn({ bytes, perItem, perByte }: Shape, seed: number): Stretch[] {
  const next = numbers(seed);
  return Array.from({ length: ITEMS }, (_, at) => {
    const size = bytes(next);
    const took = (perItem + perByte * size) * (0.5 + next()) + (at === 0 ? START : 0);
    return { items: 1, bytes: size, took };
  });
}
const took = (stretches: readonly Stretch[]) => stretches.reduce((sum, each) => sum + each.took, 0);
const size = (stretches: readonly Stretch[]) => stretches.reduce((sum, each) => sum + each.bytes, 0);

test.each(Object.entries(SHAPES))('after a tenth of the work the time left is right within 20 %%: %s', (_, shape) => {
  const errors = Array.from({ length: 40 }, (_each, seed) => {
    const all = drawn(shape, seed + 1);
    const [done, rest] = [all.slice(0, ITEMS / 10), all.slice(ITEMS / 10)];
    const left = timeLeft(done, { items: rest.length, bytes: size(rest) }) ?? 0;
    return Math.abs(left / took(rest) - 1);
  }).sort((one, other) => one - other);
  // Nine of ten drawings: what comes may be unlike what was.
  expect(errors[Math.floor(errors.length * 0.9)]).toBeLessThan(0.2);
});

test('nothing is promised before a few responses are done, and nothing is left when all are', () => {
  const all = drawn(SHAPES['responses alike'] as Shape, 1);
  expect(timeLeft(all.slice(0, 4), { items: 396, bytes: 1 })).toBeNull();
  expect(timeLeft([], { items: 400, bytes: 1 })).toBeNull();
  expect(timeLeft(all, { items: 0, bytes: 0 })).toBe(0);
});

test('responses without a size are counted alike', () => {
  const known = Array.from({ length: 10 }, () => ({ items: 1, bytes: 0, took: 100 }));
  expect(timeLeft(known, { items: 20, bytes: 0 })).toBe(2000);
});

test('the rate is that of late', () => {
  const stretch = (each: number) => ({ items: 1, bytes: 1, took: each });
  expect(
    perMinute([...Array.from({ length: 12 }, () => stretch(5000)), ...Array.from({ length: 4 }, () => stretch(1000))]),
  ).toBe(60);
  expect(perMinute([stretch(10)])).toBeNull();
});
