import type { ClaimClass } from '@evenhand/shared/domain';

/** What the machine calls a statement. The words judge nothing: each says what kind of statement it takes it for. */
export const CLASS_NAMES: Record<ClaimClass, string> = {
  COMMITMENT: $localize`Commitment`,
  ASPIRATION: $localize`Aspiration`,
  TRACK_RECORD: $localize`Track record`,
  PRACTICE: $localize`Practice`,
  POLICY: $localize`Policy`,
  NONE: $localize`Other statement`,
  UNSURE: $localize`Unsure`,
};
