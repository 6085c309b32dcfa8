import type { PeopleService } from '../people/index.ts';
import type { StoredTender } from '../tenders/index.ts';

/** Somebody who has a place at the panel's table. */
export interface PanelPerson {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly isEvaluator: boolean;
  readonly assignedCriteria: readonly string[];
}

const AT_THE_TABLE: readonly string[] = ['lead', 'chair', 'evaluator', 'observer', 'adviser'];

/** Everybody of a tender who can take part in a session, by name. Whose own scores are awaited comes to the table with them. */
export async function panelPeople(
  people: PeopleService,
  { id, facts }: Pick<StoredTender, 'id' | 'facts'>,
): Promise<readonly PanelPerson[]> {
  const awaited = (facts.awaitedScorers ?? []).map(({ personId }) => personId);
  const all = (await people.in(id)).filter(({ personId }) => !awaited.includes(personId));
  return all.flatMap(({ personId, name, roles, assignedCriteria }) => {
    const here = roles.filter((role) => AT_THE_TABLE.includes(role));
    const isEvaluator = here.includes('evaluator') && assignedCriteria.length > 0;
    return here.length === 0 ? [] : [{ personId, name, roles: here, isEvaluator, assignedCriteria }];
  });
}
