import type { AbsenceRule, Tender } from '@evenhand/shared/contracts';
import { UNSAID_RULES } from '@evenhand/shared/domain';

/** How the panel of a tender works, as its rules say. */
export interface PanelRules {
  readonly absence: AbsenceRule;
  /** How many of those who scored an answer must be there at least for it to be agreed. */
  readonly quorum: number;
  /** Whether the panel discusses before it sees who gave which score. */
  readonly namesHiddenFirst: boolean;
  /** What decides where the panel cannot agree; null where nothing is published. */
  readonly deadlock: string | null;
  readonly tie: string | null;
}

/** The rules with what holds where a tender says nothing. */
export function panelRules({ rules }: Pick<Tender, 'rules'>): PanelRules {
  const written = (words: string | undefined): string | null =>
    words === undefined || words.trim() === '' ? null : words;
  return {
    absence: rules?.absence ?? UNSAID_RULES.absence,
    quorum: rules?.quorum ?? UNSAID_RULES.quorum,
    namesHiddenFirst: rules?.namesHiddenFirst ?? UNSAID_RULES.namesHiddenFirst,
    deadlock: written(rules?.deadlock),
    tie: written(rules?.tie),
  };
}
