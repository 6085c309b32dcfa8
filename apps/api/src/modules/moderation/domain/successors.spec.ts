import type { TenderPersonView } from '@evenhand/shared/contracts';
import { awaitedOf, successorFault, successorsOf, type SuccessorStep } from './successors.ts';

const person = (change: Partial<TenderPersonView> = {}): TenderPersonView => ({
  personId: 'N',
  name: 'Noor',
  roles: ['evaluator'],
  assignedCriteria: [],
  declaration: 'due',
  training: { outcome: 'trained', words: 'Half a day', trainedOn: '2026-11-02', recordedAt: '' },
  ...change,
});
const step = (kind: SuccessorStep['step'], personId = 'N'): SuccessorStep => ({
  ...{ personId, step: kind, criterionIds: ['Q1'], reason: '', byId: 'L', at: new Date() },
});

test.each([
  ['nothing is in the way', person(), null],
  ['the person has no part in the tender', undefined, 'Add the person'],
  ['the person reads the table in another role', person({ roles: ['evaluator', 'observer'] }), 'one part'],
  ['the person scores another question', person({ assignedCriteria: ['Q2'] }), 'a place at the panel’s table'],
  ['the person has looked at the table', person({ personId: 'S' }), 'has seen something'],
  ['the person has an interest', person({ declaration: 'conflict' }), 'has declared an interest'],
  ['the person is not trained', person({ training: null }), 'training of Noor'],
])('a successor where %s', (_, who, says) => {
  const fault = successorFault(who, ['Q1'], { unvoted: ['Q1'], haveSeen: new Set(['S']) });
  expect(fault).toEqual(says === null ? null : expect.stringContaining(says));
});

test('nobody scores anew what somebody has a vote on', () => {
  expect(successorFault(person(), ['Q1', 'Q2'], { unvoted: ['Q1'], haveSeen: new Set() })).toContain('vote on Q2');
});

test('whoever is named is awaited until seated or released, and may be named again', () => {
  const awaited = (...steps: SuccessorStep[]) => awaitedOf(steps).map(({ personId }) => personId);
  expect(awaited(step('named'), step('named', 'O'))).toEqual(['N', 'O']);
  expect(awaited(step('named'), step('seated'))).toEqual([]);
  expect(awaited(step('named'), step('released'))).toEqual([]);
  expect(awaited(step('named'), step('released'), step('named'))).toEqual(['N']);
  expect(successorsOf([step('named'), step('seated')])).toMatchObject([{ personId: 'N', isSeated: true }]);
  expect(successorsOf([])).toEqual([]);
});
