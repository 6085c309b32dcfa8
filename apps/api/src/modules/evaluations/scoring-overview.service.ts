import { Injectable } from '@nestjs/common';
import type { ScoringItemView, ScoringOverviewView } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Rights } from '../people/index.ts';
import { Disregards } from '../responses/index.ts';
import { machineUse, TenderAccess, type StoredTender } from '../tenders/index.ts';
import { bidOrder } from './domain/bid-order.ts';
import { scoredCriterion } from './domain/scored-criterion.ts';
import { scoringRules } from './domain/scoring-rules.ts';
import { EvaluationRepository, type EvaluationRow } from './evaluation.repository.ts';
import { PracticeGate } from './practice/practice-gate.service.ts';

const NONE: ReadonlySet<string> = new Set();

/** What one evaluator has to score in a tender: their questions, the bids in their own order, and how far they are. */
@Injectable()
export class ScoringOverview {
  constructor(
    private readonly access: TenderAccess,
    private readonly rights: Rights,
    private readonly disregards: Disregards,
    private readonly evaluations: EvaluationRepository,
    private readonly practice: PracticeGate,
  ) {}

  async of(who: SignedIn, tenderId: string): Promise<ScoringOverviewView> {
    const tender = await this.access.require(who, 'score.read-own', tenderId);
    const { definition } = tender;
    const [criterionIds, responses, rows, noticeAt, practiceDue] = await Promise.all([
      this.assignedTo(who, tenderId),
      this.responsesFor(tender, who.personId),
      this.evaluations.ofEvaluator(tenderId, who.personId),
      this.evaluations.noticeAt(tenderId, who.personId),
      this.practice.due(who, tender),
    ]);
    const criteria = definition.criteria.filter(({ id }) => criterionIds.includes(id));
    const [first] = criteria;
    const canWrite =
      first !== undefined && (await this.access.may(who, 'score.write', tender, { criterionId: first.id }));
    const { order, masked } = scoringRules(definition);
    const items = itemsOf(
      order,
      criteria.map(({ id }) => id),
      responses.map(({ id }) => id),
      rows,
    );
    const returned = tender.phase === 'moderation' ? await this.disregards.returned(tenderId) : NONE;
    const owesReturned = items.some(({ responseId, state }) => returned.has(responseId) && state !== 'submitted');
    return {
      tenderId,
      title: tender.title,
      authority: tender.authority,
      canWrite: canWrite || owesReturned || rows.some(({ state }) => state === 'reopened'),
      order,
      masked,
      bands: definition.scale.bands,
      criteria: criteria.map(scoredCriterion),
      responses,
      items,
      noticeAt: noticeAt?.toISOString() ?? null,
      machineUse: machineUse(definition).says,
      practiceDue,
    };
  }

  /** The bids that take part, in that evaluator's own order. */
  async responsesFor(tender: StoredTender, personId: string): Promise<{ id: string; name: string }[]> {
    const names = new Map((await this.disregards.takingPart(tender.id)).map(({ id, name }) => [id, name]));
    return bidOrder(`${tender.id}/${personId}`, [...names.keys()]).map((id) => ({ id, name: names.get(id) ?? id }));
  }

  private async assignedTo(who: SignedIn, tenderId: string): Promise<readonly string[]> {
    const standing = (await this.rights.standingsOf(who)).find((one) => one.tenderId === tenderId);
    return standing?.assignedCriteria ?? [];
  }
}

function itemsOf(
  order: ScoringOverviewView['order'],
  criterionIds: readonly string[],
  responseIds: readonly string[],
  rows: readonly EvaluationRow[],
): ScoringItemView[] {
  const places =
    order === 'by-question'
      ? criterionIds.flatMap((criterionId) => responseIds.map((responseId) => ({ criterionId, responseId })))
      : responseIds.flatMap((responseId) => criterionIds.map((criterionId) => ({ criterionId, responseId })));
  return places.map((place) => {
    const row = rows.find((one) => one.responseId === place.responseId && one.criterionId === place.criterionId);
    return {
      ...place,
      state: row?.state ?? 'not-started',
      mark: row?.mark ?? null,
      flagged: row?.flagged ?? false,
      skipped: row?.skipped ?? null,
      reopenedBecause: row?.reopenedBecause ?? null,
      savedAt: row === undefined || row.version === 0 ? null : row.savedAt.toISOString(),
    };
  });
}
