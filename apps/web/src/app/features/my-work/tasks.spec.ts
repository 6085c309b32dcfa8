import type { ModerationView, ScoringItemView } from '@evenhand/shared/contracts';
import { countsOf, mayScoreLate, openScoresTask, panelTask, plainTask, progressTask, scoringTask } from './tasks.ts';

const TENDER = { tenderId: 't', phase: 'scoring', actions: ['score.read-own'] } as const;
const lead = { ...TENDER, actions: ['progress.read', 'tender.edit', 'tender.move', 'summary.write'] } as const;

const scored = (...states: ScoringItemView['state'][]) =>
  scoringTask({ tenderId: 't', items: states.map((state) => ({ state }) as ScoringItemView) });

test.each([
  [['not-started', 'not-started'], 'Not started', '0 of 2 locked'],
  [['locked', 'in-progress'], 'In progress', '1 of 2 locked'],
  [['locked', 'reopened'], 'Waits for you', '1 of 2 locked'],
  [['locked', 'submitted'], 'Ready to submit', '2 of 2 locked'],
  [['submitted', 'submitted'], 'Waiting for chair', '2 of 2 locked'],
] as const)('scores that are %s stand as %s', (states, says, count) => {
  const task = scored(...states);
  expect([task.tag?.says, task.count]).toEqual([says, count]);
});

test('while the panel sits, a score that is sent back or still asked waits for the evaluator, and nothing else does', () => {
  const late = (canWrite: boolean, ...states: ScoringItemView['state'][]) =>
    openScoresTask({ tenderId: 't', canWrite, items: states.map((state) => ({ state }) as ScoringItemView) });
  expect(mayScoreLate({ ...TENDER, phase: 'moderation' })).toBe(true);
  expect(mayScoreLate({ ...lead, phase: 'moderation' })).toBe(false);
  expect(mayScoreLate({ ...TENDER, phase: 'agreed' })).toBe(false);
  for (const state of ['reopened', 'not-started', 'locked'] as const)
    expect(late(true, 'submitted', state)).toMatchObject({ says: 'Your scoring', tag: { says: 'Waits for you' } });
  expect(late(true, 'submitted', 'submitted')).toBeNull();
  expect(late(false, 'submitted', 'not-started')).toBeNull();
});

const panel = (mayRun: boolean, ...items: [ModerationView['items'][number]['status'], boolean][]) =>
  panelTask({
    tenderId: 't',
    mayRun,
    items: items.map(([status, waitsForMe]) => ({ status, waitsForMe }) as ModerationView['items'][number]),
  }).tag?.says;

test('an item that waits for the person comes before everything else at the panel', () => {
  expect(panel(false, ['to-confirm', true], ['locked', false])).toBe('Waits for you');
  expect(panel(false, ['open', false], ['locked', false])).toBe('In progress');
  expect(panel(true, ['locked', false])).toBe('Ready to sign off');
  expect(panel(false, ['locked', false])).toBe('Waiting for chair');
});

test('whoever waits for the scores is told their counts and nothing else', () => {
  const people = [{ rows: [{ bidder: 'A', done: 1, of: 2 }] }] as Parameters<typeof progressTask>[1]['people'];
  expect(progressTask(lead, { people })).toMatchObject({ count: '1 of 2 locked', tag: { says: 'In progress' } });
  expect(countsOf(lead)).toBe('progress');
  expect(countsOf(TENDER)).toBe('scoring');
  expect(countsOf({ ...lead, phase: 'agreed' })).toBeNull();
});

test.each([
  ['setting-up', 'Set up and publish the tender'],
  ['opened', 'See whether scoring can open'],
  ['agreed', 'Write and release the summaries'],
] as const)('a lead of a tender that is %s is led on to "%s"', (phase, says) => {
  expect(plainTask({ ...lead, phase })?.says).toBe(says);
});

test('an evaluator finds the own scores in every later phase', () => {
  expect(plainTask({ ...TENDER, phase: 'awarded' })).toMatchObject({ says: 'Your scoring', tag: null });
  expect(plainTask({ ...TENDER, phase: 'opened', actions: [] })).toBeNull();
});

test('of a tender that has ended nothing is left but the lead’s to tell it, and only until it is told', () => {
  const ended = { on: '2027-01-04', toldOn: null };
  expect(countsOf({ ...TENDER, ended })).toBeNull();
  expect(plainTask({ ...TENDER, ended })).toBeNull();
  const leads = { ...lead, actions: ['tender.end'], ended } as const;
  expect(plainTask(leads)?.says).toBe('Publish or tell that the tender has ended');
  expect(plainTask({ ...leads, ended: { ...ended, toldOn: '2027-01-05' } })).toBeNull();
});
