import type { TenderPersonView } from '@evenhand/shared/contracts';
import { panelGaps, quorumFault } from './panel-gaps.ts';

const TRAINED = {
  outcome: 'trained',
  words: 'Half a day',
  trainedOn: '2026-11-02',
  recordedAt: '2026-11-02T16:00:00Z',
} as const;

const person = (
  name: string,
  roles: TenderPersonView['roles'],
  assignedCriteria: string[] = [],
  declaration: TenderPersonView['declaration'] = 'clear',
): TenderPersonView => ({ personId: name, name, roles, assignedCriteria, declaration, training: TRAINED });

test('two evaluators for each question, a chair and every declaration leave no gap', () => {
  const people = [
    person('A', ['evaluator'], ['Q1', 'Q2']),
    person('B', ['evaluator'], ['Q1', 'Q2']),
    person('C', ['chair']),
  ];
  expect(panelGaps(['Q1', 'Q2'], people)).toEqual({
    nobody: [],
    alone: [],
    belowQuorum: [],
    judgeAndChair: [],
    hasChair: true,
    untrained: [],
    undeclared: [],
  });
});

test('a question without evaluator, a lone evaluator who also chairs, and a missing declaration are named', () => {
  const people = [
    person('A', ['evaluator', 'chair'], ['Q1']),
    person('L', ['lead'], [], 'due'),
    // Whoever has an assignment but no role of an evaluator scores nothing.
    person('O', ['observer'], ['Q2'], 'conflict'),
  ];
  expect(panelGaps(['Q1', 'Q2'], people)).toEqual({
    nobody: ['Q2'],
    alone: ['Q1'],
    belowQuorum: [],
    judgeAndChair: ['A'],
    hasChair: true,
    untrained: [],
    undeclared: ['L', 'O'],
  });
});

test('a question that fewer score than the quorum is named, and one that says no more than the fewest there may be asks nothing', () => {
  const people = [
    person('A', ['evaluator'], ['Q1', 'Q2']),
    person('B', ['evaluator'], ['Q1', 'Q2']),
    person('C', ['evaluator'], ['Q1']),
  ];
  expect(panelGaps(['Q1', 'Q2', 'Q3'], people, 3).belowQuorum).toEqual(['Q2', 'Q3']);
  expect(panelGaps(['Q1', 'Q2', 'Q3'], people, 2).belowQuorum).toEqual([]);
});

test('a quorum that is more than the evaluators there are is a fault, and before there are any it is not', () => {
  const people = [person('A', ['evaluator']), person('B', ['evaluator', 'chair']), person('C', ['chair'])];
  const ofQuorum = (quorum: number) => ({ rules: { quorum } });
  expect(quorumFault(ofQuorum(3), people)).toContain('There are 2 evaluators, and a quorum of 3 needs more.');
  expect(quorumFault(ofQuorum(2), people)).toBeNull();
  expect(quorumFault(ofQuorum(2), people.slice(0, 1))).toBeNull();
  expect(quorumFault({}, people.slice(0, 1))).toBeNull();
  expect(quorumFault(ofQuorum(5), people.slice(2))).toBeNull();
});
