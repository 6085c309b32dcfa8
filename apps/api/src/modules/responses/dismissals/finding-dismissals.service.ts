import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DismissalInput, ReadingView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import { findingKey, standingDismissals, type FindingAbout } from '../domain/standing-dismissals.ts';
import { hiddenIn } from '../reading/hidden-findings.ts';
import { SharedAnswers } from '../reading/shared-answers.ts';
import { ResponseAccess, type ResponseOfTender } from '../response-access.service.ts';
import { ResponsesService } from '../responses.service.ts';
import { FindingDismissalRepository } from './finding-dismissal.repository.ts';

export const DISMISSALS = 'finding-dismissals';

/** Why somebody said that nothing follows from a finding. */
export type Dismissal = NonNullable<NonNullable<NonNullable<ReadingView['findings']>[number]['dismissed']>>;

/** Dismissals that stand in a tender, by the key of their finding. */
export type Dismissals = ReadonlyMap<string, Dismissal>;

/**
 * Lets a person say, with a reason, that nothing follows from what a file hides or bidders share. The words stay shown, and
 * hidden ones out of scoring, whatever is said about them.
 */
@Injectable()
export class FindingDismissals {
  constructor(
    private readonly access: ResponseAccess,
    private readonly responses: ResponsesService,
    private readonly shared: SharedAnswers,
    private readonly repository: FindingDismissalRepository,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Those that stand. Whoever calls has asked whether they may be seen. */
  async of(tenderId: string): Promise<Dismissals> {
    const standing = [...standingDismissals(await this.repository.of(tenderId))];
    const names = await this.people.names(standing.map(([, { personId }]) => personId));
    return new Map(
      standing.map(([key, { personId, reason, at }]) => [
        key,
        { reason, by: names.get(personId) ?? personId, at: at.toISOString() },
      ]),
    );
  }

  /**
   * Throws `reading.outdated` where there is no such finding now, or where somebody has taken the same step already, and
   * what the policy throws.
   */
  async decide(who: SignedIn, responseId: string, given: DismissalInput): Promise<void> {
    const { tenderId } = (await this.responses.get(responseId)).response;
    const ask = () => this.access.require(who, 'integrity.decide', responseId);
    // Both responses of a shared wording tell of one finding, so that the tender's turn is taken.
    await this.database.inTurnOf(tenderId, ask, async (found) => {
      const about = await this.findingOf(found, given.about);
      const before = await this.repository.of(tenderId);
      const stands = standingDismissals(before).has(findingKey(about));
      if (stands !== (given.step === 'taken-back')) throw new Problem('reading.outdated');
      const { step } = given;
      const reason = given.step === 'dismissed' ? given.reason : '';
      const row = { id: randomUUID(), tenderId, responseId, step, about, reason };
      // The newest step counts, also where the process that wrote the one before has a clock that is ahead.
      const at = new Date(Math.max(Date.now(), (before.at(-1)?.at.getTime() ?? 0) + 1));
      const dismissal = { ...row, personId: who.personId, at };
      await this.repository.add(dismissal);
      await this.audit.recordRow(DISMISSALS, dismissal, {
        tenderId,
        kind: step === 'dismissed' ? 'integrity.dismissed' : 'integrity.dismissal-taken-back',
        actor: who.personId,
        // Not what it is about: the trail is open to people who may not see findings. The sealed row tells that.
        detail: { responseId, ...(reason === '' ? {} : { reason }) },
      });
    });
  }

  /** The finding that a page has shown, as it stands now. */
  private async findingOf(
    { response, tender, files }: ResponseOfTender,
    given: DismissalInput['about'],
  ): Promise<FindingAbout> {
    if (given.what === 'hidden') {
      const file = files.find(({ id }) => id === given.fileId);
      const read = file === undefined ? null : await this.responses.readFile(file);
      const finding = read === null ? undefined : hiddenIn(response.id, read)[given.place];
      if (finding?.about.reason !== given.reason) throw new Problem('reading.outdated');
      return finding.about;
    }
    const { criterion, otherResponseId, sharedPercent } = given;
    const { answers } = await this.shared.of(tender, response.id);
    const isShown = answers.some(
      (each) =>
        each.criterion === criterion &&
        each.otherResponseId === otherResponseId &&
        each.sharedPercent === sharedPercent,
    );
    if (!isShown) throw new Problem('reading.outdated');
    return { what: 'shared', criterion, responses: [response.id, otherResponseId], sharedPercent };
  }
}
