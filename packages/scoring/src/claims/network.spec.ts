import { networksOf, writeSteps } from './network.ts';

// Two features (rows), two hidden units (columns), two classes.
const WEIGHTS = {
  units: 2,
  steps: [0.5, 0.25],
  inward: writeSteps([2, -4, 4, 8]),
  outward: [1, -1, 2, 0],
};

describe('a network', () => {
  const network = networksOf([WEIGHTS], 2);

  it('lets a unit speak only where its features switch it on', () => {
    const alone = Float64Array.of(0, 0);
    network.addTo(alone, [0]);
    expect([...alone]).toEqual([1, -1]);
    const together = Float64Array.of(0, 0);
    network.addTo(together, [0, 1]);
    expect([...together]).toEqual([5, -3]);
  });

  it('adds to what was said before', () => {
    const scores = Float64Array.of(10, 10);
    network.addTo(scores, [0]);
    expect([...scores]).toEqual([11, 9]);
  });

  it('says of every feature what it added, and the parts make up the whole', () => {
    const shares = network.shares([0, 1]);
    expect(shares).toEqual([
      [-1, -1],
      [6, -2],
    ]);
  });

  it('reads every step back as it was written', () => {
    for (let step = -45; step <= 45; step += 1) {
      const scores = Float64Array.of(0);
      const one = { units: 1, steps: [1], inward: writeSteps([Math.abs(step)]), outward: [Math.sign(step) || 1] };
      networksOf([one], 1).addTo(scores, [0]);
      expect(scores[0]).toBeCloseTo(step, 12);
    }
    expect(writeSteps(Array.from({ length: 91 }, (_, at) => at - 45))).not.toMatch(/["\\]/);
  });
});
