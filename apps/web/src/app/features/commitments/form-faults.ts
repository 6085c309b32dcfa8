import type { ProblemDetails } from '@evenhand/shared/problems';
import type { FieldError } from '../../ui/error-summary.ts';

/**
 * What has to be corrected, each with the field it belongs to. A pointer such as /endOn belongs to the field "endOn"; what
 * belongs to no field leads to the first.
 */
export function formFaults(problem: ProblemDetails, fields: readonly string[]): readonly FieldError[] {
  const first = fields[0] ?? '';
  const errors = problem.errors ?? [];
  if (errors.length === 0) return [{ says: `${problem.detail} ${problem.todo}`, field: first }];
  return errors.map(({ pointer, says }) => {
    const field = fields.find((name) => pointer === `/${name}` || pointer.startsWith(`/${name}/`));
    return { says, field: field ?? first };
  });
}

/** The error of one field, or nothing. */
export function faultOf(errors: readonly FieldError[], field: string): string {
  return errors.find((error) => error.field === field)?.says ?? '';
}

/** A field left empty means that nothing is known. */
export function orNull(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}
