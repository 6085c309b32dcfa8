import { answerFacts, type AnswerFacts } from './answer-facts.ts';
import type { ClaimSigns } from './claim-signs.ts';
import type { BandRule, RulePack } from './need.ts';
import { satisfy, type Outcome } from './satisfy.ts';

/** A band's rule held against an answer. */
export interface BandOutcome {
  readonly rule: BandRule;
  readonly outcome: Outcome;
}

/** The indicative band of one answer with all that led to it. */
export interface IndicativeBand {
  /** The mark as published. */
  readonly mark: string;
  readonly facts: AnswerFacts;
  /** Every band of the scale, lowest first. */
  readonly bands: readonly BandOutcome[];
  /** The lowest band that is not reached; null at the top. */
  readonly next: BandOutcome | null;
}

/**
 * The highest band whose conditions, and those of all bands below it, hold. More claims can only raise it; their order
 * and how often something is said change nothing.
 */
export function indicativeBand(claims: readonly ClaimSigns[], pack: RulePack): IndicativeBand {
  const facts = answerFacts(claims);
  const bands = pack.bands.map((rule) => ({ rule, outcome: satisfy(rule.needs, facts) }));
  const firstMissed = bands.findIndex(({ outcome }) => !outcome.holds);
  const reached = bands[firstMissed === -1 ? bands.length - 1 : Math.max(0, firstMissed - 1)];
  if (reached === undefined) throw new RangeError('A published scale needs at least one band.');
  return { mark: reached.rule.mark, facts, bands, next: firstMissed === -1 ? null : (bands[firstMissed] ?? null) };
}
