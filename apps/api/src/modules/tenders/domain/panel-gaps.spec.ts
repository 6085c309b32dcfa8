import type { TenderPersonView } from '@evenhand/shared/contracts';
import { panelGaps } from './panel-gaps.ts';

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
    judgeAndChair: ['A'],
    hasChair: true,
    untrained: [],
    undeclared: ['L', 'O'],
  });
});
