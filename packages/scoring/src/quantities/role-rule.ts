import type { NumberRole } from './quantity.ts';

/**
 * One reason why a number is no claim. `before` reads the lower-case words in front of it (they end at the number),
 * `after` those behind it; both must match where both are given. The first rule that matches decides.
 */
export interface RoleRule {
  readonly role: Exclude<NumberRole, 'claim'>;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Only for numbers written so; `range` means two digits with a hyphen, "to" or "and" between them. */
  readonly written?: 'words' | 'digits' | 'one' | 'range';
  /** Only for numbers no lower. */
  readonly least?: number;
  /** Only for numbers no higher. */
  readonly most?: number;
}
