import type { ClaimScope } from '@evenhand/shared/domain';

/** What a promise is for, as the machine reads it. */
export const SCOPE_WORDS: Record<ClaimScope, string> = {
  contract: $localize`For this contract`,
  corporate: $localize`For the whole organisation, not this contract`,
  'core-delivery': $localize`Part of the service itself`,
  'legal-minimum': $localize`No more than the law requires`,
  elsewhere: $localize`For another contract or place`,
  unknown: $localize`Not clear whether it is for this contract`,
};
