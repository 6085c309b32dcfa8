import type { AgreedCriterion, AgreedTender, PublishedFacts } from './agreed-record.ts';
import { assessmentSummary } from './assessment-summary.ts';
import { debriefNotes } from './debrief-notes.ts';
import { regimeRules } from './regimes.ts';

const published: PublishedFacts = {
  reference: 'GM-1',
  title: 'Grounds maintenance',
  authority: 'Worcestershire County Council',
  setHash: 'f'.repeat(64),
  outOf: '100',
  machineUse: 'off',
  marks: [
    { mark: '10', label: 'Excellent', descriptor: 'Timed and verified.' },
    { mark: '0', label: 'No response', descriptor: 'Nothing.' },
    { mark: '5', label: 'Good', descriptor: 'Timed.' },
  ],
};
const criterion = (id: string, mark: string, points: string): AgreedCriterion => ({
  itemId: `item-${id}`,
  version: 4,
  id,
  title: 'Skills',
  weightPercent: '50',
  mark,
  label: 'Good',
  descriptor: 'Timed.',
  reasonForBidder: `Reason of ${id}.`,
  notAbove: mark === '10' ? '' : `Missing in ${id}.`,
  parts: [{ id, title: 'Skills', reason: `Part of ${id}.`, cited: [], nothingFound: false }],
  points,
});
const tender = (supplier: string, change: Partial<AgreedTender> = {}): AgreedTender => ({
  responseId: supplier,
  supplier,
  identifier: null,
  soleTrader: false,
  criteria: [criterion('Q1', '10', '50.00'), criterion('Q10', '5', '25.00')],
  total: '75.00',
  rank: 2,
  whyNoRank: null,
  disregarded: null,
  ...change,
});
const notes = (regime: Parameters<typeof regimeRules>[0], own = tender('Verge Ltd')) => {
  const rules = regimeRules(regime);
  // Each answer of each tender is an item of its own.
  const won = (id: string) => ({ ...criterion(id, '10', '50.00'), itemId: `winner-${id}` });
  const winner = tender('Meadow Ltd', { criteria: [won('Q1'), won('Q10')] });
  const given = { published, regime: rules, tender: own, winner, additions: [], tellsWhatIsMissing: true };
  const summary = assessmentSummary(given);
  return {
    summary,
    made: debriefNotes({ summary, approvedHash: 'a'.repeat(64), published, tender: own }),
  };
};
const sentencesOf = ({ sections }: ReturnType<typeof notes>['made']) => sections.flatMap(({ sentences }) => sentences);

test('every sentence has a record, and what people wrote is that of the summary', () => {
  const { summary, made } = notes('PA23-England');
  const approved = sentencesOf(summary).map(({ text }) => text);
  for (const { text, record } of sentencesOf(made)) {
    expect(record).not.toBeNull();
    if (record?.kind === 'agreed-score' || record?.kind === 'results') expect(approved).toContain(text);
  }
});

test('criteria come first where most points were not reached, each whole and once', () => {
  const { made } = notes('PA23-England');
  const table = made.sections.find(({ heading }) => heading === 'Where points were not reached')?.table;
  expect(table?.rows.slice(1).map((row) => [row[0], row.at(-1)])).toEqual([
    ['Q10 Skills', '25'],
    ['Q1 Skills', '0'],
  ]);
  const reasons = sentencesOf(made).filter(({ id }) => /^Q\d+\/reason$/u.test(id));
  expect(reasons.map(({ text }) => text)).toEqual(['Reason of Q10.', 'Reason of Q1.']);
});

test('the next mark is the nearest higher one of the published scale, and there is none above the top', () => {
  const next = sentencesOf(notes('PA23-England').made).filter(({ id }) => id.endsWith('/next-mark'));
  expect(next).toMatchObject([
    { id: 'Q10/next-mark', text: 'The next mark of the published scale is 10, Excellent: Timed and verified.' },
  ]);
});

test('they compare with the successful tender only where the regime asks for it', () => {
  const advantages = (regime: Parameters<typeof regimeRules>[0]) =>
    sentencesOf(notes(regime).made).filter(({ id }) => id.startsWith('advantage/')).length;
  expect(advantages('PA23-England')).toBe(0);
  expect(advantages('PCR2015')).toBe(1);
});

test('of a disregarded tender they tell why, and no points', () => {
  const disregarded = { wrong: 'It came late.', clause: null, reason: 'The documents say so.' };
  const { made } = notes('PA23-England', tender('Verge Ltd', { criteria: [], total: '', rank: null, disregarded }));
  expect(sentencesOf(made).map(({ text }) => text)).toContain('What was found: It came late.');
  expect(made.sections.map(({ heading }) => heading)).not.toContain('Where points were not reached');
});

test('what the notes add are the words of the published scale and nothing else', () => {
  for (const regime of ['PA23-England', 'PCR2015'] as const) {
    const { summary, made } = notes(regime);
    const approved = sentencesOf(summary).map(({ text }) => text);
    const added = sentencesOf(made).filter(({ text }) => !approved.includes(text));
    expect(added.every(({ id, text }) => /\/(?:scale|next-mark)$/u.test(id) && /published scale/u.test(text))).toBe(
      true,
    );
  }
});

test.each([
  ['1', '1/a'],
  ['winner', 'method'],
  ['Q1', 'outcome'],
])('criteria called %s and %s are told apart from each other and from other sections', (one, other) => {
  const own = tender('Verge Ltd', { criteria: [criterion(one, '10', '50.00'), criterion(other, '5', '25.00')] });
  const { made } = notes('PA23-England', own);
  const scale = sentencesOf(made).filter(({ id }) => id.endsWith('/scale'));
  expect(scale.map(({ id }) => id)).toEqual([`${other}/scale`, `${one}/scale`]);
  expect(made.sections.filter(({ heading }) => heading.startsWith(`${other} `))).toHaveLength(1);
});
