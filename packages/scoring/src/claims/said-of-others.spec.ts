import { isSaidOfOthers } from './said-of-others.ts';
import { readText } from './reading.ts';
import { vocabularyOf } from './model.ts';

const read = (text: string) => readText(text, '2027-04-01', vocabularyOf(['aware', 'figures', 'speak'], []));

describe('what is said of others', () => {
  it.each([
    'The big boys will promise you the earth.',
    'Our competitors will claim the same.',
    'You will be aware that fares rose.',
    'The Council will know the lane.',
    'We’ll see.',
    'We shall see what can be done.',
    'We will let the figures speak.',
    'The figures will speak for themselves.',
  ])('binds nobody: %s', (text) => {
    expect(isSaidOfOthers(read(text))).toBe(true);
  });

  it.each([
    'Other suppliers will be paid within ten days.',
    'Local firms will be told of every order.',
    'You will know by May 2028 how many have stayed.',
    'We will see each trainee every week.',
    'We will come to the school twice a year.',
    'Our manager will tell you within a day.',
    'Any supplier will be told in writing.',
    'Where any date is missed the director will write to the Trust.',
    'The partner charity will offer ten places.',
  ])('is not what is offered to them: %s', (text) => {
    expect(isSaidOfOthers(read(text))).toBe(false);
  });
});
