import { answersInOrder } from './order-by-words.ts';

const QUESTIONS = [
  ['contract', 'pupil', 'school', 'career', 'learn'],
  ['contract', 'carbon', 'wildlife', 'waste', 'warm', 'home'],
  ['contract', 'charity', 'volunteer', 'enterprise', 'grant'],
];
const [SCHOOLS, NATURE, CHARITIES] = [
  ['we', 'meet', 'pupils', 'twice', 'school', 'contract'],
  ['hedges', 'wildlife', 'carbon', 'contract'],
  ['volunteering', 'days', 'grant', 'school'],
] as const;

test('chapters whose words are nearest to their own question answer in order', () => {
  expect(answersInOrder([SCHOOLS, NATURE, CHARITIES], QUESTIONS)).toBe(true);
});

test.each([
  ['two are the other way round', [NATURE, SCHOOLS, CHARITIES]],
  ['all stand one place on', [CHARITIES, SCHOOLS, NATURE]],
  ['they say nothing of any question', [['a'], ['b'], ['c']]],
  ['they all say the same', [SCHOOLS, SCHOOLS, SCHOOLS]],
])('no order is borne out where %s', (_, chapters) => {
  expect(answersInOrder(chapters, QUESTIONS)).toBe(false);
});
