import rules from './quality-rules.json' with { type: 'json' };

/** How much a rule matters to the quality of an answer. No rule ever sets a mark. */
export type RuleSeverity = 'low' | 'medium' | 'high';

/** One thing to look for in an answer, with where it comes from. */
export interface QualityRule {
  readonly id: string;
  readonly title: string;
  /** What an evaluator looks for, in plain English. */
  readonly lookFor: string;
  readonly severity: RuleSeverity;
  /** Web addresses, or the name of a document that has none. */
  readonly sources: readonly string[];
}

const SEVERITIES: readonly string[] = ['low', 'medium', 'high'] satisfies RuleSeverity[];

const isSeverity = (word: string): word is RuleSeverity => SEVERITIES.includes(word);

/** The 33 rules, Q01 to Q33. */
export const QUALITY_RULES: readonly QualityRule[] = rules.flatMap((rule) =>
  isSeverity(rule.severity) ? [{ ...rule, severity: rule.severity }] : [],
);
