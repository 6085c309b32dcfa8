import { RULES_OF_HOPE } from './rules-of-hope.ts';
import { RULES_OF_NOTHING } from './rules-of-nothing.ts';
import { RULES_OF_PROMISE } from './rules-of-promise.ts';
import { RULES_OF_RECORD } from './rules-of-record.ts';
import type { Rule, RuleInput } from './rule.ts';

/** In the order in which an explanation names them. */
export const RULES: readonly Rule[] = [...RULES_OF_NOTHING, ...RULES_OF_HOPE, ...RULES_OF_PROMISE, ...RULES_OF_RECORD];

/** The rules that fire, in their order. */
export function rulesThatFire(input: RuleInput): readonly Rule[] {
  return RULES.filter((rule) => rule.fires(input));
}
