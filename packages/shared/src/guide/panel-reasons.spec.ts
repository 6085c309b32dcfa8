import type { GuideValues } from '../contracts/index.ts';
import { lintReason } from '../lints/lint-reason.ts';
import { isPanelReason, panelReading } from './panel-reasons.ts';

const item = {
  bidder: 'Avon Cleaning',
  criterionTitle: 'Jobs',
  question: 'What will you do for early careers?',
  parts: [{ id: 'Q1', title: 'Jobs' }],
  bands: [
    { mark: '0', label: 'Nothing', descriptor: 'No evidence.' },
    { mark: '4', label: 'Good', descriptor: 'A relevant commitment with a quantity and a date.' },
  ],
};

const values: GuideValues = { mark: { kind: 'choice', chosen: '4' } };
const codesOf = (reason: string) =>
  lintReason(reason, panelReading(item, ['Avon Cleaning', 'Severn Facilities'], values)).map(({ code }) => code);

test.each([
  ['Stronger than the other bids on apprentices.', 'comparison'],
  ['Severn Facilities promised none of this.', 'comparison'],
  ['We know them from the last contract and they always deliver.', 'outside-knowledge'],
  ['A relevant commitment with a quantity and a date.', 'descriptor-paraphrase'],
])('the panel is warned of "%s"', (reason, code) => {
  expect(codesOf(reason)).toContain(code);
});

test("the panel's own reasons are read, not what its members said", () => {
  expect(['reason/Q1', 'decisive', 'not-above', 'reconcile', 'reason-for-bidder'].every(isPanelReason)).toBe(true);
  expect(['dissent/E1', 'moved/E1', 'because/Q1/E1', 'internal-note'].some(isPanelReason)).toBe(false);
});
