import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SummaryChangeInput } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { changeFaults } from './domain/change-faults.ts';
import { approvalRefusal, endingRefusal, stateOf } from './domain/change-state.ts';
import type { BuiltSummary } from './summaries.service.ts';
import { SummaryRepository, type StoredChange, type StoredSummary } from './summary.repository.ts';

/** Words added to summaries, or withheld from them, after the panel's record was locked. */
@Injectable()
export class SummaryChanges {
  constructor(
    private readonly summaries: SummaryRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Adds words to a summary, or withholds words from it; counts once somebody else has approved. */
  async propose({ stored, summary }: BuiltSummary, input: SummaryChangeInput, who: SignedIn): Promise<void> {
    const faults = changeFaults(summary, input);
    if (faults.length > 0) throw new Problem('request.invalid', undefined, faults);
    await this.database.transaction(async () => {
      await this.requireDraft(stored);
      const everywhere = input.kind === 'withholding' && input.everywhere;
      const change = { id: randomUUID(), summaryId: stored.id, ...input, everywhere, by: who.personId, ...UNDECIDED };
      await this.summaries.addChange({ ...change, at: new Date() });
      await this.record(stored, `summary.${input.kind}`, change.id, who, { place: input.place, everywhere });
    });
  }

  async approve({ stored, changes }: BuiltSummary, changeId: string, who: SignedIn): Promise<void> {
    const change = found(changes, changeId);
    const refusal = approvalRefusal(change, who.personId);
    if (refusal !== null) throw new Problem(refusal);
    await this.database.transaction(async () => {
      await this.database.serialise(stored.tenderId);
      if (!(await this.summaries.decideChange(changeId, { approvedBy: who.personId })))
        throw new Problem('summary.wrong-state');
      await this.record(stored, 'summary.change-approved', changeId, who, { kind: change.kind });
    });
  }

  /** Takes a change back, or refuses it. Its row stays in the record; it counts no more. */
  async end({ stored, changes }: BuiltSummary, changeId: string, reason: string, who: SignedIn): Promise<void> {
    found(changes, changeId);
    await this.database.transaction(async () => {
      // Approvals take the same turn: none comes in between.
      await this.database.serialise(stored.tenderId);
      await this.requireDraft(stored);
      const change = found(await this.summaries.changesFor(stored), changeId);
      const refusal = endingRefusal(change, who.personId);
      if (refusal !== null) throw new Problem(refusal);
      const ending = { endedBy: who.personId, endedBecause: reason, endedAt: new Date() };
      if (!(await this.summaries.decideChange(changeId, ending))) throw new Problem('summary.wrong-state');
      const how = stateOf({ ...change, ...ending });
      await this.record(stored, `summary.change-${how}`, changeId, who, { kind: change.kind, reason });
    });
  }

  private async requireDraft({ id }: StoredSummary): Promise<void> {
    if (!(await this.summaries.changeIn(id, ['draft'], { state: 'draft' }))) throw new Problem('summary.wrong-state');
  }

  private async record(
    { tenderId }: StoredSummary,
    kind: string,
    subjectId: string,
    who: SignedIn,
    detail: Record<string, string | boolean>,
  ): Promise<void> {
    await this.audit.record({ tenderId, kind, actor: who.personId, subjectId, detail });
  }
}

const UNDECIDED = { approvedBy: null, endedBy: null, endedBecause: null, endedAt: null };

function found(changes: readonly StoredChange[], changeId: string): StoredChange {
  const change = changes.find(({ id }) => id === changeId);
  if (change === undefined) throw new Problem('summary.not-found');
  return change;
}
