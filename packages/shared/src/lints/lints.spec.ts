import { readFileSync } from 'node:fs';
import { lintReason, type LintContext, type WarningCode } from './index.ts';

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

test('nothing is said of an empty reason', () => {
  expect(codes('  ')).toEqual([]);
});

test.each<WarningCode>(['comparison', 'outside-knowledge', 'descriptor-paraphrase', 'rule-contradiction'])(
  'on the labelled reasons the warning %s is right at least nine times in ten and misses at most one in ten',
  (code) => {
    const rows = readFileSync(new URL('first.tsv', folder), 'utf8').trim().split('\n').slice(1);
    let right = 0;
    let wrong = 0;
    let missed = 0;
    for (const line of rows) {
      const [labels = '', mark = null, text = ''] = line.split('\t');
      const warned = codes(text, { mark }).includes(code);
      const wanted = labels.split(',').includes(code);
      if (warned && wanted) right += 1;
      else if (warned) wrong += 1;
      else if (wanted) missed += 1;
    }
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.9);
  },
);
