import type { GuideValues } from '../contracts/index.ts';
import { panelReading } from '../guide/panel-reasons.ts';
import { step } from '../guide/step.ts';
import { standingWarnings } from './standing-warnings.ts';

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
const asked = ['decisive', 'internal-note', 'reason-for-bidder'].map((id) =>
  step({ id, field: 'words', asks: 'Why?' }),
);
const said = (words: Readonly<Record<string, string>>): GuideValues =>
  Object.fromEntries(Object.entries(words).map(([id, each]) => [id, { kind: 'words', words: each }]));
const standing = (words: Readonly<Record<string, string>>) => {
  const values = said(words);
  return standingWarnings(asked, values, panelReading(item, ['Avon Cleaning', 'Severn Facilities'], values));
};

test('each warning is told with the question it is about, its kind and the words that caused it', () => {
  const found = standing({ decisive: 'Severn Facilities promised none of this.' });
  expect(found.map(({ step: about, code }) => ({ about, code }))).toEqual([{ about: 'decisive', code: 'comparison' }]);
  expect(found[0]?.words).toContain('Severn Facilities');
});

test('they come in the order of the questions, whatever the order of the answers', () => {
  const found = standing({
    'reason-for-bidder': 'Severn Facilities promised none of this.',
    decisive: 'Stronger than the other bids on apprentices.',
  });
  expect(found.map(({ step: about }) => about)).toEqual(['decisive', 'reason-for-bidder']);
});

test('notes for the panel alone, and answers to what is not asked, give none', () => {
  expect(
    standing({ 'internal-note': 'Stronger than the other bids.', 'not-above': 'Stronger than the rest.' }),
  ).toEqual([]);
});

test('a reason that names what is in the answer gives none', () => {
  const reason = 'Four apprentices from Evesham start by May 2027, each with a named mentor at the depot in Vale Road.';
  expect(standing({ decisive: reason })).toEqual([]);
});
