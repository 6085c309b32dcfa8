import { inviteWarnings } from './clarification-wording.ts';

test.each([
  'Could you improve your answer to question 2?',
  'Please tell us about any additional commitments for year 3.',
  'Would you offer the training in Redditch too?',
  'Could you reduce your day rate?',
  'Your mark is low because the date is missing. Is there one?',
])('"%s" is warned of', (question) => {
  expect(inviteWarnings(question)).not.toEqual([]);
});

test.each([
  'On page 4 you write "three apprentices" and on page 9 "thirteen". Which of the two is meant?',
  'Does "by March" in paragraph 2 mean March 2028?',
  'Row 17 of the schedule is empty. Is it nil?',
])('"%s" is not', (question) => {
  expect(inviteWarnings(question)).toEqual([]);
});
