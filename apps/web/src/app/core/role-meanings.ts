import type { Role } from '@evenhand/shared/domain';

/** What each role is for, as people read it; apart from the names, which every page needs. */
export const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  lead: $localize`Sets the tender up, receives the responses and defends the award.`,
  evaluator: $localize`Scores the answers that are assigned to them, independently of everybody else.`,
  chair: $localize`Leads the panel through moderation to agreed scores.`,
  observer: $localize`Watches the evaluation and takes notes; scores nothing.`,
  adviser: $localize`Is asked by the panel for specialist advice; scores nothing.`,
  auditor: $localize`Checks the record of what was done; changes nothing.`,
  analyst: $localize`Works with indicative results; therefore neither scores nor chairs.`,
  'contract-manager': $localize`Follows what the supplier promised, after the award.`,
};
