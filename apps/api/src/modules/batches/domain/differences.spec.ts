import type { Claim, CriterionResult, ExplanationNode, ResponseResult } from '@evenhand/shared/contracts';
import { differences, readAgain } from './differences.ts';

const predicate = (rule: string, holds: boolean): ExplanationNode => ({
  kind: 'predicate',
  says: `Rule ${rule}`,
  rule,
  holds,
  evidence: [],
  parts: [],
});
const claim = (start: number, of: Claim['class'], rule: string): Claim => ({
  id: `c${String(start)}`,
  class: of,
  scope: 'contract',
  measures: [],
  quantities: [],
  time: [],
  beneficiary: [],
  place: [],
  owner: [],
  verification: [],
  rule,
  evidence: {
    file: 'a.md',
    sha256: 'f',
    page: null,
    locator: null,
    start,
    end: start + 5,
    quote: `words ${String(start)}`,
  },
  duplicateOf: null,
});
function result(band: string | null, rules: readonly ExplanationNode[], claims: readonly Claim[]): ResponseResult {
  const tree = { kind: 'band' as const, says: '', mark: '3', holds: true, evidence: [], parts: [...rules] };
  const criterion: CriterionResult = {
    criterion: 'Q1',
    status: 'scored',
    band,
    bandIfQueriedClaimsWithdrawn: band,
    max: '5',
    explanation: { text: '', tree },
    missingForNext: [],
    claims: [...claims],
    queries: [],
  };
  return { response: 'R', status: 'scored', files: [], unmapped: [], criteria: [criterion] };
}

test('results that say the same have no differences, whatever the ids of their claims', () => {
  const one = result('3', [predicate('quantity', true)], [claim(0, 'COMMITMENT', 'will')]);
  expect(
    differences(one, result('3', [predicate('quantity', true)], [{ ...claim(0, 'COMMITMENT', 'will'), id: 'c9' }])),
  ).toEqual([]);
});

test('what moved is told with the rules that held once only, and with the passages that were read otherwise', () => {
  const before = result(
    '2',
    [predicate('quantity', false), predicate('owner', true)],
    [claim(0, 'ASPIRATION', 'hope')],
  );
  const after = result('3', [predicate('quantity', true), predicate('owner', true)], [claim(0, 'COMMITMENT', 'will')]);
  expect(differences(before, after)).toEqual([
    {
      criterion: 'Q1',
      before: '2',
      after: '3',
      rules: [{ rule: 'quantity', says: 'Rule quantity', before: false, after: true }],
      claims: [
        {
          quote: 'words 0',
          before: { class: 'ASPIRATION', scope: 'contract', rule: 'hope', measures: [] },
          after: { class: 'COMMITMENT', scope: 'contract', rule: 'will', measures: [] },
        },
      ],
    },
  ]);
});

test('an answer that was not scored before, and a claim that is new, stand against nothing', () => {
  const [moved] = differences(
    result(null, [], []),
    result('1', [predicate('new', true)], [claim(7, 'POLICY', 'policy')]),
  );
  expect(moved).toMatchObject({
    before: null,
    after: '1',
    rules: [{ before: null, after: true }],
    claims: [{ before: null }],
  });
});

test('a file with another reading of the same content is told of, and a file that was replaced is not', () => {
  const file = (name: string, sha256: string, rereads?: number) => ({
    name,
    sha256,
    ...(rereads === undefined ? {} : { textOf: { rereads } }),
  });
  const before = [file('a', '1'), file('b', '2', 1), file('c', '3', 1), file('d', '4')];
  expect(readAgain(before, [file('a', '1', 1), file('b', '2', 2), file('c', '3', 1), file('d', '5', 1)])).toEqual([
    'a',
    'b',
  ]);
});
