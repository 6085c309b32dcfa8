import { movedFacts, refusedDeadline, toPrepare, workedOn } from './prepared-facts.ts';
import { NO_SETUP_FACTS } from './setup-facts.ts';

const NOW = new Date('2027-03-01T12:00:00Z');
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const [PAST, LATER, LATEST] = [at('2027-02-01'), at('2027-04-01'), at('2027-05-01')];

test.each([
  ['setting-up', LATER, PAST, null],
  ['published', LATER, LATEST, null],
  ['published', LATER, LATER, null],
  ['published', null, LATER, null],
  ['published', LATER, PAST, /still to come/],
  ['published', LATER, null, /Write the new one/],
  ['published', PAST, LATER, /has passed/],
  ['published', PAST, PAST, null],
  ['opened', PAST, LATER, /are opened/],
  ['opened', PAST, PAST, null],
] as const)('a deadline of a tender that is %s goes from %s to %s, or not', (phase, deadline, next, refusal) => {
  const says = refusedDeadline({ phase, deadline }, next, NOW);
  if (refusal === null) expect(says).toBeNull();
  else expect(says).toMatch(refusal);
});

test('what a change prepares stands in the place of what is in force, and what it cannot touch stays', () => {
  const facts = { ...NO_SETUP_FACTS, panelFixedAt: '2027-01-01' };
  const prepared = { ...toPrepare({ facts, deadline: LATER }), procedure: 'open' as const };
  const next = workedOn({ phase: 'published', facts, deadline: PAST, prepared });
  expect(next).toEqual({ facts: { ...facts, procedure: 'open' }, deadline: LATER });
  expect(movedFacts({ facts, deadline: PAST }, next)).toEqual({
    deadlineBefore: PAST.toISOString(),
    deadline: LATER.toISOString(),
    procedureBefore: null,
    procedure: 'open',
  });
  expect(movedFacts(next, next)).toEqual({});
});
