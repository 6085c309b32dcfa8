import type { AsideReason } from '@evenhand/shared/domain';

/** What a finding is about, as it is known again: words that a file hides, or wording that two answers share. */
export type FindingAbout =
  | {
      readonly what: 'hidden';
      readonly responseId: string;
      readonly file: string;
      readonly reason: AsideReason;
      /** Of the hidden words: others, read anew or by another reader, are another finding. */
      readonly fingerprint: string;
    }
  | {
      readonly what: 'shared';
      readonly criterion: string;
      /** Ids of the two responses, in any order. */
      readonly responses: readonly string[];
      /** As it was shown: another share is another finding. */
      readonly sharedPercent: number;
    };

/** One step: that nothing follows from a finding, or that this is taken back. */
export interface DismissalStep {
  readonly step: 'dismissed' | 'taken-back';
  readonly about: FindingAbout;
}

/** One text for one finding, whatever the order of its responses. */
export function findingKey(about: FindingAbout): string {
  if (about.what === 'hidden') return JSON.stringify([about.responseId, about.file, about.reason, about.fingerprint]);
  return JSON.stringify([about.criterion, ...[...about.responses].sort(), about.sharedPercent]);
}

/** The dismissals that stand, by the key of their finding; the newest step about a finding counts. Steps oldest first. */
export function standingDismissals<Step extends DismissalStep>(steps: readonly Step[]): ReadonlyMap<string, Step> {
  const standing = new Map<string, Step>();
  for (const step of steps) {
    if (step.step === 'dismissed') standing.set(findingKey(step.about), step);
    else standing.delete(findingKey(step.about));
  }
  return standing;
}
