import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ShortfallDraftInput,
  ShortfallDraftView,
  ShortfallNoticeInput,
  ShortfallView,
} from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { dayInTheUnitedKingdom } from '../../../platform/day-in-the-united-kingdom.ts';
import { PeopleService } from '../../people/index.ts';
import { TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { CommitmentRepository, type StoredCommitment } from '../commitment.repository.ts';
import { codeOf } from '../commitments.service.ts';
import { ContractsService } from '../contracts.service.ts';
import { DeliveryTurn } from '../delivery-turn.service.ts';
import { deliveryPosition, type DeliveryPosition } from '../domain/delivery.ts';
import { isShort, remediesIn, shortfallLetter } from '../domain/shortfall-letter.ts';
import { ShortfallRepository, type StoredNotice } from './shortfall.repository.ts';

/** Name under which the record exports letters about shortfalls. */
const NOTICES = 'shortfall-notices';

/** What is missing of a commitment, what the contract provides for it, and the letters about it. The service sends none. */
@Injectable()
export class Shortfalls {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly contracts: ContractsService,
    private readonly notices: ShortfallRepository,
    private readonly turn: DeliveryTurn,
    private readonly people: PeopleService,
    private readonly access: TenderAccess,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async view(tender: StoredTender, commitment: StoredCommitment, who: SignedIn): Promise<ShortfallView> {
    const { terms } = await this.contracts.get(tender.id);
    const notices = await this.notices.of([commitment.id]);
    const reports = await this.commitments.reportsOf([commitment.id]);
    const names = await this.people.names([...new Set(notices.map(({ by }) => by))]);
    const { statement, unit } = commitment.terms;
    return {
      ...{ code: codeOf(commitment), statement, unit, supplier: terms.supplier },
      position: await this.position(commitment),
      toReview: reports.filter(({ state }) => state === 'sent').length,
      remedies: [...remediesIn(terms.remedies ?? null)],
      notices: notices.map(({ id, asOf, shortfall, remedy, answerBy, letter, by, at }) => ({
        ...{ id, asOf, shortfall, remedy, answerBy, letter },
        by: names.get(by) ?? 'Somebody who is no longer here',
        at: at.toISOString(),
      })),
      mayWrite: await this.access.may(who, 'commitment.write', tender),
    };
  }

  /** The letter as the service would write it; throws commitment.not-short where nothing is missing. */
  async draft(
    tender: StoredTender,
    commitment: StoredCommitment,
    input: ShortfallDraftInput,
  ): Promise<ShortfallDraftView> {
    const { position, supplier } = await this.checked(tender, commitment, input);
    const { authority, title, reference } = tender;
    const { statement, unit } = commitment.terms;
    const letter = shortfallLetter({
      contract: { authority, supplier, title, reference },
      commitment: { code: codeOf(commitment), statement, unit },
      position,
      ...input,
    });
    return { letter, asOf: position.asOf, shortfall: position.shortfall };
  }

  /**
   * Keeps the letter as a person made it, with what was missing on the day; throws notice.outdated where its draft said
   * otherwise, and notice.on-record where the same letter was kept before.
   */
  async record(
    tender: StoredTender,
    commitment: StoredCommitment,
    input: ShortfallNoticeInput,
    { personId }: SignedIn,
  ): Promise<void> {
    const kept = { ...input, id: randomUUID(), commitmentId: commitment.id, by: personId, at: new Date() };
    await this.database.transaction(async () => {
      await this.turn.take(commitment);
      // Held, so that no report is accepted and no letter kept between the check and the record.
      const held = await this.commitments.hold(commitment.id);
      if (held === null) throw new Problem('commitment.not-found');
      const { position } = await this.checked(tender, held, input);
      if (input.asOf !== position.asOf || input.shortfall !== position.shortfall) throw new Problem('notice.outdated');
      const before = await this.notices.of([commitment.id]);
      if (before.some((notice) => isSameLetter(notice, input))) throw new Problem('notice.on-record');
      await this.notices.add(kept);
      await this.audit.recordRow(NOTICES, kept, {
        ...{ tenderId: tender.id, kind: 'shortfall.noticed', actor: personId },
        detail: { code: codeOf(commitment), shortfall: input.shortfall, answerBy: input.answerBy },
      });
    });
  }

  /** One of the letters of a commitment; throws notice.not-found. */
  async notice({ id: commitmentId }: StoredCommitment, id: string): Promise<StoredNotice> {
    const notice = (await this.notices.of([commitmentId])).find((each) => each.id === id);
    if (notice === undefined) throw new Problem('notice.not-found');
    return notice;
  }

  private async checked(
    tender: StoredTender,
    commitment: StoredCommitment,
    { remedy, answerBy }: ShortfallDraftInput,
  ): Promise<{ position: DeliveryPosition; supplier: string }> {
    const { terms } = await this.contracts.get(tender.id);
    const position = await this.position(commitment);
    if (!isShort(position)) throw new Problem('commitment.not-short');
    if (!remediesIn(terms.remedies ?? null).includes(remedy))
      throw refusal('/remedy', 'Choose one of the options that the contract provides.');
    if (answerBy <= position.asOf)
      throw refusal('/answerBy', 'Use a day after today, so that there is time to answer.');
    return { position, supplier: terms.supplier };
  }

  private async position({ id, terms, earlier }: StoredCommitment): Promise<DeliveryPosition> {
    const reports = await this.commitments.reportsOf([id]);
    return deliveryPosition({ terms, earlier, reports }, dayInTheUnitedKingdom(new Date()));
  }
}

function isSameLetter(notice: StoredNotice, input: ShortfallNoticeInput): boolean {
  return (['remedy', 'answerBy', 'asOf', 'shortfall', 'letter'] as const).every((part) => notice[part] === input[part]);
}

function refusal(pointer: string, says: string): Problem {
  return new Problem('request.invalid', undefined, [{ pointer, says }]);
}
