import { equalWeights } from './equal-weights.ts';

test.each([
  [1, ['100']],
  [3, ['33.34', '33.33', '33.33']],
  [5, ['20', '20', '20', '20', '20']],
  [8, Array.from({ length: 8 }, () => '12.5')],
])('%i criteria that weigh the same weigh %j', (count, weights) => {
  expect(equalWeights(count)).toEqual(weights);
});

test('however many there are, equal weightings add up to 100 and differ by a hundredth at most', () => {
  for (let count = 1; count <= 120; count += 1) {
    const hundredths = equalWeights(count).map((weight) => Math.round(Number(weight) * 100));
    expect(hundredths.reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
    expect(Math.max(...hundredths) - Math.min(...hundredths)).toBeLessThanOrEqual(1);
  }
});
