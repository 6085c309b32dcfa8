import type { ResultsView } from '@evenhand/shared/contracts';
import { weightingWords } from './weighting-words.ts';

const tie = {} as ResultsView['ties'][number];
const threshold = {} as ResultsView['thresholds'][number];

test.each([
  ['no weighting matters', [], [], /^No change of a single weighting/],
  ['thresholds say all', [threshold], [], /^$/],
  ['bids that share a total are parted by the least change', [], [tie], /^Bids that share a total are parted/],
  ['a tie beside thresholds is still told', [threshold], [tie], /^Bids that share a total are parted/],
])('%s', (_, thresholds, ties, says) => {
  expect(weightingWords({ thresholds, ties })).toMatch(says);
});
