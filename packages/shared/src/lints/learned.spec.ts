import { lintReason, outsideKnowledgeWarnings } from './index.ts';
import { judged, MOST_STEPS, writtenStep } from './learned.ts';
import { signsOf, wordsOf } from './signs.ts';

const REASON =
  'Six starts by June in Ripon. My brother-in-law used to drive for them and says they never train anyone.';

test('what each sign adds makes the sum, so that a warning can be explained', () => {
  const signs = signsOf(wordsOf(REASON));
  const drawers = writtenStep(3).repeat(64);
  const weights = { bias: -1, alone: 0, confirmed: -1, step: 0.5, drawers };
  const { sum, shares, isDue } = judged(signs, 'outside-knowledge', weights);
  expect(shares).toHaveLength(signs.length);
  expect(shares.reduce((total, share) => total + share, -1)).toBeCloseTo(sum);
  expect(isDue(false)).toBe(sum > 0);
});

test('steps of every size are read as they were written', () => {
  const signs = [{ name: 'one', words: [0] }];
  for (let step = -MOST_STEPS; step <= MOST_STEPS; step += 1) {
    const weights = { bias: 0, alone: 0, confirmed: 0, step: 1, drawers: writtenStep(step) };
    expect(judged(signs, 'comparison', weights).sum).toBe(step);
  }
});

test('what was learned shows words of one clause that caused the warning', () => {
  const [warning] = outsideKnowledgeWarnings(REASON);
  expect(warning?.words).toBe(REASON.slice(warning?.start, warning?.end));
  expect(warning?.words).toContain('brother-in-law');
  expect(warning?.words).not.toContain('Ripon');
});

test('names, numbers and quotations are each read as one of a kind, and the own name of a bidder not at all', () => {
  const forms = wordsOf('Compared with Brightwater, “nine starts” are fewer than 12.', { own: ['Brightwater'] });
  expect(forms.map(({ forms: [first] }) => first)).toEqual([
    'compared',
    'with',
    ',',
    'QUOTE',
    'are',
    'fewer',
    'than',
    '#',
  ]);
});

test('what is learned of one form of a word is read in its other forms', () => {
  const shared = new Set(signsOf(wordsOf('They promised starts.')).map(({ name }) => name));
  const again = signsOf(wordsOf('The promises start late.')).filter(({ name }) => shared.has(name));
  expect(again.map(({ name }) => name)).toContain('+promis start');
});

test('praise with nothing of the answer in it is generic, and with something of the answer it is not', () => {
  const codes = (reason: string) => lintReason(reason, { bands: [], mark: null }).map(({ code }) => code);
  expect(codes('A lovely answer, professional and easy to follow.')).toEqual(['generic']);
  expect(codes('A lovely answer: six starts in Ripon by June, payslips shown.')).toEqual([]);
});

test('a reason with next to no words has no learned warning', () => {
  expect(lintReason('Six.', { bands: [], mark: null }).map(({ code }) => code)).toEqual(['thin']);
});
