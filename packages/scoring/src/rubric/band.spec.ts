import fc from 'fast-check';
import { frameworkPack } from '../measures/framework-pack.ts';
import { findClaims } from '../results/find-claims.ts';
import { tenderSetting } from '../results/tender-setting.ts';
import { answersByHeading } from '../../test/answers-by-heading.ts';
import { EVIDENCE_POOL } from '../../test/evidence-pool.ts';
import { markdownFile } from '../../test/markdown-blocks.ts';
import { LIBRARY_TENDER } from '../../test/scored-text.ts';
import { indicativeBand } from './band.ts';
import { claimSigns, type ClaimSigns, type RubricContext } from './claim-signs.ts';
import { rulePackFor } from './rule-pack.ts';
import { stemsOf } from './word-stems.ts';

const setting = tenderSetting(LIBRARY_TENDER, frameworkPack('wcc-2025'), '2027-09-01', []);
const context: RubricContext = {
  known: setting.known,
  question: new Set(stemsOf('apprentices schools care leavers young people careers')),
  elsewhere: new Set(),
};

const file = markdownFile('pool.md', `## Q5 Answer\n\n${EVIDENCE_POOL}`);
const found = findClaims(answersByHeading(LIBRARY_TENDER, file).answers, [file], setting).flatMap(
  ({ claims }) => claims,
);
const pool = found.map((claim) => claimSigns(claim, context));

const SCALES = [
  setting.rules,
  rulePackFor(['0', '25', '50', '75', '100'].map((mark) => ({ mark, label: '', descriptor: '' }))),
  rulePackFor(['5', '7', '10'].map((mark) => ({ mark, label: '', descriptor: '' }))),
  rulePackFor(['0', '1'].map((mark) => ({ mark, label: '', descriptor: '' }))),
];

const marksOf = (claims: readonly ClaimSigns[]) => SCALES.map((scale) => Number(indicativeBand(claims, scale).mark));

describe('an indicative band', () => {
  it('has a pool of evidence that reaches from the lowest to the highest band', () => {
    expect(pool.length).toBeGreaterThan(30);
    expect(marksOf([])).toEqual([0, 0, 5, 0]);
    expect(marksOf(pool)).toEqual([5, 100, 10, 1]);
  });

  it('is never lowered by more evidence', () => {
    fc.assert(
      fc.property(fc.subarray(pool), fc.subarray(pool), (some, more) => {
        const before = marksOf(some);
        const after = marksOf([...new Set([...some, ...more])]);
        after.forEach((mark, i) => expect(mark).toBeGreaterThanOrEqual(before[i] ?? 0));
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(pool), (claims) => {
        const sorted = claims.toSorted((a, b) => a.claim.statement.start - b.claim.statement.start);
        expect(indicativeBand(claims, setting.rules)).toEqual(indicativeBand(sorted, setting.rules));
      }),
      { numRuns: 200 },
    );
  });

  it('does not change when claims are said again', () => {
    fc.assert(
      fc.property(fc.subarray(pool), fc.subarray(pool), (claims, again) => {
        const repeated = again.filter((claim) => claims.includes(claim));
        const copies = repeated.map((signs) => ({
          ...signs,
          claim: { ...signs.claim, id: `${signs.claim.id}-again`, duplicateOf: signs.claim.id },
        }));
        expect(marksOf([...claims, ...copies])).toEqual(marksOf(claims));
      }),
      { numRuns: 200 },
    );
  });

  it('does not rise with the size of a number', () => {
    const larger = found.map((claim) => ({
      ...claim,
      quantities: claim.quantities.map((quantity) => ({ ...quantity, value: `${quantity.value}000` })),
    }));
    const largerPool = larger.map((claim) => claimSigns(claim, context));
    fc.assert(
      fc.property(fc.subarray(pool.map((_, i) => i)), (chosen) => {
        const pick = (claims: readonly ClaimSigns[]) => chosen.flatMap((i) => claims[i] ?? []);
        expect(marksOf(pick(largerPool))).toEqual(marksOf(pick(pool)));
      }),
    );
  });
});
