import { inAgendaOrder, type AgendaItem } from './agenda.ts';
import { unequalTreatment, type TreatedItem } from './equal-treatment.ts';
import { isConfirmed, whoHasNotConfirmed, yetToConfirm } from './confirmations.ts';
import { machineConvergence } from './machine-convergence.ts';
import { presenceOf, SILENCE } from './presence.ts';
import { quorumAlone, quorumFor } from './quorum.ts';

const WAIT = { absence: 'items-wait', quorum: 2 } as const;
const decides = (quorum: number) => ({ absence: 'quorum-decides', quorum }) as const;
const attendee = (personId: string, present = true, isEvaluator = true) => ({ personId, present, isEvaluator });

test('an absent evaluator makes the item wait, unless the published rule lets a quorum decide', () => {
  const there = [attendee('A'), attendee('B'), attendee('C', false), attendee('chair', true, false)];
  expect(quorumFor(['A', 'B', 'C'], there, WAIT)).toEqual({ met: false, needed: 3, present: 2, absent: ['C'] });
  expect(quorumFor(['A', 'B', 'C'], there, decides(2))).toEqual({ met: true, voting: ['A', 'B'], absent: ['C'] });
  expect(quorumFor(['A', 'B', 'C'], there, decides(3))).toMatchObject({ met: false, needed: 3, present: 2 });
  expect(quorumFor(['A', 'B'], there, WAIT)).toEqual({ met: true, voting: ['A', 'B'], absent: [] });
});

test('where fewer are left with a vote than the quorum, all who are left must be there', () => {
  const there = [attendee('A'), attendee('B')];
  expect(quorumFor(['A', 'B'], there, decides(3))).toEqual({ met: true, voting: ['A', 'B'], absent: [] });
  expect(quorumFor(['A', 'B'], there.slice(1), decides(3))).toMatchObject({ met: false, needed: 2, present: 1 });
});

test.each([
  [null, 'no-screen'],
  [SILENCE, 'here'],
  [SILENCE + 1, 'lost'],
])('a page that was last heard of %p milliseconds ago is %s', (silent, presence) => {
  const now = new Date('2026-11-02T10:00:00Z');
  expect(presenceOf(silent === null ? null : new Date(now.getTime() - silent), now)).toBe(presence);
});

test('one voice is no panel under any rule', () => {
  expect(quorumFor(['A'], [attendee('A')], decides(1))).toMatchObject({ met: false, needed: 2 });
});

test('what one person scored for a recorded reason is decided by that person and another who chairs, never by one', () => {
  const scorer = { ...attendee('A'), roles: ['evaluator'] };
  const chair = { ...attendee('C', true, false), roles: ['chair'] };
  expect(quorumAlone('A', [scorer, chair])).toEqual({ met: true, voting: ['A', 'C'], absent: [] });
  expect(quorumAlone('A', [scorer, { ...chair, present: false }]).met).toBe(false);
  expect(quorumAlone('A', [{ ...scorer, present: false }, chair])).toMatchObject({ met: false, absent: ['A'] });
  expect(quorumAlone('A', [{ ...scorer, roles: ['evaluator', 'chair'] }]).met).toBe(false);
});

test('the agenda goes by path, spread, weight and flags, never by mark', () => {
  const item = (bidder: string, change: Partial<AgendaItem>): AgendaItem => ({
    bidder,
    criterion: 'Q1',
    criterionPlace: 0,
    weightPercent: '20',
    spread: '0',
    discussion: 'brief',
    triggers: [],
    ...change,
  });
  const full = { discussion: 'full' } as const;
  const agenda = [
    item('short', { discussion: 'short' }),
    item('z', { spread: '1' }),
    item('a', { spread: '1' }),
    item('heavy', { ...full, spread: '2', weightPercent: '30.5' }),
    item('flagged', { ...full, spread: '2', triggers: ['wide-range', 'end-of-scale'] }),
    item('light', { ...full, spread: '2', triggers: ['wide-range'] }),
    item('wide', { ...full, spread: '10', weightPercent: '5' }),
  ];
  expect(inAgendaOrder(agenda).map(({ bidder }) => bidder)).toEqual([
    'wide',
    'heavy',
    'flagged',
    'light',
    'a',
    'z',
    'short',
  ]);
});

describe('equal treatment', () => {
  const bid = (bidder: string, change: Partial<TreatedItem> = {}): TreatedItem => ({
    itemId: `item of ${bidder}`,
    bidder,
    criterion: 'Q1',
    answer: `The answer of ${bidder}.`,
    agreedMark: '3',
    findings: [],
    ...change,
  });
  const quote = 'We will recruit three apprentices from the county.';

  test('the same answer with another mark is listed, however it is laid out', () => {
    const found = unequalTreatment([
      bid('Beta', { answer: 'We will plant\n400 trees.', agreedMark: '4' }),
      bid('Alpha', { answer: 'We will plant 400 trees.' }),
      bid('Gamma', { answer: 'We will plant 401 trees.', agreedMark: '1' }),
    ]);
    expect(found).toEqual([
      { kind: 'same-answer', criterion: 'Q1', subCriterion: null, items: ['item of Alpha', 'item of Beta'] },
    ]);
  });

  test('the same words and the same silence held to be different bands are listed', () => {
    const finding = (band: string, ...quotes: string[]) => [{ subCriterion: 'Q1.1', bands: [band], quotes }];
    const kinds = (one: TreatedItem, other: TreatedItem) => unequalTreatment([one, other]).map(({ kind }) => kind);
    expect(kinds(bid('A', { findings: finding('3', quote) }), bid('B', { findings: finding('2', quote) }))).toEqual([
      'same-words',
    ]);
    expect(kinds(bid('A', { findings: finding('0') }), bid('B', { findings: finding('2') }))).toEqual(['same-silence']);
    expect(kinds(bid('A', { findings: finding('2', quote) }), bid('B', { findings: finding('2', quote) }))).toEqual([]);
    expect(kinds(bid('A', { findings: finding('2', 'Yes.') }), bid('B', { findings: finding('3', 'Yes.') }))).toEqual(
      [],
    );
    expect(kinds(bid('A', { findings: finding('0') }), bid('B', { findings: finding('2', quote) }))).toEqual([]);
  });

  test('a part of several is compared by the bands of the findings that the panel shares', () => {
    const silent = (...bands: string[]) => ({ findings: [{ subCriterion: 'Q1.2', bands, quotes: [] }] });
    const kinds = (one: string[], other: string[]) =>
      unequalTreatment([bid('A', silent(...one)), bid('B', silent(...other))]).map(({ kind, subCriterion }) => [
        kind,
        subCriterion,
      ]);
    expect(kinds(['0', '0'], ['2', '3'])).toEqual([['same-silence', 'Q1.2']]);
    expect(kinds(['0', '2'], ['2', '3'])).toEqual([]);
    expect(kinds([], ['2'])).toEqual([]);
  });
});

test('an edit makes every confirmation void', () => {
  const all = ['A', 'B'].map((evaluatorId) => ({ evaluatorId, version: 4 }));
  expect(isConfirmed(['A', 'B'], all, 4)).toBe(true);
  expect(yetToConfirm(['A', 'B'], all, 5)).toEqual(['A', 'B']);
  expect(yetToConfirm(['A', 'B', 'C'], all, 4)).toEqual(['C']);
  expect(isConfirmed([], [], 1)).toBe(false);
});

test('the self-audit misses whoever scored and did not confirm, and the chair where one person scored', () => {
  const [ann, bo] = [
    { evaluatorId: 'A', name: 'Ann' },
    { evaluatorId: 'B', name: 'Bo' },
  ];
  expect(whoHasNotConfirmed([ann, bo], ['A'])).toEqual(['Bo']);
  expect(whoHasNotConfirmed([ann, bo], ['A', 'B'])).toEqual([]);
  expect(whoHasNotConfirmed([ann], ['A'])).toEqual(['a chair who did not score it']);
  expect(whoHasNotConfirmed([ann], [])).toEqual(['Ann', 'a chair who did not score it']);
  expect(whoHasNotConfirmed([ann], ['A', 'C'])).toEqual([]);
});

test('the chair is told when moved items end at the machine, and nothing is told of items nobody moved', () => {
  const item = (itemId: string, indicativeMark: string | null, before: string, after: string) => ({
    itemId,
    marks: [
      { before, after },
      { before: '4', after },
    ],
    agreedMark: after,
    indicativeMark,
  });
  const items = [
    item('1', '2', '4', '2'),
    item('2', '3', '4', '2'),
    item('3', '4', '4', '4'),
    item('4', null, '4', '2'),
  ];
  expect(machineConvergence(items, '0.5')).toEqual({ allMovedToIt: ['1'], moved: 2, endedAtIt: 1, tooMany: false });
  expect(machineConvergence(items, '0.4').tooMany).toBe(true);
  expect(machineConvergence([], '0.5')).toEqual({ allMovedToIt: [], moved: 0, endedAtIt: 0, tooMany: false });
});
