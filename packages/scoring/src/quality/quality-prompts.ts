import { quotesOf, type FindingSlice } from '../consistency/finding.ts';
import { DETECTORS } from './detectors.ts';
import { QUALITY_RULES, type RuleSeverity } from './quality-rule.ts';
import type { QualityInput } from './sighting.ts';

/** A prompt for the evaluator. It never sets or changes a mark. */
export interface QualityPrompt {
  readonly rule: string;
  readonly title: string;
  readonly severity: RuleSeverity;
  /** What to look for: the rule itself. */
  readonly lookFor: string;
  /** What the engine saw, or what only a person can judge. */
  readonly says: string;
  /** The words it rests on, the first few where there are many; empty when a person must look. */
  readonly evidence: readonly FindingSlice[];
}

const MOST_QUOTES = 5;

/** Prompts for one answer, in the order of the rules; at most one for each rule, the same checks for every bid. */
export function qualityPrompts(input: QualityInput): QualityPrompt[] {
  return QUALITY_RULES.flatMap((rule) => {
    const sighting = DETECTORS[rule.id]?.(input) ?? null;
    if (sighting === null) return [];
    return [
      {
        rule: rule.id,
        title: rule.title,
        severity: rule.severity,
        lookFor: rule.lookFor,
        says: sighting.says,
        evidence: [...quotesOf(...sighting.claims), ...(sighting.slices ?? [])].slice(0, MOST_QUOTES),
      },
    ];
  });
}
