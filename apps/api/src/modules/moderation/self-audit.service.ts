import { Injectable } from '@nestjs/common';
import { Exact, questionWeights } from '@evenhand/scoring';
import type { SelfAuditView } from '@evenhand/shared/contracts';
import { missingFrom, readConsensus, readScore } from '@evenhand/shared/guide';
import { AuditTrail, CHAIN_START, chainHash } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { EvaluationRepository } from '../evaluations/index.ts';
import { frameworkOf } from '../frameworks/index.ts';
import { FindingsService, ResponsesService } from '../responses/index.ts';
import { InternalAidsService, TenderAccess, type StoredTender } from '../tenders/index.ts';
import { bidderNames } from './bidder-names.ts';
import { ClosingChecks } from './closing-checks.service.ts';
import { decisiveItems } from './domain/mark-sensitivity.ts';
import { panelRules } from './domain/panel-rules.ts';
import { newestScore } from './domain/seats.ts';
import type { AuditedFinding, AuditedItem, AuditFacts } from './domain/self-audit/audit-facts.ts';
import { selfAudit } from './domain/self-audit/self-audit.ts';
import { ModerationRepository, type StoredConfirmation } from './moderation.repository.ts';
import { onTable, type ItemOnTable } from './panel-access.service.ts';

/** Events read at once while the chain is followed. */
const AT_ONCE = 1000;

/** Runs every check of the self-audit on one tender. It reads and changes nothing. */
@Injectable()
export class SelfAuditService {
  constructor(
    private readonly access: TenderAccess,
    private readonly moderation: ModerationRepository,
    private readonly checks: ClosingChecks,
    private readonly responses: ResponsesService,
    private readonly findings: FindingsService,
    private readonly aids: InternalAidsService,
    private readonly evaluations: EvaluationRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** For whoever may export the whole record. */
  async view(who: SignedIn, tenderId: string): Promise<SelfAuditView> {
    return this.of(await this.access.require(who, 'record.export', tenderId));
  }

  /** For whoever runs the service; a tender that is not agreed yet is refused, so that no mark leaves early. */
  async of(tender: StoredTender): Promise<SelfAuditView> {
    const items = await this.moderation.itemsOf(tender.id);
    if (items.length === 0 || items.some(({ status }) => status !== 'locked')) throw new Problem('results.not-yet');
    const outcomes = selfAudit(await this.facts(tender));
    return {
      tenderId: tender.id,
      title: tender.title,
      publishedSetHash: tender.publishedSetHash,
      checks: outcomes.map(({ points, ...outcome }) => ({ ...outcome, points: points.map((point) => ({ ...point })) })),
    };
  }

  private async facts(tender: StoredTender): Promise<AuditFacts> {
    const { definition } = tender;
    const table = { tender, rules: panelRules(definition), session: null, attendees: [] };
    const [stored, sessions, names, aids, brokenEvent, findings] = await Promise.all([
      this.moderation.itemsOf(tender.id),
      this.moderation.sessionsOf(tender.id),
      bidderNames(this.responses, tender),
      this.aids.of(tender.id),
      this.brokenEvent(tender.id),
      this.findings.views(tender.id),
    ]);
    const [attendees, confirmations] = await Promise.all([
      this.moderation.attendeesOf(sessions.map(({ id }) => id)),
      this.moderation.confirmationsOf(stored.map(({ id }) => id)),
    ]);
    const items = stored.map((item) => onTable(table, item));
    return {
      tender: definition,
      items: await Promise.all(
        items.map(async (item) =>
          auditedItem(item, names.get(item.item.responseId) ?? '', confirmations, await this.sawFirst(item)),
        ),
      ),
      sessions: sessions.map(({ id, endedAt }) => ({
        present: attendees.filter(({ sessionId, present }) => sessionId === id && present).map(({ name }) => name),
        ended: endedAt !== null,
      })),
      weights: questionWeights(definition),
      aids: aids.map(({ title, published, affectsScore, override }) => ({
        title,
        published,
        affectsScore,
        overridden: override !== null,
      })),
      brokenEvent,
      unequal: await this.checks.unequalPairs(items, names),
      decisive: decisiveOf(tender, items, names),
      findings: findings.map(auditedFinding),
      overrides: null,
      unseenHidden: null,
      orphanSentences: null,
    };
  }

  /** Ids of the evaluators who saw the machine's view of an answer before they first locked their own score. */
  private async sawFirst({ item }: ItemOnTable): Promise<ReadonlySet<string>> {
    const evaluations = await this.evaluations.submittedFor(item.responseId, item.criterionId);
    const exposures = await this.evaluations.exposures(evaluations.map(({ id }) => id));
    const early = await Promise.all(
      exposures.map(async ({ evaluationId, seenAt }) => {
        const locks = (await this.evaluations.versionsOf(evaluationId)).filter(({ kind }) => kind === 'locked');
        const isEarly = !locks.some(({ at }) => at <= seenAt);
        return isEarly ? evaluations.filter(({ id }) => id === evaluationId).map(({ personId }) => personId) : [];
      }),
    );
    return new Set(early.flat());
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

function auditedItem(
  { item, criterion, positions, script }: ItemOnTable,
  bidder: string,
  confirmations: readonly StoredConfirmation[],
  sawFirst: ReadonlySet<string>,
): AuditedItem {
  const confirmed = confirmations.filter(({ itemId, version }) => itemId === item.id && version === item.version);
  return {
    id: item.id,
    bidder,
    criterionId: item.criterionId,
    scores: item.seats.map((seat) => ({
      name: seat.name,
      score: readScore(criterion, newestScore(seat).values),
      sawMachineFirst: sawFirst.has(seat.evaluatorId),
    })),
    consensus: readConsensus(criterion, positions, item.values),
    agreedMark: item.agreedMark,
    locked: item.status === 'locked',
    missing: missingFrom(script, item.values).map(({ step }) => step),
    unconfirmed: item.seats
      .filter(({ evaluatorId }) => !confirmed.some(({ personId }) => personId === evaluatorId))
      .map(({ name }) => name),
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
