import { deadlineFaults, deadlineMeant, movedFacts, refusedDeadline, toPrepare, workedOn } from './prepared-facts.ts';
import { momentInWords } from '../../../platform/moment-in-words.ts';
import { NO_SETUP_FACTS } from './setup-facts.ts';

const NOW = new Date('2027-03-01T12:00:00Z');
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const [PAST, LATER, LATEST] = [at('2027-02-01'), at('2027-04-01'), at('2027-05-01')];

const CHANGE = { basis: 's31-modify', reason: 'More time.', approvedBy: 'Head', republication: 'Notice 2' } as const;

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
  const next = workedOn({ facts, deadline: PAST, change: CHANGE, prepared });
  expect(next).toEqual({ facts: { ...facts, procedure: 'open' }, deadline: LATER });
  expect(movedFacts({ facts, deadline: PAST }, next)).toEqual({
    deadlineBefore: PAST.toISOString(),
    deadline: LATER.toISOString(),
    procedureBefore: null,
    procedure: 'open',
  });
  expect(movedFacts(next, next)).toEqual({});
});

test('what was prepared for a change that is no longer open counts for nothing', () => {
  const facts = NO_SETUP_FACTS;
  const prepared = toPrepare({ facts, deadline: LATEST });
  expect(workedOn({ facts, deadline: LATER, change: null, prepared })).toEqual({ facts, deadline: LATER });
});

test('a prepared deadline for which it has become too late is a point of the timetable that tells what is in force', () => {
  const facts = NO_SETUP_FACTS;
  const prepared = toPrepare({ facts, deadline: LATER });
  const tender = { phase: 'published', facts, deadline: PAST, change: CHANGE, prepared } as const;
  expect(deadlineFaults(tender, NOW, momentInWords)).toEqual([
    {
      page: 'timetable',
      pointer: '/deadline',
      says: 'The deadline has passed; it stays as it was. In force is 1 February 2027 at 12:00.',
    },
  ]);
  expect(deadlineFaults({ ...tender, change: null }, NOW, momentInWords)).toEqual([]);
  expect(deadlineFaults({ ...tender, deadline: LATEST }, NOW, momentInWords)).toEqual([]);
});

test('a deadline with seconds stays as it is where a page sends it back without them', () => {
  const known = [null, new Date('2027-02-01T12:00:30.500Z')];
  expect(deadlineMeant('2027-02-01T12:00:00.000Z', known)).toBe(known[1]);
  expect(deadlineMeant('2027-02-01T12:00:10.000Z', known)).toEqual(new Date('2027-02-01T12:00:10Z'));
  expect(deadlineMeant('2027-02-01T12:01:00.000Z', known)).toEqual(new Date('2027-02-01T12:01:00Z'));
  expect(deadlineMeant(null, known)).toBeNull();
});
