import type { Tender } from '@evenhand/shared/contracts';
import type { ChangeBasis, Phase, Procedure } from '@evenhand/shared/domain';

/** What the law lets an authority do to a locked set now. */
export interface AllowedChange {
  readonly basis: ChangeBasis;
  readonly says: string;
}

/**
 * On which legal bases a locked set may be changed. Under the Procurement Act 2023 terms are modified before the deadline
 * only (s.31), and criteria are refined in a competitive flexible procedure only, before tenders are assessed (s.24). The
 * other regimes know neither section: there the documents are amended before the deadline, for everybody alike.
 */
export function allowedChanges(state: {
  readonly regime: Tender['regime'];
  readonly phase: Phase;
  readonly procedure: Procedure | null;
  /** Whether the deadline for responses has passed. */
  readonly deadlinePassed: boolean;
}): readonly AllowedChange[] {
  const { regime, phase, procedure, deadlinePassed } = state;
  const beforeDeadline = phase === 'published' && !deadlinePassed;
  if (!regime.startsWith('PA23-')) return beforeDeadline ? [AMEND] : [];
  const refine = procedure === 'competitive-flexible' && (phase === 'published' || phase === 'opened');
  return [...(beforeDeadline ? [MODIFY] : []), ...(refine ? [REFINE] : [])];
}

const MODIFY: AllowedChange = {
  basis: 's31-modify',
  says: 'Section 31: modify the terms before the deadline, and publish them again.',
};
const REFINE: AllowedChange = {
  basis: 's24-refine',
  says: 'Section 24: refine criteria where the tender notice provides for it, and issue the documents again.',
};
const AMEND: AllowedChange = {
  basis: 'amended-documents',
  says: 'Amend the documents before the deadline, send them to everybody who has them, and give time to answer them.',
};
