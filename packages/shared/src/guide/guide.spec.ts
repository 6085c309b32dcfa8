import fc from 'fast-check';
import type { GuideValues, StepValue } from '../contracts/index.ts';
import { advance, begin, evaluationScript, missingFrom, promptOf, type GuideEvent, type GuideState } from './index.ts';

const band = (mark: string, descriptor: string) => ({ mark, label: `Band ${mark}`, descriptor });
const bands = [
  band('0', 'Nothing that addresses the question.'),
  band('1', 'Intentions only.'),
  band('2.5', 'A commitment.'),
  band('10', 'Commitments with dates.'),
];
const one = evaluationScript({ id: 'Q1', title: 'Jobs', bands, parts: [] });
const two = evaluationScript({
  id: 'Q2',
  title: 'Climate',
  bands,
  parts: [
    { id: 'Q2.1', title: 'Carbon' },
    { id: 'Q2.2', title: 'Waste' },
  ],
});

const words = (text: string): StepValue => ({ kind: 'words', words: text });
const chosen = (value: string | null): StepValue => ({ kind: 'choice', chosen: value });
const nothing: StepValue = { kind: 'passages', cited: [], nothingFound: true };
const quoted: StepValue = {
  kind: 'passages',
  nothingFound: false,
  cited: [{ file: 'a.pdf', sha256: 'a'.repeat(64), page: 2, start: 3, end: 8, quote: 'eight', prefix: '', suffix: '' }],
};
const COMPLETE: GuideValues = {
  'evidence/Q1': quoted,
  'finding/Q1': words('Six apprentices by March 2028 with a named manager.'),
  'mattered/Q1': chosen('decided'),
  decisive: words('The six apprentices have a date and an owner.'),
  mark: chosen('2.5'),
  'not-above': words('Only one of the promises has a date.'),
  'not-below': words('It binds the bidder: six apprentices.'),
};
const answer = (state: GuideState, step: string, value: StepValue) =>
  advance(one, state, { type: 'answer', step, value });

test('the guide asks first for the evidence, with nothing chosen and no mark by default', () => {
  const prompt = promptOf(one, begin(one));
  expect(prompt.turn.map(({ id }) => id)).toEqual(['evidence/Q1', 'promise/Q1']);
  expect(begin(one).values).toEqual({});
  expect(prompt.missing.map(({ step }) => step)).toEqual([
    'evidence/Q1',
    'finding/Q1',
    'mattered/Q1',
    'decisive',
    'mark',
    'not-above',
    'not-below',
  ]);
});

test('a complete judgement can be locked, and nothing can be changed after that', () => {
  const locked = advance(one, begin(one, COMPLETE), { type: 'close' });
  expect(locked.refused).toEqual([]);
  expect(locked.state.closed).toBe(true);
  expect(answer(locked.state, 'mark', chosen('10')).refused.map(({ code }) => code)).toEqual(['guide.closed']);
});

test.each(Object.keys(COMPLETE))('without %s it cannot be locked, and the reason names the place', (step) => {
  const values = Object.fromEntries(Object.entries(COMPLETE).filter(([id]) => id !== step));
  const { state, refused } = advance(one, begin(one, values), { type: 'close' });
  expect(state.closed).toBe(false);
  expect(refused.map((reason) => reason.step)).toEqual([step]);
});

test('good and bad points alone do not make a score: what decided it is asked for', () => {
  const values = { 'finding/Q1': words('Pros: apprentices. Cons: no dates.'), mark: chosen('2.5') };
  expect(missingFrom(one, values).map(({ step }) => step)).toContain('decisive');
});

test('a mark that is not on the published scale is refused with the marks that are', () => {
  const { state, refused } = answer(begin(one), 'mark', chosen('3.5'));
  expect(state.values).toEqual({});
  expect(refused).toEqual([{ code: 'choice.not-allowed', step: 'mark', says: 'Choose one of: 0, 1, 2.5, 10.' }]);
});

test('a reason under something that was not published is refused', () => {
  expect(answer(begin(one), 'finding/Q9', words('x')).refused[0]?.code).toBe('step.unknown');
});

test('nothing above the top mark and nothing below the lowest is asked about, and what was written there is kept', () => {
  const top = answer(begin(one, COMPLETE), 'mark', chosen('10')).state;
  expect(missingFrom(one, { ...top.values, 'not-above': words('') })).toEqual([]);
  expect(top.values['not-above']).toEqual(COMPLETE['not-above']);
  expect(promptOf(one, { ...top, at: 'not-below' }).asks).toBe('Why not the mark below (2.5, Band 2.5)?');
});

test('with several parts each is asked for its own descriptor; with one the mark is the descriptor', () => {
  const ids = two.steps.filter((step) => step.isAsked({})).map(({ id }) => id);
  expect(ids).toContain('band/Q2.2');
  expect(one.steps.find(({ id }) => id === 'band/Q1')?.isAsked({})).toBe(false);
});

test('nothing found and a mark above the band for nothing must be reconciled or reasoned before locking', () => {
  const values = { ...COMPLETE, 'evidence/Q1': nothing };
  const blocked = advance(one, begin(one, values), { type: 'close' });
  expect(blocked.refused.map(({ step }) => step)).toEqual(['reconcile']);
  const reasoned = answer(blocked.state, 'reconcile', words('The attachment was lost; the lead confirmed the text.'));
  expect(advance(one, reasoned.state, { type: 'close' }).state.closed).toBe(true);
  expect(missingFrom(one, { ...values, mark: chosen('0') })).toEqual([]);
});

test('passages and "nothing found" exclude one another', () => {
  const both = { ...quoted, nothingFound: true } as StepValue;
  expect(answer(begin(one), 'evidence/Q1', both).refused[0]?.code).toBe('passages.contradict');
});

test('a thin reason is probed and held up by nothing', () => {
  const state = {
    ...begin(one, { ...COMPLETE, decisive: words('Good response, meets the requirements.') }),
    at: 'decisive',
  };
  expect(promptOf(one, state).probe).toMatch(/any answer/);
  expect(promptOf(one, state).missing).toEqual([]);
});

const anyValue: fc.Arbitrary<StepValue> = fc.oneof(
  fc.string({ maxLength: 12 }).map(words),
  fc.constantFrom('0', '1', '2.5', '10', 'decided', 'little', '3', '', null).map(chosen),
  fc.constantFrom(nothing, quoted),
);
const anyStep = fc.constantFrom(...two.steps.map(({ id }) => id), 'finding/Q9');
const anyEvent: fc.Arbitrary<GuideEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('answer' as const), step: anyStep, value: anyValue }) },
  fc.record({ type: fc.constant('go' as const), step: anyStep, caret: fc.nat(20) }),
  fc.constantFrom<GuideEvent>({ type: 'next' }, { type: 'back' }, { type: 'close' }, { type: 'reopen' }),
);

test('whatever is done in whatever order: one answer changes at a time, only allowed ones, and what is refused changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      let state = begin(two);
      for (const event of events) {
        const { state: after, refused } = advance(two, state, event);
        if (refused.length > 0) expect(after).toBe(state);
        for (const id of Object.keys(state.values)) {
          if (event.type !== 'answer' || event.step !== id) expect(after.values[id]).toBe(state.values[id]);
        }
        if (state.closed && event.type === 'answer') expect(after).toBe(state);
        if (after.closed && !state.closed) expect(missingFrom(two, after.values)).toEqual([]);
        expect(two.steps.map(({ id }) => id)).toContain(after.at);
        const mark = after.values['mark'];
        if (mark?.kind === 'choice' && mark.chosen !== null)
          expect(bands.map((one) => one.mark)).toContain(mark.chosen);
        state = after;
      }
    }),
  );
});

test('interrupted anywhere and stored as JSON, the guide asks the same thing again at the same place', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      const state = events.reduce((now, event) => advance(two, now, event).state, begin(two));
      const resumed = JSON.parse(JSON.stringify(state)) as GuideState;
      expect(resumed).toEqual(state);
      const ask = ({ step, asks, missing, probe, place }: ReturnType<typeof promptOf>) => [
        step.id,
        asks,
        missing,
        probe,
        place,
      ];
      expect(ask(promptOf(two, resumed))).toEqual(ask(promptOf(two, state)));
    }),
  );
});

test('going on from the start passes every question asked, and back passes them again', () => {
  let state: GuideState = { ...begin(two, {}), at: 'evidence/Q2.1' };
  const turns = [promptOf(two, state).step.turn];
  for (;;) {
    const next = advance(two, state, { type: 'next' }).state;
    if (next.at === state.at) break;
    state = next;
    turns.push(promptOf(two, state).step.turn);
  }
  const all = [...new Set(two.steps.filter((step) => step.isAsked({})).map(({ turn }) => turn))];
  expect(turns).toEqual(all);
  for (const _ of all) state = advance(two, state, { type: 'back' }).state;
  expect(state.at).toBe('evidence/Q2.1');
});
