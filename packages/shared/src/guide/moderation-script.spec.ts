import type { GuideValues, StepValue } from '../contracts/index.ts';
import {
  convergenceOnOne,
  missingFrom,
  moderationScript,
  offeredAt,
  readConsensus,
  type Away,
  type Resubmission,
} from './index.ts';

const bands = ['0', '2', '4'].map((mark) => ({ mark, label: '', descriptor: '' }));
const position = (id: string, mark: string, finding = 'Ten places are promised.') => ({
  id,
  who: `Evaluator ${id}`,
  mark,
  findings: { Q1: finding },
});
const CRITERION = { id: 'Q1', title: 'Jobs', bands, parts: [] };
const POSITIONS = [position('A', '4'), position('B', '2')];
const script = moderationScript(CRITERION, POSITIONS);

function resubmission(change: Partial<Resubmission>): Resubmission {
  return {
    mark: '2',
    point: 'Page 3 has a date.',
    cited: quoted.kind === 'passages' ? quoted.cited : [],
    nothingFound: false,
    ...change,
  };
}

const words = (text: string): StepValue => ({ kind: 'words', words: text });
const chosen = (value: string): StepValue => ({ kind: 'choice', chosen: value });
const quoted: StepValue = {
  kind: 'passages',
  nothingFound: false,
  cited: [{ file: 'a', sha256: 'a'.repeat(64), page: 1, start: 0, end: 3, quote: 'ten', prefix: '', suffix: '' }],
};
const AGREED: GuideValues = {
  'seen/Q1': { kind: 'confirmation', confirmed: true },
  'standing/Q1/A': chosen('shared'),
  'standing/Q1/B': chosen('not-shared'),
  'because/Q1/B': words('Page 3 gives the date that was thought missing.'),
  'reason/Q1': words('Ten places by 2028, with an owner.'),
  'evidence/Q1': quoted,
  mark: chosen('4'),
  decisive: words('The date on page 3.'),
  'not-below': words('The date lifts it.'),
  'reason-for-bidder': words('Ten places are promised by 2028.'),
  'now/A': chosen('4'),
  'now/B': chosen('4'),
  'moved/B': words('Evaluator A showed the date on page 3.'),
  'raised-by/B': chosen('A'),
  'moved-on/B': quoted,
  'checked-by': chosen('B'),
  'checked-words': quoted,
  outcome: chosen('agreed'),
};
const lacking = (change: GuideValues) => missingFrom(script, { ...AGREED, ...change }).map(({ step }) => step);
const without = (...steps: string[]) =>
  missingFrom(script, Object.fromEntries(Object.entries(AGREED).filter(([id]) => !steps.includes(id)))).map(
    ({ step }) => step,
  );

test('an item with every finding settled and every move explained can be closed', () => {
  expect(lacking({})).toEqual([]);
});

test.each(Object.keys(AGREED))('it cannot be closed without %s', (step) => {
  expect(without(step)).toContain(step);
});

test('"agreed with the others" explains no move', () => {
  for (const said of [
    'Agreed with the others.',
    'Happy to go with the majority.',
    'On reflection I accept their view.',
  ])
    expect(lacking({ 'moved/B': words(said) })).toEqual(['moved/B']);
});

test('whoever holds another mark stands in the way of "agreed" and is heard in a dissent', () => {
  const apart = { 'now/B': chosen('2') };
  expect(lacking(apart)).toEqual(['outcome']);
  expect(lacking({ ...apart, outcome: chosen('agreed-with-dissent') })).toEqual(['dissent/B']);
});

test('a dissent that nobody holds is no dissent', () => {
  expect(lacking({ outcome: chosen('agreed-with-dissent') })).toEqual(['outcome']);
});

test('without agreement the published rule gives the mark, and where none is published the panel has to agree', () => {
  const apart = { ...AGREED, 'now/B': chosen('2'), outcome: chosen('not-agreed') };
  const missing = (deadlock: string | null, values: GuideValues) =>
    missingFrom(moderationScript(CRITERION, POSITIONS, { deadlock }), values).map(({ step }) => step);
  expect(missing(null, apart)).toContain('outcome');
  expect(missing('The chair decides.', apart)).toEqual(['rule-mark', 'rule-reason', 'not-above']);
  const decided = { 'rule-mark': chosen('4'), 'rule-reason': words('The chair heard both.') };
  expect(missing('The chair decides.', { ...apart, ...decided })).toEqual([]);
});

describe('where three follow one', () => {
  const four = ['A', 'B', 'C'].map((id) => position(id, '4', '')).concat(position('D', '2', ''));
  const followed = moderationScript(CRITERION, four);
  const values: GuideValues = Object.fromEntries(four.map(({ id }) => [`now/${id}`, chosen('2')]));
  const asksAgain = (change: GuideValues) =>
    missingFrom(followed, { ...values, ...change })
      .map(({ step }) => step)
      .filter((step) => step.startsWith('checked'));

  test('somebody else opens the page and reads the words again', () => {
    expect(convergenceOnOne(four, values)).toEqual({ mark: '2', firstHeldBy: 'D' });
    expect(asksAgain({})).toEqual(['checked-by', 'checked-words']);
    expect(asksAgain({ 'checked-by': chosen('D'), 'checked-words': quoted })).toEqual(['checked-by']);
    expect(asksAgain({ 'checked-by': chosen('A'), 'checked-words': quoted })).toEqual([]);
  });

  test('they are read again also where one does not follow, once the mark is chosen', () => {
    const apart = { 'now/A': chosen('4'), outcome: chosen('agreed-with-dissent') };
    expect(asksAgain({ ...apart, mark: chosen('2') })).toEqual(['checked-by', 'checked-words']);
    expect(asksAgain({ ...apart, mark: chosen('4') })).toEqual([]);
  });

  test('they are read again by the other where two are the panel', () => {
    const [one, other] = [position('A', '4', ''), position('B', '2', '')];
    const both = { 'now/A': chosen('2'), 'now/B': chosen('2') };
    expect(convergenceOnOne([one, other], both)).toEqual({ mark: '2', firstHeldBy: 'B' });
    expect(convergenceOnOne([one, other], { ...both, 'now/A': chosen('4') })).toBeNull();
  });

  test('they are read again where the others were sent back one by one', () => {
    const sentBack = four.map((one) => (one.mark === '4' ? { ...one, again: resubmission({}) } : one));
    const again = missingFrom(moderationScript(CRITERION, sentBack), values).map(({ step }) => step);
    expect(again.filter((step) => step.startsWith('checked'))).toEqual(['checked-by', 'checked-words']);
  });

  test('nothing is asked where they do not all follow, or where two held the mark from the start', () => {
    expect(asksAgain({ 'now/A': chosen('4') })).toEqual([]);
    expect(convergenceOnOne(four.slice(2).concat(position('E', '2')), values)).toBeNull();
  });
});

describe('a score that was sent back', () => {
  const sentBack = (change: Partial<Resubmission>) => [
    position('A', '4'),
    { ...position('B', '2'), again: resubmission({ mark: '4', ...change }) },
  ];
  const { 'moved/B': _point, 'raised-by/B': _by, 'moved-on/B': _words, ...values } = AGREED;
  const asksFor = (change: Partial<Resubmission>, more: GuideValues = {}) =>
    missingFrom(moderationScript(CRITERION, sentBack(change)), { ...values, ...more }).map(({ step }) => step);
  const CHECKED = { 'checked-by': chosen('B'), 'checked-words': quoted };

  test('has said what moved it where it came again with a point and words of the answer', () => {
    expect(asksFor({}, CHECKED)).toEqual([]);
    expect(asksFor({ cited: [], nothingFound: true }, CHECKED)).toEqual([]);
    expect(readConsensus(CRITERION, sentBack({}), values).moves).toMatchObject([
      { position: 'B', from: '2', to: '4', point: 'Page 3 has a date.', sentBack: true },
    ]);
  });

  test('is asked what moved it where it came without a point or without words', () => {
    const move = ['moved/B', 'raised-by/B', 'moved-on/B'];
    expect(asksFor({ point: 'Agreed with the others.' }, CHECKED)).toEqual(move);
    expect(asksFor({ cited: [] }, CHECKED)).toEqual(move);
    expect(readConsensus(CRITERION, sentBack({ cited: [] }), AGREED).moves).toMatchObject([
      { from: '2', to: '4', sentBack: false },
    ]);
  });

  test('is asked again where it moves once more in the session', () => {
    const back = { 'now/B': chosen('2'), outcome: chosen('agreed-with-dissent'), 'dissent/B': words('No owner.') };
    expect(asksFor({}, back)).toEqual(['moved/B', 'raised-by/B', 'moved-on/B']);
    expect(readConsensus(CRITERION, sentBack({}), { ...AGREED, ...back }).moves).toMatchObject([
      { from: '2', to: '4', sentBack: true },
      { from: '4', to: '2', sentBack: false },
    ]);
  });
});

describe('whoever is away', () => {
  const seats = (away: Away) => [position('A', '4'), position('B', '4'), { ...position('C', '2'), away }];
  const values: GuideValues = {
    ...AGREED,
    'standing/Q1/B': chosen('shared'),
    'standing/Q1/C': chosen('shared'),
    'now/C': chosen('2'),
  };
  const asks = (away: Away, change: GuideValues = {}) =>
    missingFrom(moderationScript(CRITERION, seats(away)), { ...values, ...change }).map(({ step }) => step);

  test('is not spoken for: nothing is asked of the mark, and no dissent is made up', () => {
    for (const away of ['absent', 'gone', 'recused'] as const) expect(asks(away)).toEqual([]);
    expect(asks('absent', { outcome: chosen('agreed-with-dissent') })).toEqual(['outcome']);
    expect(readConsensus(CRITERION, seats('absent'), values)).toMatchObject({ moves: [], dissents: [] });
  });

  test('has findings that are settled all the same, but for one whose score does not count', () => {
    const open = { 'standing/Q1/C': chosen('not-shared') };
    expect(asks('absent', open)).toEqual(['because/Q1/C']);
    expect(asks('recused', open)).toEqual([]);
  });

  test('may be the one whose reading the others came to', () => {
    const now = { 'now/A': chosen('2'), 'now/B': chosen('2') };
    expect(convergenceOnOne(seats('absent'), now)).toEqual({ mark: '2', firstHeldBy: 'C' });
    expect(convergenceOnOne(seats('recused'), now)).toBeNull();
  });
});

test('whoever is away is not offered as who raised a point or read the words again, and stays where they stand already', () => {
  const seats = [position('A', '4'), position('B', '2'), { ...position('C', '4'), away: 'absent' as const }];
  const { steps } = moderationScript(CRITERION, seats);
  const offered = (id: string, values: GuideValues) =>
    steps.filter((step) => step.id === id).flatMap((step) => offeredAt(step, values).map(({ value }) => value));
  expect(offered('checked-by', {})).toEqual(['A', 'B']);
  expect(offered('raised-by/B', {})).toEqual(['A', 'B', 'other']);
  expect(offered('raised-by/B', { 'raised-by/B': chosen('C') })).toEqual(['A', 'B', 'C', 'other']);
});

test('where the panel found nothing and gives more than the scale keeps for nothing, it says why', () => {
  const [nothing = bands[0], ...above] = bands;
  const ruled = { ...CRITERION, bands: [{ ...nothing, mark: '0', label: '', descriptor: 'No evidence.' }, ...above] };
  const lacks = (change: GuideValues) =>
    missingFrom(moderationScript(ruled, POSITIONS), { ...AGREED, ...change }).map(({ step }) => step);
  const silent = { 'evidence/Q1': { kind: 'passages' as const, cited: [], nothingFound: true } };
  expect(lacks({})).toEqual([]);
  expect(lacks(silent)).toEqual(['reconcile']);
  const said = words('The question is answered, with no proof.');
  expect(lacks({ ...silent, reconcile: said })).toEqual([]);
  expect(readConsensus(ruled, POSITIONS, { ...AGREED, ...silent, reconcile: said }).reconciled).toBe(
    'The question is answered, with no proof.',
  );
});

test('the panel’s answers are read as its score: what moved, who dissents, what the bidder reads', () => {
  const read = readConsensus(CRITERION, POSITIONS, AGREED);
  expect(read).toMatchObject({ outcome: 'agreed', mark: '4', dissents: [], checked: { by: 'B' } });
  expect(read.moves).toMatchObject([{ position: 'B', from: '2', to: '4', raisedBy: 'A', sentBack: false }]);
  expect(read.parts).toMatchObject([{ part: 'Q1', seen: true, reason: 'Ten places by 2028, with an owner.' }]);
  const apart = { 'now/B': chosen('2'), outcome: chosen('agreed-with-dissent'), 'dissent/B': words('No owner.') };
  expect(readConsensus(CRITERION, POSITIONS, { ...AGREED, ...apart }).dissents).toEqual([
    { position: 'B', mark: '2', words: 'No owner.' },
  ]);
  expect(readConsensus(CRITERION, POSITIONS, {}).mark).toBeNull();
});
