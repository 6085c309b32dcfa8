import type { ChangeBasis, Phase, Procedure } from '@evenhand/shared/domain';

/** What the law lets an authority do to a locked set now. */
export interface AllowedChange {
  readonly basis: ChangeBasis;
  readonly says: string;
}

/**
 * On which legal bases a locked set may be changed (Procurement Act 2023). Terms are modified before the deadline only
 * (s.31). Criteria are refined in a competitive flexible procedure only, and before tenders are assessed (s.24).
 */
export function allowedChanges(state: {
  readonly phase: Phase;
  readonly procedure: Procedure | null;
  /** Whether the deadline for responses has passed. */
  readonly deadlinePassed: boolean;
}): readonly AllowedChange[] {
  const { phase, procedure, deadlinePassed } = state;
  const modify = phase === 'published' && !deadlinePassed;
  const refine = procedure === 'competitive-flexible' && (phase === 'published' || phase === 'opened');
  return [
    ...(modify
      ? [
          {
            basis: 's31-modify' as const,
            says: 'Section 31: modify the terms before the deadline, and publish them again.',
          },
        ]
      : []),
    ...(refine
      ? [
          {
            basis: 's24-refine' as const,
            says: 'Section 24: refine criteria where the tender notice provides for it, and issue the documents again.',
          },
        ]
      : []),
  ];
}
