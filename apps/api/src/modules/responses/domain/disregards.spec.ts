import type { FindingOutcome, LowPriceStep } from '@evenhand/shared/domain';
import { returnedSince, standingDisregards } from './disregards.ts';

const at = (minute: number) => new Date(Date.UTC(2027, 0, 1, 12, minute));
const FINDINGS = [
  { id: 'late', responseId: 'Verge', evidence: 'Received two hours late.' },
  { id: 'unsigned', responseId: 'Verge', evidence: 'Nobody signed it.' },
];
const decision = (findingId: string, outcome: FindingOutcome, minute: number) => ({
  findingId,
  outcome,
  proportionality: `Because of minute ${String(minute)}.`,
  clause: 'Clause 4',
  personId: 'Lena',
  at: at(minute),
});
const price = (step: LowPriceStep, minute: number) => ({
  responseId: 'Hedge',
  step,
  words: `${step} at ${String(minute)}.`,
  personId: 'Lena',
  at: at(minute),
});

test('a response is out while any decision disregards it, with the first that still stands', () => {
  const decisions = [decision('late', 'disregarded', 1), decision('unsigned', 'disregarded', 2)];
  expect(standingDisregards(FINDINGS, decisions, [])).toEqual([
    {
      responseId: 'Verge',
      wrong: 'Received two hours late.',
      clause: 'Clause 4',
      reason: 'Because of minute 1.',
      personId: 'Lena',
      at: at(1),
    },
  ]);
  const half = [...decisions, decision('late', 'no-consequence', 3)];
  expect(standingDisregards(FINDINGS, half, [])).toMatchObject([{ wrong: 'Nobody signed it.' }]);
  expect([...returnedSince(at(2), FINDINGS, half, [])]).toEqual([]);
  const back = [...half, decision('unsigned', 'clarified', 4)];
  expect(standingDisregards(FINDINGS, back, [])).toEqual([]);
  expect([...returnedSince(at(2), FINDINGS, back, [])]).toEqual(['Verge']);
});

test('a price that is kept after all brings the response back', () => {
  const steps = [price('flagged', 1), price('notified', 2), price('answered', 3), price('disregarded', 4)];
  expect(standingDisregards([], [], steps)).toMatchObject([
    { responseId: 'Hedge', wrong: 'flagged at 1.', clause: null, reason: 'disregarded at 4.' },
  ]);
  const kept = [...steps, price('kept', 5)];
  expect(standingDisregards([], [], kept)).toEqual([]);
  expect([...returnedSince(at(4), [], [], kept)]).toEqual(['Hedge']);
});

test('what came back before the moment, or went out only after it, did not return since then', () => {
  const decisions = [decision('late', 'disregarded', 1), decision('late', 'clarified', 3)];
  const returned = (moment: number) => [...returnedSince(at(moment), FINDINGS, decisions, [])];
  expect([0, 1, 2, 3, 4].map(returned)).toEqual([[], ['Verge'], ['Verge'], [], []]);
});
