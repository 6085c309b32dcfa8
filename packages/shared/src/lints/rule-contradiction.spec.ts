import { ruleContradictionWarnings } from './index.ts';

const band = (mark: string, label: string, descriptor: string) => ({ mark, label, descriptor });
const METHOD = [
  band('0', 'None', 'Nothing was submitted.'),
  band('2', 'Poor', 'Serious weaknesses throughout.'),
  band('5', 'Fair', 'A method statement with milestones, but no named lead and no KPIs.'),
  band('8', 'Good', 'A method statement with milestones, a named lead and KPIs.'),
  band('10', 'Very good', 'As Good, with case studies of similar work; no significant concerns.'),
];
const VOLUMES = [
  band('1', 'Unacceptable', 'No answer.'),
  band('2', 'Minor', 'Intentions without volumes or deadlines.'),
  band('3', 'Adequate', 'At least one undertaking with volumes and deadlines.'),
  band('4', 'Strong', 'Several such undertakings, and references from earlier work.'),
];
const contradicts = (bands: typeof METHOD, mark: string, reason: string) =>
  ruleContradictionWarnings(reason, mark, bands).length > 0;

test.each([
  ['nothing at all', METHOD, '0', '2', 'No response was submitted.'],
  ['a lead', METHOD, '5', '8', 'Nobody is named to lead the recruiting in Leek.'],
  ['what the mark below asks for', METHOD, '5', '10', 'It is not said who runs the workshops in Leek.'],
  ['checks', METHOD, '5', '8', 'The six workshops have no KPIs.'],
  ['past work', METHOD, '8', '10', 'There are no case studies.'],
  ['a deadline', VOLUMES, '2', '3', 'Forty hours of tutoring, without any deadline.'],
  ['a volume', VOLUMES, '2', '4', 'Tutoring for Leek by June 2028; how many hours is left open.'],
  ['a second undertaking', VOLUMES, '3', '4', 'There is only one undertaking, the tutoring.'],
  ['references', VOLUMES, '3', '4', 'Forty hours by June and ten visits by May, but references are missing.'],
])(
  'where a reason denies %s, the words of each scale say which mark it contradicts',
  (_, bands, fits, high, reason) => {
    expect(contradicts(bands, fits, reason)).toBe(false);
    expect(contradicts(bands, high, reason)).toBe(true);
  },
);

test('a weakness contradicts the mark whose descriptor knows none', () => {
  const reason = 'A significant concern: the last bus from Leek leaves before the workshops end.';
  expect(contradicts(METHOD, '10', reason)).toBe(true);
  expect(contradicts(METHOD, '8', reason)).toBe(false);
});

test('a firm promise contradicts a mark for answers without one', () => {
  const reason = 'They will provide forty hours of tutoring by June 2028, guaranteed.';
  expect(contradicts(VOLUMES, '2', reason)).toBe(true);
  expect(contradicts(VOLUMES, '3', reason)).toBe(false);
});

test('praise without a fault contradicts a mark in the lower half', () => {
  expect(contradicts(METHOD, '2', 'The statement for Leek is flawless.')).toBe(true);
  expect(contradicts(METHOD, '10', 'The statement for Leek is flawless.')).toBe(false);
});

test('what is missing from one promise is no contradiction where another has it', () => {
  expect(contradicts(VOLUMES, '3', 'Forty hours by June 2028; for the second promise there is no deadline.')).toBe(
    false,
  );
});
