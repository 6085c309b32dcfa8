import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReplacementInput, ReplacementView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { replacementFault } from '../domain/replacement.ts';
import { PeopleService } from '../people.service.ts';
import { PanelRepository } from './panel.repository.ts';
import { rowOf } from './replacements.part.ts';

/** Name under which the record exports the replacements. */
const REPLACEMENTS = 'replacements';

/**
 * Evaluators who leave a panel while scoring is open. What they locked stays on record and counts no more; whoever takes
 * over declares like everybody and scores every bid of the questions.
 */
@Injectable()
export class Replacements {
  constructor(
    private readonly panel: PanelRepository,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws replacement.invalid and person.roles-apart. */
  async replace(
    { id: tenderId, quorum }: { readonly id: string; readonly quorum: number },
    leaverId: string,
    input: ReplacementInput,
    actor: string,
  ): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.serialise(`panel/${tenderId}`);
      const people = await this.people.in(tenderId);
      const fault = replacementFault(people, leaverId, input, quorum, actor);
      if (fault !== null) {
        // The word of somebody else may be all that is missing.
        const wouldDo =
          replacementFault(people, leaverId, { ...input, approvedBy: 'somebody else' }, quorum, actor) === null;
        const pointers = wouldDo ? ['/successorId', '/approvedBy'] : ['/successorId'];
        throw new Problem(
          'replacement.invalid',
          fault,
          pointers.map((pointer) => ({ pointer, says: fault })),
        );
      }
      const { criterionIds, successorId } = input;
      // Where somebody takes over nobody has to approve that the others go on.
      const approver = successorId === null ? (input.approvedBy ?? '').trim() : '';
      const of = (personId: string) => people.find((person) => person.personId === personId);
      const kept = (of(leaverId)?.assignedCriteria ?? []).filter((id) => !criterionIds.includes(id));
      await this.people.setAssignments(tenderId, leaverId, kept, actor);
      // Whoever has nothing left to score has no more reason to see the bids as an evaluator.
      if (kept.length === 0) await this.setRole(tenderId, of(leaverId), false, actor);
      if (successorId !== null) {
        await this.setRole(tenderId, of(successorId), true, actor);
        const all = [...(of(successorId)?.assignedCriteria ?? []), ...criterionIds];
        await this.people.setAssignments(tenderId, successorId, all, actor);
      }
      const row = {
        ...{ id: randomUUID(), tenderId, leaverId, successorId, criterionIds, reason: input.reason },
        ...{ approvedBy: approver === '' ? null : approver, decidedBy: actor, decidedAt: new Date() },
      };
      await this.panel.addReplacement(row);
      const detail = { leaverId, successorId, questions: criterionIds.join(', ') };
      await this.audit.recordRow(REPLACEMENTS, rowOf(row), { tenderId, kind: 'evaluator.replaced', actor, detail });
    });
  }

  /** Every replacement in a tender, oldest first. */
  async of(tenderId: string): Promise<ReplacementView[]> {
    const rows = await this.panel.replacements(tenderId);
    const names = await this.people.names(
      rows.flatMap(({ leaverId, successorId, decidedBy }) => [leaverId, decidedBy, successorId ?? '']),
    );
    return rows.map(({ id, leaverId, successorId, criterionIds, reason, approvedBy, decidedBy, decidedAt }) => ({
      id,
      leaver: names.get(leaverId) ?? leaverId,
      successor: successorId === null ? null : (names.get(successorId) ?? successorId),
      criterionIds: [...criterionIds],
      reason,
      approvedBy,
      decidedBy: names.get(decidedBy) ?? decidedBy,
      decidedAt: decidedAt.toISOString(),
    }));
  }

  private async setRole(
    tenderId: string,
    person: Awaited<ReturnType<PeopleService['in']>>[number] | undefined,
    evaluates: boolean,
    actor: string,
  ): Promise<void> {
    if (person === undefined || person.roles.includes('evaluator') === evaluates) return;
    const others = person.roles.filter((role) => role !== 'evaluator');
    await this.people.setRoles(tenderId, person.personId, evaluates ? [...others, 'evaluator'] : others, actor);
  }
}
