import type { TenderPersonView } from '@evenhand/shared/contracts';

/** One step on record about somebody who scores what nobody has a vote on any more, oldest first in a list. */
export interface SuccessorStep {
  readonly personId: string;
  readonly step: 'named' | 'seated' | 'released';
  readonly criterionIds: readonly string[];
  readonly reason: string;
  readonly byId: string;
  readonly at: Date;
}

/** Somebody who was named and not released, with whether the seat was given already. */
export interface Successor {
  readonly personId: string;
  readonly named: SuccessorStep;
  readonly isSeated: boolean;
}

/** The successors that stand: the newest naming of each person that no release followed. */
export function successorsOf(steps: readonly SuccessorStep[]): readonly Successor[] {
  const people = [...new Set(steps.map(({ personId }) => personId))];
  return people.flatMap((personId) => {
    const own = steps.filter((step) => step.personId === personId);
    const at = own.findLastIndex(({ step }) => step === 'named');
    const [named, ...since] = own.slice(at);
    if (named === undefined || since.some(({ step }) => step === 'released')) return [];
    return [{ personId, named, isSeated: since.some(({ step }) => step === 'seated') }];
  });
}

/** Those whose own scores the panel waits for: they see nothing of the panel until then. */
export const awaitedOf = (steps: readonly SuccessorStep[]): readonly Successor[] =>
  successorsOf(steps).filter(({ isSeated }) => !isSeated);

/**
 * What keeps somebody from scoring these questions for the panel; null where nothing does. The score has to be their own:
 * nobody takes this over who has a seat, another part in the tender, or has seen what the panel discusses.
 */
export function successorFault(
  person: TenderPersonView | undefined,
  criterionIds: readonly string[],
  { unvoted, haveSeen }: { readonly unvoted: readonly string[]; readonly haveSeen: ReadonlySet<string> },
): string | null {
  const other = criterionIds.find((id) => !unvoted.includes(id));
  if (other !== undefined) return `Somebody has a vote on ${other}, so nobody scores it anew.`;
  if (person === undefined || person.roles.some((role) => role !== 'evaluator'))
    return 'Choose somebody whose one part in the tender is that of an evaluator. Add the person at “People and questions” first.';
  if (person.assignedCriteria.length > 0)
    return `${person.name} scores a question of this tender already and has a place at the panel’s table. Choose somebody else.`;
  if (person.declaration === 'conflict')
    return `${person.name} has declared an interest that nobody has let pass. Choose somebody else.`;
  if (haveSeen.has(person.personId))
    return `${person.name} has seen something of what the panel discusses, so the score would not be their own alone. Choose somebody else.`;
  if (person.training === null) return `The training of ${person.name} is not on record yet.`;
  return null;
}
