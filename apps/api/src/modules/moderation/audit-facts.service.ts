import { Injectable } from '@nestjs/common';
import { Exact, questionWeights } from '@evenhand/scoring';
import type { TenderPersonView } from '@evenhand/shared/contracts';
import { hasReached } from '@evenhand/shared/domain';
import { isHeard, missingFrom, readConsensus, readScore } from '@evenhand/shared/guide';
import { AuditTrail, CHAIN_START, chainHash } from '../../platform/audit/audit-event.repository.ts';
import { frameworkOf } from '../frameworks/index.ts';
import { PeopleService } from '../people/index.ts';
import { FindingsService, HiddenContents, OpeningService, ThresholdsService } from '../responses/index.ts';
import { InternalAidsService, type StoredTender } from '../tenders/index.ts';
import { ClosingChecks, recusedVotes } from './closing-checks.service.ts';
import { mostAtOnce } from './domain/attendance.ts';
import { whoHasNotConfirmed } from './domain/confirmations.ts';
import { agreementOf } from './domain/away.ts';
import { changedMarks } from './domain/corrections.ts';
import { decisiveItems } from './domain/mark-sensitivity.ts';
import { panelRules } from './domain/panel-rules.ts';
import { newestScore } from './domain/seats.ts';
import type { AuditedFinding, AuditedItem, AuditFacts } from './domain/self-audit/audit-facts.ts';
import { MachineQuotes } from './machine-quotes.service.ts';
import { ModerationRepository, type StoredConfirmation } from './moderation.repository.ts';
import { onTable, PanelAccess, type ItemOnTable } from './panel-access.service.ts';
import { ScoreHistory, type ScoreCourse } from './score-history.service.ts';
import { StandingItems } from './standing-items.service.ts';

/** Events read at once while the chain is followed. */
const AT_ONCE = 1000;

/** Gathers what the checks of the self-audit look at. */
@Injectable()
export class AuditFactsService {
  constructor(
    private readonly moderation: ModerationRepository,
    private readonly checks: ClosingChecks,
    private readonly panel: PanelAccess,
    private readonly standing: StandingItems,
    private readonly openings: OpeningService,
    private readonly findings: FindingsService,
    private readonly thresholds: ThresholdsService,
    private readonly hidden: HiddenContents,
    private readonly quotes: MachineQuotes,
    private readonly history: ScoreHistory,
    private readonly aids: InternalAidsService,
    private readonly people: PeopleService,
    private readonly audit: AuditTrail,
  ) {}

  async of(tender: StoredTender): Promise<AuditFacts> {
    const { definition } = tender;
    const everyItem = await this.moderation.itemsOf(tender.id);
    const { items: stored, names, disregarded } = await this.standing.of(tender);
    const takesPart = ({ responseId }: { readonly responseId: string }) =>
      !disregarded.some((one) => one.responseId === responseId);
    const isLocked = stored.length > 0 && stored.every(({ status }) => status === 'locked');
    const panel = await this.people.in(tender.id);
    // Also of those who have no part in the tender any more.
    const authors = await this.people.names(await this.history.authors(tender));
    const nameOf = (personId: string) => authors.get(personId) ?? 'somebody';
    const out = await this.panel.outOf(tender.id);
    const table = { tender, rules: panelRules(definition), session: null, attendees: [], out };
    const items = stored.map((item) => onTable(table, item));
    const scorers = new Set(stored.flatMap(({ seats }) => seats.map(({ evaluatorId }) => evaluatorId)));
    return {
      tender: definition,
      final: isLocked || hasReached('agreed', tender.phase),
      items: await this.items(items, names),
      sessions: await this.sessions(tender),
      weights: questionWeights(definition),
      aids: (await this.aids.of(tender.id)).map(({ title, published, affectsScore, override }) => ({
        title,
        published,
        affectsScore,
        overridden: override !== null,
      })),
      brokenEvent: await this.brokenEvent(tender.id),
      unequal: await this.checks.unequalPairs(items, names),
      decisive: decisiveOf(tender, items, names),
      corrected: changedMarks(
        await this.moderation.correctionsOf(tender.id),
        (itemId) => stored.find(({ id }) => id === itemId)?.agreedMark ?? null,
      ),
      undeclared: panel
        .filter(({ personId, declaration }) => declaration === 'due' && scorers.has(personId))
        .map(({ name }) => name),
      untrained: untrainedOf(
        tender,
        panel.filter(({ personId }) => scorers.has(personId)),
      ),
      opening: await this.openings.faults(tender),
      findings: (await this.findings.views(tender.id)).map(auditedFinding),
      // Whoever was disregarded is not in any more, so a threshold they miss lets nobody through.
      missed: (await this.thresholds.misses(tender)).filter(takesPart),
      // Before moderation there is time yet to look at a threshold.
      unassessed: hasReached('moderation', tender.phase)
        ? (await this.thresholds.unassessed(tender)).filter(takesPart)
        : [],
      unseenHidden: (await this.hidden.unseen(tender)).map(({ bidder, file, page }) => ({
        bidder,
        says: `${file}${page === null ? '' : `, page ${String(page)}`}: hidden content that nobody has opened.`,
      })),
      misquoted: await this.quotes.misquoted(tender),
      brokenVersions: await this.history.brokenVersions(tender, everyItem, nameOf),
    };
  }

  private async items(
    items: readonly ItemOnTable[],
    names: ReadonlyMap<string, string>,
  ): Promise<readonly AuditedItem[]> {
    const confirmations = await this.moderation.confirmationsOf(items.map(({ item }) => item.id));
    return Promise.all(
      items.map(async (one) =>
        auditedItem(one, names.get(one.item.responseId) ?? '', confirmations, await this.history.courses(one.item)),
      ),
    );
  }

  private async sessions({ id: tenderId }: StoredTender): Promise<AuditFacts['sessions']> {
    const sessions = await this.moderation.sessionsOf(tenderId);
    const attendees = await this.moderation.attendeesOf(sessions.map(({ id }) => id));
    return sessions.map(({ id, endedAt }) => ({
      present: mostAtOnce(attendees.filter(({ sessionId }) => sessionId === id)),
      ended: endedAt !== null,
    }));
  }

  /** Follows the chain of the tender's events from its start. */
  private async brokenEvent(tenderId: string): Promise<number | null> {
    let previous = CHAIN_START;
    for (let from = 0; ;) {
      const events = await this.audit.after(tenderId, from, AT_ONCE);
      if (events.length === 0) return null;
      for (const event of events) {
        from += 1;
        const fits =
          event.sequence === from && event.previousHash === previous && event.hash === chainHash(event, previous);
        if (!fits) return from;
        previous = event.hash;
      }
    }
  }
}

/** Training is asked for when the panel is fixed; a tender that was past that before it was asked for is not asked. */
function untrainedOf({ facts, phase }: StoredTender, scorers: readonly TenderPersonView[]): AuditFacts['untrained'] {
  if (facts.panelFixedAt === undefined) return hasReached('scoring', phase) ? 'not-asked' : null;
  return scorers.filter(({ training }) => training === null).map(({ name }) => name);
}

function auditedItem(
  one: ItemOnTable,
  bidder: string,
  confirmations: readonly StoredConfirmation[],
  courses: readonly ScoreCourse[],
): AuditedItem {
  const { item, seats, criterion, positions, script } = one;
  const heard = item.seats.filter(({ position }) => positions.some((each) => each.id === position && isHeard(each)));
  const confirmed = confirmations.filter(({ itemId, version }) => itemId === item.id && version === item.version);
  return {
    id: item.id,
    bidder,
    criterionId: item.criterionId,
    scores: seats.map((seat) => {
      const course = courses.find(({ personId }) => personId === seat.evaluatorId);
      return {
        name: seat.name,
        score: readScore(criterion, newestScore(seat).values),
        sawMachineFirst: course?.sawMachineFirst ?? false,
        followedMachine: course?.followedMachine ?? false,
      };
    }),
    consensus: readConsensus(criterion, positions, item.values),
    agreedMark: item.agreedMark,
    recorded: item.version > 0,
    missing: missingFrom(script, item.values).map(({ step }) => step),
    recusedVotes: recusedVotes(one),
    votes: agreementOf(item, one.rules),
    unconfirmed: whoHasNotConfirmed(
      heard,
      confirmed.map(({ personId }) => personId),
    ),
  };
}

function decisiveOf(
  tender: StoredTender,
  items: readonly ItemOnTable[],
  names: ReadonlyMap<string, string>,
): AuditFacts['decisive'] {
  const { definition } = tender;
  const bids = [...names].map(([responseId, bidder]) => ({
    responseId,
    bidder,
    marks: Object.fromEntries(
      items.flatMap(({ item }) =>
        item.responseId === responseId && item.agreedMark !== null ? [[item.criterionId, item.agreedMark]] : [],
      ),
    ),
  }));
  const isWhole = bids.every(({ marks }) => definition.criteria.every(({ id }) => marks[id] !== undefined));
  if (!isWhole) return [];
  return decisiveItems(definition, frameworkOf(tender), bids).map(({ responseId, criterion, from, to }) => {
    const found = items.find(({ item }) => item.responseId === responseId && item.criterionId === criterion);
    const than = new Exact(to).gt(from) ? 'higher' : 'lower';
    const says = `${criterion} ${names.get(responseId) ?? ''}: ${to}, one step ${than} than ${from}, would change or share the first place.`;
    return { itemId: found?.item.id ?? '', says };
  });
}

function auditedFinding(finding: Awaited<ReturnType<FindingsService['views']>>[number]): AuditedFinding {
  const newest = finding.decisions.at(-1);
  return {
    id: finding.id,
    bidder: finding.response,
    says: finding.evidence,
    excludes: newest?.outcome === 'disregarded',
    decidedBy: newest?.by ?? null,
    reason: newest?.proportionality ?? '',
    clause: newest?.clause ?? '',
    clarification: newest === undefined ? '' : newest.clarified ? 'The bidder was asked.' : newest.whyNotClarified,
  };
}
