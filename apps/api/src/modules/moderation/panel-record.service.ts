import { Injectable } from '@nestjs/common';
import type { GuideValues, PanelSavedView } from '@evenhand/shared/contracts';
import { faultOf, finalMark, missingFrom, type Script } from '@evenhand/shared/guide';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { CitationCheck } from '../evaluations/index.ts';
import { ResponsesService } from '../responses/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import { isConfirmed } from './domain/confirmations.ts';
import { heldBy } from './domain/pen.ts';
import { quorumAlone, quorumFor, type QuorumState } from './domain/quorum.ts';
import { ModerationRepository, type StoredItem } from './moderation.repository.ts';
import { PanelAccess, type ItemOnTable, type ItemPlace } from './panel-access.service.ts';
import { refuseTaken } from './pen.service.ts';
import { openTable } from './sessions.service.ts';

/** The panel's record of an item: written by one pen, put to all, confirmed by every voting member, then locked. */
@Injectable()
export class PanelRecordService {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
    private readonly responses: ResponsesService,
    private readonly citations: CitationCheck,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Keeps everything as it is now, as a new version; what had been confirmed is to be confirmed again. The same save sent
   * twice, because its answer was lost on the way, is one version.
   */
  async save(who: SignedIn, place: ItemPlace, seen: number, values: GuideValues): Promise<PanelSavedView> {
    return this.database.transaction(async () => {
      const table = openTable(await this.panel.item(who, 'moderation.write', place, { hold: true }));
      const { item, script, attendees } = table;
      const now = new Date();
      refuseTaken(item, attendees, who, now);
      if (item.status === 'locked') throw new Problem('item.wrong-status', 'This item is locked.');
      const { files } = await this.responses.get(item.responseId);
      refuseInvalid(script, values);
      const exact = await this.citations.exact(files, values, item.values);
      if (seen !== item.version) return this.sentAgain(who, item, exact);
      const saved = await this.moderation.addVersion(item, who.personId, exact);
      const pen = heldBy(who.personId, now);
      const status = item.status === 'sent-back' ? 'sent-back' : 'open';
      await this.moderation.change(item.id, {
        status,
        penHolderId: pen.holderId,
        penUntil: pen.until,
        parkedBecause: null,
      });
      await this.record(who, place, 'moderation.saved', { version: saved.version, hash: saved.hash });
      return savedView({ ...saved, status });
    });
  }

  /** Puts a complete record to the panel. Throws item.incomplete and moderation.no-quorum. */
  async propose(who: SignedIn, place: ItemPlace, seen: number): Promise<PanelSavedView> {
    return this.database.transaction(async () => {
      const table = openTable(await this.panel.item(who, 'moderation.write', place, { hold: true }));
      const { item, script } = table;
      refuseTaken(item, table.attendees, who, new Date());
      if (seen !== item.version) throw new Problem('item.changed');
      if (item.status === 'to-confirm') return savedView(item);
      if (item.status !== 'open') throw new Problem('item.wrong-status');
      const quorum = quorumOf(table);
      if (!quorum.met) throw new Problem('moderation.no-quorum', quorumInWords(table, quorum));
      const missing = missingFrom(script, item.values);
      if (missing.length > 0) {
        const points = missing.map(({ step, says }) => ({ pointer: `/values/${step.replaceAll('/', '~1')}`, says }));
        throw new Problem('item.incomplete', undefined, points);
      }
      await this.moderation.change(item.id, { status: 'to-confirm' });
      await this.record(who, place, 'moderation.proposed', { version: item.version });
      return savedView({ ...item, status: 'to-confirm' });
    });
  }

  /** One voting member's approval of the record as it stands; with the last one the item is locked. */
  async confirm(who: SignedIn, place: ItemPlace, version: number): Promise<void> {
    await this.database.transaction(async () => {
      const table = openTable(await this.panel.item(who, 'moderation.confirm', place, { hold: true }));
      const { item } = table;
      if (version !== item.version) throw new Problem('item.changed');
      const quorum = quorumOf(table);
      if (!quorum.met) throw new Problem('moderation.no-quorum', quorumInWords(table, quorum));
      if (!quorum.voting.includes(who.personId))
        throw new Problem(
          'rights.none',
          'Only who has scored this item and is in the session can confirm it, and the chair where one person scored it.',
        );
      if (item.status === 'locked') return;
      if (item.status !== 'to-confirm') throw new Problem('item.wrong-status');
      if (await this.moderation.confirm({ itemId: item.id, version, personId: who.personId, at: new Date() }))
        await this.record(who, place, 'moderation.confirmed', { version });
      const confirmations = await this.moderation.confirmationsOf([item.id]);
      const all = confirmations.map((one) => ({ evaluatorId: one.personId, version: one.version }));
      if (!isConfirmed(quorum.voting, all, version)) return;
      await this.moderation.change(item.id, {
        status: 'locked',
        agreedMark: finalMark(item.values),
        lockedAt: new Date(),
        penHolderId: null,
        penUntil: null,
      });
      await this.record(who, place, 'moderation.locked', { version, confirmedBy: quorum.voting.length });
    });
  }

  /** The save is there already, from the same hand and with the same words; otherwise somebody else has written meanwhile. */
  private async sentAgain(who: SignedIn, item: StoredItem, values: GuideValues): Promise<PanelSavedView> {
    const isSame = JSON.stringify(values) === JSON.stringify(item.values);
    if (isSame && (await this.moderation.authorOf(item.id, item.version)) === who.personId) return savedView(item);
    throw new Problem('item.changed');
  }

  private async record(
    who: SignedIn,
    { tenderId, itemId }: ItemPlace,
    kind: string,
    detail: Record<string, number | string>,
  ) {
    await this.audit.record({ tenderId, kind, actor: who.personId, subjectId: itemId, detail });
  }
}

/** Whether those present can decide an item, and who of them votes. */
export function quorumOf({ item, attendees, rules, tender }: ItemOnTable): QuorumState {
  const scorers = item.seats.map(({ evaluatorId }) => evaluatorId);
  const [scorer, ...others] = scorers;
  if (scorer !== undefined && others.length === 0 && whyFew(tender) !== null) return quorumAlone(scorer, attendees);
  return quorumFor(scorers, attendees, rules.absence);
}

/** Why one person alone may score an item, as the lead has recorded it; null where nobody has. */
export function whyFew({ facts }: Pick<StoredTender, 'facts'>): string | null {
  const reason = (facts.fewEvaluators ?? '').trim();
  return reason === '' ? null : reason;
}

export function quorumInWords({ item, rules, tender }: ItemOnTable, quorum: QuorumState): string {
  const reason = item.seats.length === 1 ? whyFew(tender) : null;
  if (reason !== null)
    return quorum.met
      ? `One person scored this item, and a chair who did not confirms it too. Reason on record: ${reason}`
      : 'One person scored this item. Whoever scored it and a chair who did not must both be there.';
  const nameOf = (id: string) => item.seats.find(({ evaluatorId }) => evaluatorId === id)?.name ?? id;
  const missing = quorum.absent.map(nameOf).toSorted().join(', ');
  if (quorum.met)
    return missing === ''
      ? 'Everyone who scored this item is there.'
      : `Those present decide; ${missing} is absent, as the published rule allows.`;
  if (item.seats.length < quorum.needed) return 'Fewer than two people scored this item. A panel needs two.';
  return rules.absence === 'items-wait'
    ? `This item waits for ${missing}, who scored it and is not there.`
    : `Too few are there to decide: ${missing} is absent.`;
}

function refuseInvalid(script: Script, values: GuideValues): void {
  const points = Object.entries(values).flatMap(([step, value]) => {
    const fault = faultOf(script, step, value);
    return fault === null ? [] : [{ pointer: `/values/${step.replaceAll('/', '~1')}`, says: fault.says }];
  });
  if (points.length > 0) throw new Problem('item.invalid', points[0]?.says, points);
}

function savedView({ version, status, savedAt, values }: StoredItem): PanelSavedView {
  return { version, status, savedAt: (savedAt ?? new Date(0)).toISOString(), values };
}
