import type { CriterionResult, Evidence } from '@evenhand/shared/contracts';
import { passagesOf, whereabouts } from './passages.ts';

const evidence: Evidence = { file: 'a.pdf', sha256: '0', page: 12, locator: null, start: 1, end: 4, quote: 'ten' };

test('claims come first, then every passage that a query points at, each with an address of its own', () => {
  const claim = { id: 'c7', evidence } as CriterionResult['claims'][number];
  const query = (count: number) => ({
    kind: 'sum',
    severity: 'query' as const,
    question: 'Which one?',
    evidence: Array.from({ length: count }, () => evidence),
  });
  const criterion = { claims: [claim], queries: [query(1), query(2)] } as unknown as CriterionResult;
  expect(passagesOf(criterion).map(({ id, label }) => [id, label])).toEqual([
    ['c7', 'Quote c7'],
    ['query-1-1', 'Query 1'],
    ['query-2-1', 'Query 2, passage 1'],
    ['query-2-2', 'Query 2, passage 2'],
  ]);
});

test.each([
  [{}, 'a.pdf, page 12'],
  [{ page: null, locator: 'Q1 Community, paragraph 3' }, 'a.pdf, Q1 Community, paragraph 3'],
  [{ page: null }, 'a.pdf'],
])('%j is found at "%s"', (more, words) => expect(whereabouts({ ...evidence, ...more })).toBe(words));
