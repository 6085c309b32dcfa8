import type { TenderPersonView } from '@evenhand/shared/contracts';
import { FEWEST_EVALUATORS, isBelowQuorum } from '@evenhand/shared/domain/scorers';

/** The questions of each person, by the person's id. */
export type Assignments = ReadonlyMap<string, ReadonlySet<string>>;

/** Assignments as they are saved. */
export function assignmentsOf(people: readonly TenderPersonView[]): Assignments {
  return new Map(people.map(({ personId, assignedCriteria }) => [personId, new Set(assignedCriteria)]));
}

/** The same with these questions of these people set or cleared. */
export function withCells(
  now: Assignments,
  people: readonly string[],
  criteria: readonly string[],
  assigned: boolean,
): Assignments {
  return new Map(
    [...now].map(([personId, questions]) => {
      if (!people.includes(personId)) return [personId, questions] as const;
      const next = new Set(questions);
      for (const id of criteria) {
        if (assigned) next.add(id);
        else next.delete(id);
      }
      return [personId, next] as const;
    }),
  );
}

/** Whose questions differ from those that are saved. */
export function changedPeople(saved: Assignments, now: Assignments): readonly string[] {
  return [...now].filter(([id, questions]) => !same(questions, saved.get(id) ?? new Set())).map(([id]) => id);
}

/** How many people score a question. */
export function scorersOf(now: Assignments, criterionId: string): number {
  return [...now.values()].filter((questions) => questions.has(criterionId)).length;
}

/** What to say about the number of people who score a question; empty where there are enough for the tender's quorum. */
export function warningFor(scorers: number, quorum: number): string {
  if (scorers === 0) return $localize`Nobody scores this question.`;
  if (isBelowQuorum(scorers, quorum))
    return $localize`${scorers}:scorers: of at least ${quorum}:quorum: score this question: the tender’s quorum has to agree it.`;
  if (scorers === 1)
    return $localize`Only one person scores this question. At least two are needed for independent scores.`;
  return scorers === FEWEST_EVALUATORS ? $localize`Two people score this question; three are advised.` : '';
}

function same(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
