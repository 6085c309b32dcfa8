import type { Finding } from '../consistency/finding.ts';
import { claimsWhere, type Detector, type QualityInput, type Sighting } from './sighting.ts';

function about(input: QualityInput, test: (finding: Finding) => boolean): Sighting | null {
  const found = input.findings.filter(
    (finding) => test(finding) && finding.slices.some(({ criterion }) => criterion === input.answer.criterion),
  );
  const first = found[0];
  return first === undefined
    ? null
    : {
        says: found.map(({ question }) => question).join(' '),
        claims: [],
        slices: found.flatMap(({ slices }) => slices),
      };
}

/** Rules that rest on the consistency checks. */
export const FINDING_DETECTORS: Readonly<Record<string, Detector>> = {
  Q06: (input) => about(input, ({ rule }) => rule === 'local-means-here') ?? elsewhere(input),
  Q16: (input) => about(input, ({ kind }) => kind === 'double-count' || kind === 'duplicate') ?? repeated(input),
  Q19: (input) => about(input, ({ rule }) => rule === 'one-promise-two-figures' || rule === 'headcounts-agree'),
  Q20: (input) => about(input, ({ kind }) => kind === 'arithmetic'),
  Q21: (input) => about(input, ({ kind, rule }) => kind === 'implausible' || rule === 'value-without-working'),
};

function elsewhere(input: QualityInput): Sighting | null {
  const claims = claimsWhere(
    input,
    ({ scope, classification }) => scope === 'elsewhere' && classification.class === 'COMMITMENT',
  );
  return claims.length === 0 ? null : { says: 'A promise names a place outside your area.', claims };
}

function repeated(input: QualityInput): Sighting | null {
  const claims = claimsWhere(input, ({ duplicateOf }) => duplicateOf !== null);
  return claims.length === 0 ? null : { says: 'A promise made earlier is made again. It counts once.', claims };
}
