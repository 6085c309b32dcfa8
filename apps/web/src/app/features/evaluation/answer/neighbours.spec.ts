import { neighboursOf } from './neighbours.ts';

const byBidder = ['A/1', 'A/2', 'B/1', 'B/2'].map((name) => {
  const [responseId = '', criterionId = ''] = name.split('/');
  return { responseId, criterionId };
});
const namesFor = (responseId: string, criterionId: string) =>
  Object.values(neighboursOf(byBidder, { responseId, criterionId })).map((item) =>
    item === undefined ? null : `${item.responseId}/${item.criterionId}`,
  );

test('the next answer is the next of the list, the next bid is the next answer to the same question', () => {
  expect(namesFor('A', '1')).toEqual(['A/2', null, 'B/1', null]);
});

test('at the end of the list there is nothing further', () => {
  expect(namesFor('B', '2')).toEqual([null, 'B/1', null, 'A/2']);
});
