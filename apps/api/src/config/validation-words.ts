import * as z from 'zod/mini';

type Issue = Parameters<NonNullable<ReturnType<typeof z.config>['localeError']>>[0];

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** A sentence for a field that does not fit its contract and whose contract has no sentence of its own. */
function says(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This is missing.';
      return `This must be ${KINDS[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `Use one of: ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return `Unknown: ${issue.keys.join(', ')}. Check the spelling, or leave it out.`;
    case 'invalid_union':
      return issue.input === undefined ? 'This is missing.' : 'This is in none of the expected forms.';
    default:
      return 'This is not in the expected form.';
  }
}

/** Gives the contracts' checks their words; without it zod's small form says only "Invalid input". Call once at the start. */
export function useValidationWords(): void {
  z.config({ localeError: says });
}
