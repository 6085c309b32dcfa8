import { readFileSync } from 'node:fs';
import { lintReason, preparePatterns, type LintContext, type WarningCode } from './index.ts';

const folder = new URL('../../reasons/', import.meta.url);
const published = JSON.parse(readFileSync(new URL('published.json', folder), 'utf8')) as LintContext;
const codes = (reason: string, more: Partial<LintContext> = {}) =>
  lintReason(reason, { ...published, ...more }).map(({ code }) => code);

test('a warning names the very words that caused it', () => {
  const reason = 'Ten placements by June 2028. This is better than the other bids on mentoring.';
  const [warning] = lintReason(reason, published);
  expect(warning?.code).toBe('comparison');
  expect(reason.slice(warning?.start, warning?.end)).toBe(warning?.words);
  expect(warning?.words).toContain('the other bids');
});

test('a figure set against what was asked for is no comparison between bids', () => {
  expect(codes('The promise of 8% is higher than the 5% asked for, from May 2027 in Malvern.')).toEqual([]);
});

test('nothing else in an answer is no other bid', () => {
  expect(codes('Three apprentices by 31 March 2028; nothing else has a date.')).toEqual([]);
  expect(codes('Twelve starts by May. Nothing else we read names its months.')).toEqual(['comparison']);
});

test('naming the bidder whose answer it is compares nothing; naming another does', () => {
  const reason = 'Bidder B gives six starts by March 2028 in the depot at Redditch.';
  expect(codes(reason, { bidders: { own: ['Bidder B'] } })).toEqual([]);
  expect(codes(reason, { bidders: { own: ['Bidder A'] } })).toEqual(['comparison']);
  expect(codes('Six starts, as at Brightwater, by March 2028.', { bidders: { others: ['Brightwater'] } })).toEqual([
    'comparison',
  ]);
});

test('a descriptor in other words is told from a reason of its own', () => {
  expect(codes('A relevant pledge with an amount and a deadline.')).toEqual(['descriptor-paraphrase']);
  expect(codes('Six apprentices by March 2028 in the Redditch depot; nobody is named to run it.')).toEqual([]);
});

test('words that contradict the mark warn with that mark and not with another', () => {
  expect(codes('No evidence was provided.', { mark: '3' })).toEqual(['rule-contradiction']);
  expect(codes('No evidence was provided.', { mark: '0' })).toEqual([]);
});

test('being the incumbent is outside knowledge unless the bid says it, and a strongest bid is one among others', () => {
  expect(codes('Incumbent for nine years and always did well.', { mark: '3' })).toContain('outside-knowledge');
  expect(codes('The bid says it is the incumbent. Six new jobs by June in Ripon.', { mark: '3' })).toEqual([]);
  expect(codes('Strongest bid. Six jobs by June in Ripon.', { mark: '3' })).toEqual(['comparison']);
});

test('nothing is said of an empty reason', () => {
  expect(codes('  ')).toEqual([]);
});

interface Labelled {
  readonly wanted: readonly string[];
  readonly warned: readonly WarningCode[];
}

function labelled(file: string): readonly Labelled[] {
  const rows = readFileSync(new URL(file, folder), 'utf8').trim().split('\n').slice(1);
  return rows.map((line) => {
    const [labels = '', mark = null, text = ''] = line.split('\t');
    return { wanted: labels.split(','), warned: codes(text, { mark }) };
  });
}

test.each([
  ...['first.tsv', 'second.tsv', 'third.tsv', 'voices.tsv'].map((file) => [file, 0.8, 0.75] as const),
  // Nothing was learned from this one.
  ['sixth.tsv', 0.7, 0.6] as const,
])(
  'on the reasons of %s each warning is right in at least this share (%d) and finds at least this share (%d)',
  (file, rightAtLeast, foundAtLeast) => {
    const reasons = labelled(file);
    const codesOfNote: readonly WarningCode[] = [
      'comparison',
      'outside-knowledge',
      'descriptor-paraphrase',
      'rule-contradiction',
    ];
    for (const code of codesOfNote) {
      const warned = reasons.filter((reason) => reason.warned.includes(code));
      const wanted = reasons.filter((reason) => reason.wanted.includes(code));
      const right = warned.filter((reason) => reason.wanted.includes(code)).length;
      expect({ code, isPrecise: right >= warned.length * rightAtLeast }).toEqual({ code, isPrecise: true });
      expect({ code, isComplete: right >= wanted.length * foundAtLeast }).toEqual({ code, isComplete: true });
    }
  },
);

test('a bidder that praises itself, and a writer who leaves that out, compare nothing', () => {
  expect(codes('It claims to go further than its competitors; eight starts by May 2027 in Pershore.')).toEqual([]);
  expect(codes('That they do more than their rivals I disregard; eight starts by May 2027 in Pershore.')).toEqual([]);
});

test('what the answer itself tells of earlier work is no outside knowledge; what the writer saw is', () => {
  expect(
    codes(
      'The answer states that they cleaned our schools in 2024 and let nobody down; six starts by May in Redditch.',
    ),
  ).toEqual([]);
  expect(codes('They cleaned our schools in 2024 and let us down; six starts by May in Redditch.')).toEqual([
    'outside-knowledge',
  ]);
});

test('a reason that repeats the scale and compares has both warnings', () => {
  expect(
    codes('Relevant commitments with a quantity and a date, a responsible role and evidence, same as Bidder 3.'),
  ).toEqual(['descriptor-paraphrase', 'comparison']);
});

test('patterns are prepared once, and preparing them changes no warning', () => {
  const before = lintReason('Better than Bidder 2.', { bands: [] });
  expect([...preparePatterns()].length).toBeGreaterThan(0);
  expect([...preparePatterns()]).toEqual([]);
  expect(lintReason('Better than Bidder 2.', { bands: [] })).toEqual(before);
});
