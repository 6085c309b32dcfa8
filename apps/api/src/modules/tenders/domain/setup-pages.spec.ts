import type { Tender, TenderPersonView } from '@evenhand/shared/contracts';
import { setupPages } from './setup-pages.ts';

const person = (
  roles: TenderPersonView['roles'],
  assignedCriteria: TenderPersonView['assignedCriteria'] = [],
): TenderPersonView => ({
  personId: roles.join(),
  name: roles.join(),
  roles,
  assignedCriteria,
  declaration: 'due',
  training: null,
});

const PAGES = {
  draft: { title: 'Repairs', scale: { bands: [] }, criteria: [{ id: 'Q1' }, { id: 'Q2' }] } as unknown as Tender,
  facts: { documents: [] },
  deadline: null,
  faults: [],
  bidders: { bidders: [] },
  aids: [],
  frameworkTitle: 'Social Value Charter',
} as unknown as Omit<Parameters<typeof setupPages>[0], 'people'>;

test.each([
  [[person(['lead'])], 'incomplete', 'Nobody is an evaluator yet'],
  [[person(['lead']), person(['evaluator'])], 'incomplete', 'Nobody chairs the panel yet'],
  [[person(['chair']), person(['evaluator'], ['Q1'])], 'incomplete', '1 question that nobody scores'],
  [[person(['chair']), person(['evaluator'], ['Q1', 'Q2'])], 'complete', '2 people'],
] as const)('of the panel %j the list of tasks says %s: %s', (people, state, says) => {
  expect(setupPages({ ...PAGES, people })).toContainEqual({ page: 'people', state, says });
});

test('a framework is shown by its title', () => {
  expect(setupPages({ ...PAGES, people: [] })).toContainEqual({
    page: 'framework',
    state: 'complete',
    says: 'Social Value Charter',
  });
});
