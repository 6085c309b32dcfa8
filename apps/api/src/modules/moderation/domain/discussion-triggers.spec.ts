import { panel, panelTender, passage, scored } from '../../../../test/setup/panel.ts';
import { discussionOf, discussionTriggers } from './discussion-triggers.ts';

const tender = panelTender();
const passAt3 = panelTender({ scale: { ...panelTender().scale, passMark: '3' } });
const trigger3 = panelTender({ rules: { spreadTrigger: '3' } });

// What the opening marks of a panel trigger on a scale of 0 to 5: R wide range, D wide average deviation, P straddles
// the pass mark of 3, E end of the scale.
test.each([
  ['2 2 2', ''],
  ['3 3 3 3', ''],
  ['4 4', ''],
  ['1 1 1', ''],
  ['0 0 0', 'E'],
  ['5 5 5', 'E'],
  ['2 3', 'P'],
  ['3 4', ''],
  ['1 2', ''],
  ['4 5', 'E'],
  ['0 1', 'E'],
  ['2 2 3', 'P'],
  ['3 3 4', ''],
  ['3 4 4', ''],
  ['3 4 4 3', ''],
  ['1 1 2 2', ''],
  ['1 3', 'R P'],
  ['2 4', 'R P'],
  ['3 5', 'R E'],
  ['0 2', 'R E'],
  ['1 4', 'R D P'],
  ['2 5', 'R D P E'],
  ['0 3', 'R D P E'],
  ['0 5', 'R D P E'],
  ['1 2 3', 'R P'],
  ['2 3 4', 'R P'],
  ['3 4 5', 'R E'],
  ['1 1 3', 'R P'],
  ['1 1 4', 'R D P'],
  ['4 4 4 2', 'R P'],
  ['1 3 3 1', 'R P'],
  ['1 4 4 1', 'R D P'],
  ['2 2 4 4', 'R P'],
  ['1 2 3 4', 'R P'],
  ['1 1 4 4 2', 'R D P'],
  ['0 0 3 3', 'R D P E'],
])('marks %s trigger: %s', (marks, expected) => {
  const letters = { 'wide-range': 'R', 'wide-average-deviation': 'D', 'straddles-pass-mark': 'P', 'end-of-scale': 'E' };
  const met = discussionTriggers(passAt3, panel(...marks.split(' ')));
  expect(met.map((one) => (one in letters ? letters[one as keyof typeof letters] : one)).join(' ')).toBe(expected);
});

test('the same quote with opposite findings, and a score without any quote, are discussed', () => {
  const same = { cited: [passage(10)] };
  const apart = [scored('A', '3', { ...same, band: '1' }), scored('B', '3', { ...same, band: '3' })];
  expect(discussionTriggers(tender, apart)).toEqual(['opposite-findings']);
  const near = [scored('A', '3', { ...same, band: '2' }), scored('B', '3', { ...same, band: '3' })];
  expect(discussionTriggers(tender, near)).toEqual([]);
  expect(discussionTriggers(tender, [scored('A', '3', { cited: [] }), scored('B', '3')])).toEqual(['nothing-cited']);
});

test('a tender may publish a trigger of its own', () => {
  expect(discussionTriggers(trigger3, panel('1', '3'))).toEqual([]);
  expect(discussionTriggers(trigger3, panel('1', '4'))).toContain('wide-range');
});

test('only unanimous items without a flag take the short path', () => {
  expect(discussionOf([], ['3', '3.0'])).toBe('short');
  expect(discussionOf([], ['3', '4'])).toBe('brief');
  expect(discussionOf([], ['3'])).toBe('brief');
  expect(discussionOf(['end-of-scale'], ['5', '5'])).toBe('full');
});
