import { Injectable } from '@nestjs/common';
import type { ReplacementInput, TenderPeopleView, TrainingInput } from '@evenhand/shared/contracts';
import { UNSAID_RULES, type Role } from '@evenhand/shared/domain';
import { Problem } from '../../platform/problem.ts';
import { PeopleService, Replacements, TrainingRecords } from '../people/index.ts';
import { unknownCriteria } from './domain/criteria.ts';
import type { StoredTender } from './tender.repository.ts';

/** The people of one tender: who they are, what they score, and what stays as it is once scoring has opened. */
@Injectable()
export class Panel {
  constructor(
    private readonly people: PeopleService,
    private readonly training: TrainingRecords,
    private readonly replacements: Replacements,
  ) {}

  async view({ id, facts, definition }: StoredTender): Promise<TenderPeopleView> {
    const [people, replacements] = await Promise.all([this.people.in(id), this.replacements.of(id)]);
    const panelFixed = facts.panelFixedAt !== undefined;
    return { people: [...people], panelFixed, quorum: quorumOf(definition), replacements };
  }

  /** Throws panel.fixed where it would change who scores a question of an open scoring. */
  async setRoles(tender: StoredTender, personId: string, roles: readonly Role[], actor: string): Promise<void> {
    if (tender.facts.panelFixedAt !== undefined) {
      const person = (await this.people.in(tender.id)).find((each) => each.personId === personId);
      const scores = person?.roles.includes('evaluator') === true && person.assignedCriteria.length > 0;
      if (scores && !roles.includes('evaluator')) throw new Problem('panel.fixed');
    }
    await this.people.setRoles(tender.id, personId, roles, actor);
  }

  /** Throws panel.fixed once scoring has opened. */
  async assign(tender: StoredTender, personId: string, criterionIds: readonly string[], actor: string): Promise<void> {
    refuseUnknown(tender, criterionIds);
    if (tender.facts.panelFixedAt !== undefined) throw new Problem('panel.fixed');
    await this.people.setAssignments(tender.id, personId, criterionIds, actor);
  }

  /** Throws training.invalid, and person.not-found for somebody who has no part in the tender. */
  async train(tender: StoredTender, input: TrainingInput, actor: string): Promise<void> {
    const known = new Set((await this.people.in(tender.id)).map(({ personId }) => personId));
    if (!input.personIds.every((id) => known.has(id))) throw new Problem('person.not-found');
    await this.training.record(tender.id, input, actor);
  }

  /** Throws replacement.invalid. */
  async replace(tender: StoredTender, leaverId: string, input: ReplacementInput, actor: string): Promise<void> {
    refuseUnknown(tender, input.criterionIds);
    const { id, definition } = tender;
    await this.replacements.replace({ id, quorum: quorumOf(definition) }, leaverId, input, actor);
  }
}

const quorumOf = ({ rules }: StoredTender['definition']): number => rules?.quorum ?? UNSAID_RULES.quorum;

function refuseUnknown({ definition }: StoredTender, criterionIds: readonly string[]): void {
  const [unknown] = unknownCriteria(definition, criterionIds);
  if (unknown !== undefined) throw new Problem('request.invalid', `The tender has no question "${unknown}".`);
}
