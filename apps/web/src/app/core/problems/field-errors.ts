import type { ProblemDetails } from '@evenhand/shared/problems';
import type { FieldError } from '../../ui/error-summary.ts';

/**
 * What is wrong, by field: each named point goes to the field of its JSON pointer, everything else, with what to do, to
 * `otherwise`. The keys of `fields` are the pointers without their slash.
 */
export function fieldErrors(
  problem: ProblemDetails,
  fields: Readonly<Record<string, string>>,
  otherwise: string,
): FieldError[] {
  const points = problem.errors ?? [];
  if (points.length === 0) return [{ says: `${problem.detail} ${problem.todo}`, field: otherwise }];
  return points.map(({ pointer, says }) => ({ says, field: fields[pointer.slice(1)] ?? otherwise }));
}
