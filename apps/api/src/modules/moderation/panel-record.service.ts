import { Injectable } from '@nestjs/common';
import type { GuideValues, PanelSavedView, StandingWarning } from '@evenhand/shared/contracts';
import { asked, faultOf, finalMark, kindOf, missingFrom, panelReading, type Script } from '@evenhand/shared/guide';
import { standingWarnings } from '@evenhand/shared/lints';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { CitationCheck } from '../evaluations/index.ts';
import { filesShown, ResponsesService } from '../responses/index.ts';
import type { AwayAtLock } from './domain/away.ts';
import { isConfirmed } from './domain/confirmations.ts';
import { heldBy } from './domain/pen.ts';
import { ModerationRepository, type StoredItem } from './moderation.repository.ts';
import { PanelAccess, type ItemOnTable, type ItemPlace } from './panel-access.service.ts';
import { quorumInWords } from './panel-quorum.ts';
import { refuseTaken } from './pen.service.ts';
import { openTable } from './sessions.service.ts';
import { StandingItems } from './standing-items.service.ts';

/** The panel's record of an item: written by one pen, put to all, confirmed by every voting member, then locked. */
@Injectable()
export class PanelRecordService {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
    private readonly responses: ResponsesService,
    private readonly citations: CitationCheck,
    private readonly standing: StandingItems,
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
      const files = filesShown((await this.responses.get(item.responseId)).files, { price: false });
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
      const { item, script, quorum } = table;
      refuseTaken(item, table.attendees, who, new Date());
      if (seen !== item.version) throw new Problem('item.changed');
      if (item.status === 'to-confirm') return savedView(item);
      if (item.status !== 'open') throw new Problem('item.wrong-status');
      if (!quorum.met) throw new Problem('moderation.no-quorum', quorumInWords(table, quorum));
      refuseIncomplete(script, item.values);
      await this.moderation.change(item.id, { status: 'to-confirm' });
      await this.record(who, place, 'moderation.proposed', { version: item.version });
      return savedView({ ...item, status: 'to-confirm' });
    });
  }

  /** One voting member's approval of the record as it stands; with the last one the item is locked. */
  async confirm(who: SignedIn, place: ItemPlace, version: number): Promise<void> {
    await this.database.transaction(async () => {
      const table = openTable(await this.panel.item(who, 'moderation.confirm', place, { hold: true }));
      const { item, script, quorum } = table;
      if (version !== item.version) throw new Problem('item.changed');
      if (!quorum.met) throw new Problem('moderation.no-quorum', quorumInWords(table, quorum));
      if (!quorum.voting.includes(who.personId))
        throw new Problem(
          'rights.none',
          'Only who has scored this item and is in the session can confirm it, and the chair where one person scored it.',
        );
      if (item.status === 'locked') return;
      if (item.status !== 'to-confirm') throw new Problem('item.wrong-status');
      // Somebody may have come back since it was put to the panel, and the record says nothing yet of what they hold.
      refuseIncomplete(script, item.values, (step) => kindOf(step) === 'now');
      if (await this.moderation.confirm({ itemId: item.id, version, personId: who.personId, at: new Date() }))
        await this.record(who, place, 'moderation.confirmed', { version });
      const confirmations = await this.moderation.confirmationsOf([item.id]);
      const all = confirmations.map((one) => ({ evaluatorId: one.personId, version: one.version }));
      if (!isConfirmed(quorum.voting, all, version)) return;
      const warnings = await this.warningsNow(table);
      await this.moderation.change(item.id, {
        status: 'locked',
        agreedMark: finalMark(item.values),
        lockedAt: new Date(),
        voted: [...quorum.voting],
        awayAtLock: awayNow(table),
        warningsAtLock: warnings,
        penHolderId: null,
        penUntil: null,
      });
      await this.record(who, place, 'moderation.locked', {
        version,
        confirmedBy: quorum.voting.length,
        warnings: warnings.length,
      });
    });
  }

  /** What the screen warned of beside the reasons as they stand. */
  private async warningsNow({ tender, item, criterion, script }: ItemOnTable): Promise<readonly StandingWarning[]> {
    const { items, names } = await this.standing.of(tender);
    const onAgenda = items.flatMap(({ responseId }) => names.get(responseId) ?? []);
    const { question = '' } = tender.definition.criteria.find(({ id }) => id === item.criterionId) ?? {};
    const against = {
      ...{ bands: criterion.bands, parts: criterion.parts, criterionTitle: criterion.title, question },
      bidder: names.get(item.responseId) ?? '',
    };
    const context = panelReading(against, onAgenda, item.values);
    return standingWarnings(asked(script, item.values), item.values, context);
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

function refuseIncomplete(script: Script, values: GuideValues, counts: (step: string) => boolean = () => true): void {
  const missing = missingFrom(script, values).filter(({ step }) => counts(step));
  if (missing.length === 0) return;
  const points = missing.map(({ step, says }) => ({ pointer: `/values/${step.replaceAll('/', '~1')}`, says }));
  throw new Problem('item.incomplete', undefined, points);
}

function refuseInvalid(script: Script, values: GuideValues): void {
  const points = Object.entries(values).flatMap(([step, value]) => {
    const fault = faultOf(script, step, value);
    return fault === null ? [] : [{ pointer: `/values/${step.replaceAll('/', '~1')}`, says: fault.says }];
  });
  if (points.length > 0) throw new Problem('item.invalid', points[0]?.says, points);
}

function awayNow({ item, positions }: ItemOnTable): AwayAtLock {
  return Object.fromEntries(
    positions.flatMap(({ id, away }) => {
      const seat = item.seats.find(({ position }) => position === id);
      return seat === undefined || away == null ? [] : [[seat.evaluatorId, away]];
    }),
  );
}

function savedView({ version, status, savedAt, values }: StoredItem): PanelSavedView {
  return { version, status, savedAt: (savedAt ?? new Date(0)).toISOString(), values };
}
