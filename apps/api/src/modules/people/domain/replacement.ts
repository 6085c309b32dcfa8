import type { ReplacementInput, TenderPersonView } from '@evenhand/shared/contracts';
import { isBelowQuorum } from '@evenhand/shared/domain';

/**
 * What keeps a person from leaving the panel of these questions like this; null where nothing does. No question may be
 * left without anybody to score it, nor with one person who would also chair its moderation. Where fewer than a published
 * quorum would be left, somebody else has approved it, as with whoever leaves while the panel sits (ADR 99).
 */
export function replacementFault(
  people: readonly TenderPersonView[],
  leaverId: string,
  { criterionIds, successorId, approvedBy = '' }: Pick<ReplacementInput, 'criterionIds' | 'successorId' | 'approvedBy'>,
  quorum: number,
  actorId: string,
): string | null {
  const scores = (person: TenderPersonView, criterionId: string) =>
    person.roles.includes('evaluator') && person.assignedCriteria.includes(criterionId);
  const leaver = people.find(({ personId }) => personId === leaverId);
  const actor = people.find(({ personId }) => personId === actorId);
  const successor = people.find(({ personId }) => personId === successorId);
  if (successorId === leaverId) return 'Nobody takes over from themselves.';
  if (successorId !== null && successor === undefined)
    return 'Whoever takes over needs a part in the tender first. Add the person, then replace the evaluator.';
  if (successor !== undefined && successor.training === null)
    return `The training of ${successor.name} is not on record yet.`;
  for (const criterionId of criterionIds) {
    if (leaver === undefined || !scores(leaver, criterionId))
      return `The person who leaves does not score ${criterionId}.`;
    if (successor !== undefined && scores(successor, criterionId))
      return `${successor.name} scores ${criterionId} already.`;
    const left = people.filter((person) => person !== leaver && scores(person, criterionId));
    const after = successor === undefined ? left : [...left, successor];
    if (after.length === 0) return `Nobody would score ${criterionId}.`;
    if (after.length === 1 && after[0]?.roles.includes('chair') === true)
      return `${after[0].name} would score ${criterionId} alone and chair its moderation.`;
    const isBelow = isBelowQuorum(after.length, quorum);
    if (isBelow && successor === undefined && approvedBy.trim() === '')
      return `The published quorum is ${String(quorum)}, and fewer would be left to score ${criterionId}. Choose who takes over, or enter who else approved that the others go on.`;
    if (isBelow && successor === undefined && isNameOf([leaver, actor], approvedBy))
      return 'Somebody other than whoever leaves or records this has to approve that the others go on. Enter who did.';
  }
  return null;
}

function isNameOf(people: readonly (TenderPersonView | undefined)[], words: string): boolean {
  const plain = (name: string) => name.replace(/\s+/g, ' ').trim().toLowerCase();
  return people.some((person) => person !== undefined && plain(person.name) === plain(words));
}
