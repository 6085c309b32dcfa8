import { reminderRefusal } from './reminding.ts';

const NOW = new Date('2027-05-03T09:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const waiting = { left: 3, isReachable: true, remindedAt: null };

test.each([
  ['somebody who has scores left and was never reminded', waiting, null],
  ['somebody who was reminded a day ago', { ...waiting, remindedAt: hoursAgo(24) }, null],
  ['somebody who was reminded this morning', { ...waiting, remindedAt: hoursAgo(23.9) }, 'reminder.too-soon'],
  ['somebody who has locked everything', { ...waiting, left: 0 }, 'reminder.not-due'],
  ['somebody without an address', { ...waiting, isReachable: false }, 'reminder.not-due'],
])('%s: %j -> %s', (_, person, refusal) => {
  expect(reminderRefusal(person, NOW)).toBe(refusal);
});
