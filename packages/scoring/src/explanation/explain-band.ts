import type { ExplanationNode, ScaleBand } from '@evenhand/shared/contracts';
import { Exact } from '../decimal/exact.ts';
import type { BandOutcome, IndicativeBand } from '../rubric/band.ts';
import { sameMark } from '../rubric/marks.ts';
import type { Outcome } from '../rubric/satisfy.ts';
import { capitalised, needWords, numberWord } from './need-words.ts';
import type { GuardFinding } from './guard-findings.ts';

/**
 * The tree that explains an indicative band: each band up to the first that is not reached, what it asks in the
 * published words, what was looked for, what was found and through which claims, and what was not found.
 */
export function explainBand(
  band: IndicativeBand,
  scale: readonly ScaleBand[],
  guards: readonly GuardFinding[],
): ExplanationNode {
  const lowest = band.bands[0];
  // The lowest band asks for nothing, so there is nothing to explain unless it is the result.
  const reached = band.bands.filter((one) => isUpTo(one, band) && (one !== lowest || one.rule.mark === band.mark));
  const shown = band.next === null ? reached : [...reached, band.next];
  return {
    kind: 'band',
    says: `Indicative band: ${nameOf(band.mark, scale)} on the published scale of ${scaleWords(scale)}.`,
    holds: true,
    mark: band.mark,
    evidence: [],
    parts: [...shown.map((one) => explainRule(one, scale)), ...guards.map((guard) => explainGuard(guard))],
  };
}

function isUpTo({ rule }: BandOutcome, band: IndicativeBand): boolean {
  return new Exact(rule.mark).lessThanOrEqualTo(band.mark);
}

function explainRule({ rule, outcome }: BandOutcome, scale: readonly ScaleBand[]): ExplanationNode {
  const parts = explainParts(outcome);
  const verdict = outcome.holds ? 'reached' : 'not reached';
  const because = rule.from === 'place-on-scale' && parts.length > 0 ? ', read by its place on the scale' : '';
  return {
    kind: 'all',
    says: `${nameOf(rule.mark, scale)}: ${verdict}${because}. Published words: "${rule.implements}"`,
    holds: outcome.holds,
    rule: rule.id,
    mark: rule.mark,
    evidence: [...outcome.evidence],
    parts,
  };
}

/** The conditions of a band; those that only bundle others are opened. */
function explainParts(outcome: Outcome): ExplanationNode[] {
  if ('all' in outcome.need) return outcome.parts.flatMap((part) => explainParts(part));
  if ('any' in outcome.need) {
    const words = needWords(outcome.need);
    return [
      {
        kind: 'any',
        says: outcome.holds ? `Found: ${words}.` : `Looked for and not found: ${words}.`,
        holds: outcome.holds,
        evidence: [...outcome.evidence],
        parts: outcome.parts.flatMap((part) => explainParts(part)),
      },
    ];
  }
  const words = needWords(outcome.need);
  return [
    {
      kind: 'predicate',
      says: outcome.holds ? `Found: ${words}.` : `Looked for and not found: ${words}.`,
      holds: outcome.holds,
      rule: outcome.need.find,
      evidence: [...outcome.evidence],
      parts: [],
    },
  ];
}

function explainGuard({ kind, says, claims }: GuardFinding): ExplanationNode {
  return { kind, says, holds: true, evidence: [...claims], parts: [] };
}

/** "Adequate (3)"; the mark alone where the scale has no labels. */
function nameOf(mark: string, scale: readonly ScaleBand[]): string {
  const label = scale.find((one) => sameMark(one.mark, mark))?.label.trim() ?? '';
  return label === '' ? mark : `${label} (${mark})`;
}

function scaleWords(scale: readonly ScaleBand[]): string {
  const marks = scale.map(({ mark }) => new Exact(mark)).sort((a, b) => a.comparedTo(b));
  return `${numberWord(marks.length)} bands, ${marks.at(0)?.toFixed() ?? ''} to ${marks.at(-1)?.toFixed() ?? ''}`;
}

/** What the next band asks and was not found, one sentence each; empty at the top of the scale. */
export function missingForNext({ next }: IndicativeBand): string[] {
  return next === null ? [] : missing(next.outcome);
}

function missing(outcome: Outcome): string[] {
  if (outcome.holds) return [];
  if ('all' in outcome.need) return outcome.parts.flatMap(missing);
  return [`${capitalised(needWords(outcome.need))}.`];
}
