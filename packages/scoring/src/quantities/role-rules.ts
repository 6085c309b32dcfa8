import { AGES } from './age-rules.ts';
import { AVAILABILITY } from './availability-rules.ts';
import { BACKGROUND } from './background-rules.ts';
import { LABELS } from './label-rules.ts';
import { PRONOUNS } from './pronoun-rules.ts';
import type { RoleRule } from './role-rule.ts';

/** Every reason why a number is no claim, in the order in which they are asked. */
export const ROLE_RULES: readonly RoleRule[] = [...LABELS, ...AGES, ...AVAILABILITY, ...BACKGROUND, ...PRONOUNS];
