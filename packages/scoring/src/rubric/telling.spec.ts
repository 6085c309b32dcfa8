import { markdownFile } from '../../test/markdown-blocks.ts';
import {
  NO_OUTSIDE_CHECK,
  NO_PROOF,
  NO_ROLE,
  TELLS_OUTSIDE_CHECK,
  TELLS_PROOF,
  TELLS_ROLE,
} from '../../test/golden/telling.ts';
import { describeClaim, claimContext } from '../claims/describe-claim.ts';
import type { FoundClaim } from '../claims/found-claim.ts';
import { statementsOf } from '../text/segment.ts';
import { carriesTime, pointsInTime, tellingsOf } from './telling.ts';

const context = claimContext({ coreService: '', areaPlaces: ['Worcestershire'], contractStart: '2027-09-01' });

/** The last sentence of some words as a claim of a class that promises; only what its words tell is of interest here. */
function claimOf(words: string): FoundClaim {
  const statement = statementsOf(markdownFile('x.md', words)).at(-1);
  if (statement === undefined) throw new Error(`There is no statement in "${words}".`);
  const described = describeClaim(statement, { class: 'COMMITMENT', rule: 'test', cue: null }, context);
  return { id: 's1', statement, ...described, quantities: [], times: [], measures: [], duplicateOf: null };
}

describe.each([
  ['who answers for it', 'role', TELLS_ROLE, NO_ROLE],
  ['how it is shown', 'proof', TELLS_PROOF, NO_PROOF],
  ['who else checks', 'independentCheck', TELLS_OUTSIDE_CHECK, NO_OUTSIDE_CHECK],
] as const)('%s', (_, telling, does, doesNot) => {
  it.each(does)('is told by: %s', (words) => {
    expect(tellingsOf(claimOf(words))[telling]).toBe(true);
  });

  it.each(doesNot)('is not told by: %s', (words) => {
    expect(tellingsOf(claimOf(words))[telling]).toBe(false);
  });
});

test('columns that are years date the figures under them, and empty ones do not', () => {
  const row = (cells: string) => claimOf(`| Pledge | 27/28 | 28/29 | Owner |\n| --- | --- | --- | --- |\n| ${cells} |`);
  expect(pointsInTime(row('Days of tree planting | 20 | 30 | Ranger'))).toEqual(['27/28', '28/29']);
  expect(carriesTime(row('Days of tree planting | 20 | 0 | Ranger'))).toBe(true);
  expect(carriesTime(row('Days of tree planting | 0 | – | Ranger'))).toBe(false);
});
