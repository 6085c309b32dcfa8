import type { SummaryState } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import type { TagWords } from '../../core/words.ts';
import type { FieldError } from '../../ui/error-summary.ts';

export const SUMMARY_WORDS: Record<SummaryState, TagWords> = {
  draft: { says: 'Draft', colour: 'govuk-tag--grey' },
  approved: { says: 'Approved', colour: 'govuk-tag--green' },
  held: { says: 'Held back', colour: 'govuk-tag--orange' },
  released: { says: 'Released', colour: 'govuk-tag--blue' },
};

/** What a problem asks to correct, each at the field it names or else at `field`. */
export function faultsAt(
  problem: ProblemDetails,
  field: string,
  names: Readonly<Record<string, string>> = {},
): FieldError[] {
  const errors = problem.errors ?? [];
  if (errors.length === 0) return [{ says: `${problem.detail} ${problem.todo}`, field }];
  return errors.map(({ pointer, says }) => ({ says, field: names[pointer] ?? field }));
}
