import type { Criterion, FrameworkPack } from '@evenhand/shared/contracts';
import type { FoundClaim } from '../claims/found-claim.ts';
import type { FoundAnswer } from './find-claims.ts';

/**
 * A promise that is made under several questions counts once, where it is most relevant: under the first question
 * whose theme is that of its measure, else under the first question that makes it. Returns the ids of the commitments
 * that count under another question.
 */
export function repeatsElsewhere(
  answers: readonly FoundAnswer[],
  framework: FrameworkPack | null,
): ReadonlySet<string> {
  const themes = new Map((framework?.measures ?? []).map(({ code, theme }) => [code, theme]));
  const groups = new Map<string, { criterion: Criterion; claim: FoundClaim }[]>();
  for (const { criterion, claims } of answers) {
    for (const claim of claims) {
      if (claim.classification.class !== 'COMMITMENT') continue;
      const head = claim.duplicateOf ?? claim.id;
      groups.set(head, [...(groups.get(head) ?? []), { criterion, claim }]);
    }
  }
  const elsewhere = new Set<string>();
  for (const places of groups.values()) {
    const fits = places.find(({ criterion, claim }) => {
      const accepted = claim.measures.find(({ status }) => status === 'accepted')?.measure;
      return accepted !== undefined && criterion.theme !== undefined && themes.get(accepted) === criterion.theme;
    });
    const home = (fits ?? places[0])?.criterion.id;
    for (const { criterion, claim } of places) if (criterion.id !== home) elsewhere.add(claim.id);
  }
  return elsewhere;
}
