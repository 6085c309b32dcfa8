import type { AgreedCriterion, AgreedTender, PublishedFacts } from './agreed-record.ts';
import { assessmentSummary, type AssessmentSummary, type SummaryInput } from './assessment-summary.ts';
import { changeFaults } from './change-faults.ts';
import { regimeRules } from './regimes.ts';
import { freeWordsFaults, summaryChecks } from './summary-checks.ts';
import { withhold } from './withholding.ts';

const published: PublishedFacts = {
  reference: 'GM-1',
  title: 'Grounds maintenance',
  authority: 'Worcestershire County Council',
  setHash: 'f'.repeat(64),
  outOf: '100',
  machineUse: 'off',
  marks: [
    { mark: '0', label: 'No response', descriptor: 'Nothing that addresses the question.' },
    { mark: '5', label: 'Excellent', descriptor: 'Comprehensive, timed and verified commitments to the community.' },
  ],
};
const criterion = (change: Partial<AgreedCriterion> = {}): AgreedCriterion => ({
  itemId: '11111111-1111-4111-8111-111111111111',
  version: 4,
  id: 'Q1',
  title: 'Skills',
  weightPercent: '100',
  mark: '0',
  label: 'No response',
  descriptor: 'Nothing that addresses the question.',
  reasonForBidder: 'Three apprentices are promised by March 2028, and no role answers for them.',
  notAbove: 'No responsible role is named on pages 3 to 5.',
  parts: [
    {
      id: 'Q1',
      title: 'Skills',
      reason: 'The promise of three apprentices has a date and no owner.',
      cited: [{ file: 'bid.pdf', page: 3, quote: 'three apprentices by 31 March 2028' }],
      nothingFound: false,
    },
  ],
  points: '0.00',
  ...change,
});
const tender = (supplier: string, change: Partial<AgreedTender> = {}): AgreedTender => ({
  responseId: supplier,
  supplier,
  identifier: null,
  soleTrader: false,
  criteria: [criterion()],
  total: '0.00',
  rank: 2,
  whyNoRank: null,
  disregarded: null,
  ...change,
});
const WINNER = tender('Meadow Ltd', {
  criteria: [criterion({ mark: '5', label: 'Excellent' })],
  total: '100.00',
  rank: 1,
});
const input = (change: Partial<SummaryInput> = {}): SummaryInput => ({
  published,
  regime: regimeRules('PA23-England'),
  tender: tender('Verge Ltd'),
  winner: WINNER,
  additions: [],
  tellsWhatIsMissing: false,
  ...change,
});
const all = (given: SummaryInput) => assessmentSummary(given).sections.flatMap(({ sentences }) => sentences);
const checksOf = (
  issued: AssessmentSummary,
  given: SummaryInput,
  others: readonly string[],
  withheld: readonly string[] = [],
) => summaryChecks(issued, given, { issued, others, withheld });
const kinds = (given: SummaryInput, others: readonly string[] = []) =>
  checksOf(assessmentSummary(given), given, others)
    .filter(({ blocks }) => blocks)
    .map(({ kind }) => kind);

test('every sentence names the locked record it comes from', () => {
  for (const { record, text } of all(input())) {
    expect(record).not.toBeNull();
    expect(text.trim()).not.toBe('');
  }
  expect(kinds(input())).toEqual([]);
});

test('one orphan sentence keeps a summary from going out (Parkingeye)', () => {
  const given = input();
  const summary = assessmentSummary(given);
  const [first, ...rest] = summary.sections;
  if (first === undefined) throw new Error('There is no section.');
  const orphan = { id: 'orphan', text: 'Their team is impressive.', record: null };
  const spoiled = { ...summary, sections: [{ ...first, sentences: [...first.sentences, orphan] }, ...rest] };
  expect(checksOf(spoiled, given, [])).toMatchObject([{ kind: 'no-record', sentence: 'orphan' }]);
});

test('a sub-criterion without an explanation keeps a summary from going out', () => {
  const parts = [{ id: 'Q1', title: 'Skills', reason: '', cited: [], nothingFound: true }];
  expect(kinds(input({ tender: tender('Verge Ltd', { criteria: [criterion({ parts })] }) }))).toEqual([
    'no-explanation',
  ]);
});

test('under the Procurement Act no sentence compares bids; where the law asks for relative advantages they are set out', () => {
  const compared = tender('Verge Ltd', {
    criteria: [criterion({ reasonForBidder: 'The other bidders offered more apprentices than this one.' })],
  });
  expect(kinds(input({ tender: compared }))).toContain('comparison');
  const headings = (given: SummaryInput) => assessmentSummary(given).sections.map(({ heading }) => heading);
  expect(headings(input()).join()).not.toContain('advantages');
  expect(headings(input({ regime: regimeRules('Scotland') })).join()).toContain('relative advantages');
  expect(headings(input({ regime: regimeRules('PCR2015') })).join()).toContain('relative advantages');
  expect(headings(input({ tender: WINNER, regime: regimeRules('Scotland') })).join()).not.toContain('advantages');
});

test('the supplier of a disregarded tender is told why, and nothing of marks', () => {
  const disregarded = {
    wrong: 'The tender is not signed.',
    clause: 'Clause 4',
    reason: 'An unsigned tender binds nobody.',
  };
  const out = tender('Verge Ltd', { criteria: [], total: '', rank: null, disregarded });
  const text = (given: SummaryInput) =>
    all(given)
      .map((sentence) => sentence.text)
      .join(' ');
  const told = text(input({ tender: out }));
  expect(told).toContain('Clause 4');
  expect(told).toContain('An unsigned tender binds nobody.');
  expect(told).toContain('section 19');
  expect(told).not.toContain('Meadow Ltd');
  expect(told).not.toMatch(/awarded|points|Excellent/);
  expect(text(input({ tender: out, regime: regimeRules('PCR2015') }))).toContain('Meadow Ltd');
  expect(kinds(input({ tender: out }), ['Meadow Ltd'])).toEqual([]);
});

test('words are added only to a criterion that the summary tells of, so that they go out with it', () => {
  const faultsOf = (given: SummaryInput, place: string) =>
    changeFaults(assessmentSummary(given), {
      kind: 'addition',
      place,
      words: 'More.',
      reason: 'It was left out.',
      everywhere: false,
    });
  const disregarded = { wrong: 'It is not signed.', clause: null, reason: 'It binds nobody.' };
  const notice = input({ tender: tender('Verge Ltd', { criteria: [], rank: null, disregarded }) });
  expect(faultsOf(input(), 'Q1')).toEqual([]);
  for (const place of ['Q9', 'Q1/Q1']) expect(faultsOf(input(), place)).toMatchObject([{ pointer: '/place' }]);
  for (const place of ['Q1', 'disregarded']) expect(faultsOf(notice, place)).toMatchObject([{ pointer: '/place' }]);
});

test('only whole words of the sentence are withheld, and not a single letter', () => {
  const [cited] = all(input()).filter(({ text }) => text.includes('three apprentices'));
  const says = (words: string) =>
    changeFaults(assessmentSummary(input()), {
      ...{ kind: 'withholding', place: cited?.id ?? '', words, reason: 'Price', everywhere: true },
    }).map((fault) => fault.says);
  expect(says('three apprentices')).toEqual([]);
  expect(says('three apprent')).toEqual(['Withhold whole words and whole numbers.']);
  expect(says('e')).toEqual(['Withhold at least two letters or digits.']);
  expect(says('four apprentices')).toEqual(['These words are not in that sentence. Copy them from it exactly.']);
  expect(says(' ')).toEqual(['Write the words.']);
});

test('what is told of the winner speaks to nobody as "you"', () => {
  const addressed = tender('Meadow Ltd', {
    criteria: [criterion({ reasonForBidder: 'You promise three apprentices.' })],
    rank: 1,
  });
  const told = all(input({ winner: addressed })).filter(({ id }) => id.startsWith('winner/'));
  expect(told.map(({ text }) => text).join(' ')).not.toMatch(/\byou\b/i);
});

test('another bidder than the winner is named to nobody', () => {
  const parts = [
    { id: 'Q1', title: 'Skills', reason: 'It works with Hedge Ltd on this.', cited: [], nothingFound: true },
  ];
  const given = input({ tender: tender('Verge Ltd', { criteria: [criterion({ parts })] }) });
  expect(kinds(given, ['Hedge Ltd', 'Meadow Ltd'])).toEqual(['other-bidder']);
});

test('what would have scored higher is told only where the tender offers it', () => {
  expect(all(input()).some(({ id }) => id === 'Q1/above')).toBe(false);
  expect(all(input({ tellsWhatIsMissing: true })).some(({ id }) => id === 'Q1/above')).toBe(true);
});

test('an addition is marked and waits for approval', () => {
  const addition = { id: 'a', criterionId: 'Q1', text: 'See page 4.', reason: 'Asked for.', approved: false };
  expect(kinds(input({ additions: [addition] }))).toEqual(['not-approved']);
  expect(kinds(input({ additions: [{ ...addition, approved: true }] }))).toEqual([]);
  expect(all(input({ additions: [addition] })).at(-3)?.text).toBe('Added later: See page 4.');
});

test('withheld words are not in the summary any more, and nothing is withheld without approval', () => {
  const summary = assessmentSummary(input());
  const cut = { id: 'w', sentence: 'Q1/Q1/cited/1', words: 'three apprentices', ground: 'Price', approved: true };
  expect(JSON.stringify(withhold(summary, [cut]))).not.toContain('three apprentices');
  expect(withhold(summary, [{ ...cut, approved: false }])).toEqual(summary);
});

test('an addition compares with nobody and names nobody, like the reasons', () => {
  const addition = { id: 'a', criterionId: 'Q1', reason: 'Asked for.', approved: true };
  const added = (text: string, regime = regimeRules('PA23-England')) =>
    kinds(input({ regime, additions: [{ ...addition, text }] }), ['Hedge Ltd', 'Meadow Ltd']);
  expect(added('The other bidders offered more apprentices than this one.')).toContain('comparison');
  expect(added('The other bidders offered more apprentices.', regimeRules('Scotland'))).toEqual([]);
  expect(added('It works with Hedge Ltd.')).toEqual(['other-bidder']);
});

test('another bidder blocks by its full name, though the own name is part of it', () => {
  const named = (own: string, other: string, text: string) => {
    const tenderers = { own, winner: 'Meadow Ltd', others: [other] };
    return freeWordsFaults(text, tenderers, { comparesWithWinner: false });
  };
  expect(named('Verge', 'Verge Homes Ltd', 'It works with Verge Homes Ltd.')).toHaveLength(1);
  expect(named('Verge', 'Verge Ltd', 'It works with Verge Ltd.')).toHaveLength(1);
  expect(named('Verge Homes Ltd', 'Verge', 'Verge Homes Ltd works alone.')).toEqual([]);
  expect(named('Verge', 'Verge Ltd', 'Verge works alone.')).toEqual([]);
});

test('a name that may be a common word, or that of the winner in the wrong place, is looked at', () => {
  const reason = 'Meadow Ltd is a partner, and the hedge is cut by Verge Ltd.';
  const parts = [{ id: 'Q1', title: 'Skills', reason, cited: [], nothingFound: true }];
  const given = input({ tender: tender('Verge Ltd', { criteria: [criterion({ parts })] }) });
  const found = checksOf(assessmentSummary(given), given, ['Hedge Ltd', 'Meadow Ltd', 'Verge']);
  expect(found.map(({ kind, blocks, sentence }) => [kind, blocks, sentence])).toEqual([
    ['other-bidder', false, 'Q1/Q1/reason'],
    ['other-bidder', false, 'Q1/Q1/reason'],
  ]);
});

test('what is withheld and stands in other words elsewhere is looked at', () => {
  const given = input();
  const found = checksOf(assessmentSummary(given), given, [], ['by March 2028 apprentices']);
  expect(found.map(({ kind, sentence }) => [kind, sentence])).toEqual([
    ['near-withheld', 'Q1/reason'],
    ['near-withheld', 'Q1/Q1/cited/1'],
  ]);
  expect(found.some(({ blocks }) => blocks)).toBe(false);
});

test('an answer to a bidder compares and names as little as the summary', () => {
  const tenderers = { own: 'Verge Ltd', winner: 'Meadow Ltd', others: ['Meadow Ltd', 'Hedge Ltd'] };
  const faults = (text: string) => freeWordsFaults(text, tenderers, { comparesWithWinner: false });
  expect(faults('The plan is asked for in section 4.')).toEqual([]);
  expect(faults('The other bidders offered more apprentices than you.')).toHaveLength(1);
  expect(faults('This was asked of Hedge Ltd.')).toContain('Hedge Ltd is named, which is another bidder.');
});
