import { Injectable } from '@nestjs/common';
import type { ConflictsAssessmentView, GivenDeclarationView } from '@evenhand/shared/contracts';
import { DeclarationRepository } from './declaration.repository.ts';
import { PeopleRepository } from './people.repository.ts';

/** The conflicts assessment of a tender with all its revisions (Procurement Act 2023, section 83). */
@Injectable()
export class ConflictsAssessment {
  constructor(
    private readonly declarations: DeclarationRepository,
    private readonly people: PeopleRepository,
  ) {}

  async of(tenderId: string): Promise<ConflictsAssessmentView> {
    const [lists, given, decisions, roles] = await Promise.all([
      this.declarations.lists(tenderId),
      this.declarations.all(tenderId),
      this.declarations.decisions(tenderId),
      this.people.rolesIn(tenderId),
    ]);
    const members = [...new Set(roles.map(({ personId }) => personId))];
    const named = [
      ...members,
      ...given.map(({ personId }) => personId),
      ...decisions.map(({ deciderId }) => deciderId),
    ];
    const [persons, states] = await Promise.all([
      this.people.byIds([...new Set(named)]),
      this.declarations.states(tenderId, members),
    ]);
    const nameOf = (id: string) => persons.find((person) => person.id === id)?.name ?? id;
    const version = lists.at(-1)?.version ?? 0;
    const newest = new Map(given.map(({ id, personId }) => [personId, id]));
    const bidderNames = new Map(lists.flatMap(({ bidders }) => bidders.map(({ id, name }) => [id, name] as const)));
    return {
      tenderId,
      bidderLists: lists.map(({ version: number, changedAt, bidders }) => ({
        version: number,
        changedAt: changedAt.toISOString(),
        bidders: bidders.map(({ name, subcontractors }) => ({ name, subcontractors: [...subcontractors] })),
      })),
      people: members
        .map((personId) => ({ personId, name: nameOf(personId), state: states.get(personId) ?? ('due' as const) }))
        .sort((one, other) => one.name.localeCompare(other.name, 'en')),
      declarations: given.map((declaration): GivenDeclarationView => ({
        id: declaration.id,
        personId: declaration.personId,
        name: nameOf(declaration.personId),
        bidderListVersion: declaration.bidderListVersion,
        current: declaration.bidderListVersion === version && newest.get(declaration.personId) === declaration.id,
        answers: declaration.answers.map(({ bidderId, answer, words }) => ({
          bidder: bidderNames.get(bidderId) ?? bidderId,
          answer,
          words,
        })),
        interest: declaration.interest,
        givenAt: declaration.givenAt.toISOString(),
        decisions: decisions
          .filter(({ declarationId }) => declarationId === declaration.id)
          .map(({ kind, link, standing, takesPart, mitigation, deciderId, decidedAt }) => ({
            ...{ kind, link, standing, takesPart, mitigation },
            decidedBy: nameOf(deciderId),
            decidedAt: decidedAt.toISOString(),
          })),
      })),
    };
  }
}
