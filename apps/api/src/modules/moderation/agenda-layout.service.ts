import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ResponseStage } from '@evenhand/shared/contracts';
import { EvaluationRepository } from '../evaluations/index.ts';
import { Disregards, ResponseRepository } from '../responses/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import type { OutOfPanel } from './domain/away.ts';
import { panelRules } from './domain/panel-rules.ts';
import { dealtSeats, type Seat } from './domain/seats.ts';
import { ModerationRepository, type StoredItem } from './moderation.repository.ts';
import type { PanelPerson } from './panel-people.ts';
import { hasEveryItem } from './standing-items.service.ts';

/** How many scores are in of those that are awaited. */
interface ScoresIn {
  readonly submitted: number;
  readonly expected: number;
}

/** Stages of a bid of which a new reading is still to come: its words may give scores back. */
const UNREAD: readonly ResponseStage[] = ['received', 'reading', 'failed'];

/** Lays the answers out for the panel: each with the scores as they were handed in, which no later change enters. */
@Injectable()
export class AgendaLayout {
  constructor(
    private readonly moderation: ModerationRepository,
    private readonly evaluations: EvaluationRepository,
    private readonly responses: ResponseRepository,
    private readonly disregards: Disregards,
  ) {}

  /** How many of the scores of the bids that take part have been handed in, and what keeps the first session from opening. */
  async beforeFirstSession(
    { id, definition }: StoredTender,
    people: readonly PanelPerson[],
  ): Promise<ScoresIn & { readonly lacks: string | null }> {
    const bids = await this.disregards.takingPart(id);
    const counts = [...(await this.counts(id, people, idsOf(bids))).values()];
    const all = (key: keyof ScoresIn) => counts.reduce((sum, count) => sum + count[key], 0);
    const scores = { submitted: all('submitted'), expected: all('expected') };
    const isScored = (question: string) => people.some(({ assignedCriteria }) => assignedCriteria.includes(question));
    const unread = bids.filter(({ stage }) => UNREAD.includes(stage)).length;
    return {
      ...scores,
      lacks: lacking(
        scores,
        idsOf(definition.criteria).filter((one) => !isScored(one)),
        unread,
      ),
    };
  }

  /**
   * Lays out every bid of which all scores are in and that is not there yet; also a disregarded one, so that it can come
   * back. One that came back with scores missing is laid out by a later session; nobody waits for whoever is out.
   */
  async layOut(tender: StoredTender, people: readonly PanelPerson[], out: OutOfPanel): Promise<void> {
    const [responses, there] = await Promise.all([
      this.responses.ofTender(tender.id),
      this.moderation.itemsOf(tender.id),
    ]);
    const missing = responses.map(({ id }) => id).filter((id) => !hasEveryItem(tender, id, there));
    const awaited = people.filter(({ personId }) => !out.has(personId));
    const counts = await this.counts(tender.id, awaited, missing);
    for (const [responseId, { submitted, expected }] of counts)
      if (expected > 0 && submitted === expected) await this.layOutOne(tender, responseId, people, there);
  }

  /**
   * Questions that keep a bid off the agenda, or would stand on it with nobody to decide them: whoever is to score them has
   * no vote now.
   */
  async nobodyScores(
    tender: StoredTender,
    people: readonly PanelPerson[],
    out: OutOfPanel,
  ): Promise<readonly string[]> {
    const [bids, there] = await Promise.all([
      this.disregards.takingPart(tender.id),
      this.moderation.itemsOf(tender.id),
    ]);
    const isLaidOut = (bid: string, question: string) =>
      there.some(({ responseId, criterionId }) => responseId === bid && criterionId === question);
    const isScored = (question: string) =>
      people.some(({ personId, assignedCriteria }) => assignedCriteria.includes(question) && !out.has(personId));
    return idsOf(tender.definition.criteria).filter((question) =>
      idsOf(bids).some((bid) => !isLaidOut(bid, question) && !isScored(question)),
    );
  }

  private async counts(
    tenderId: string,
    people: readonly PanelPerson[],
    responseIds: readonly string[],
  ): Promise<ReadonlyMap<string, ScoresIn>> {
    const rows = await this.evaluations.ofTender(tenderId);
    const keyOf = (one: { personId: string; responseId: string; criterionId: string }) =>
      `${one.personId} ${one.responseId} ${one.criterionId}`;
    const handedIn = new Set(rows.filter(({ state }) => state === 'submitted').map(keyOf));
    return new Map(
      responseIds.map((responseId) => {
        const expected = people.flatMap(({ personId, assignedCriteria }) =>
          assignedCriteria.map((criterionId) => keyOf({ personId, responseId, criterionId })),
        );
        return [
          responseId,
          { expected: expected.length, submitted: expected.filter((key) => handedIn.has(key)).length },
        ];
      }),
    );
  }

  /** An item with a seat more, for somebody who has handed in their own score of it since; null where nothing was handed in. */
  async seatsWith(
    { responseId, criterionId, seats }: StoredItem,
    { personId, name }: { readonly personId: string; readonly name: string },
  ): Promise<readonly Seat[] | null> {
    const scores = (await this.evaluations.submittedFor(responseId, criterionId)).filter(
      (score) => score.personId === personId,
    );
    const [sitter] = await this.sitters(scores, new Map([[personId, name]]));
    return sitter === undefined ? null : [...seats, { ...sitter, position: `E${String(seats.length + 1)}` }];
  }

  private async sitters(
    scores: Awaited<ReturnType<EvaluationRepository['submittedFor']>>,
    names: ReadonlyMap<string, string>,
  ): Promise<readonly Omit<Seat, 'position'>[]> {
    const seen = await this.evaluations.exposures(scores.map(({ id }) => id));
    return scores.flatMap(({ id, personId, values, mark, submittedAt }) =>
      mark === null || submittedAt === null
        ? []
        : [
            {
              evaluatorId: personId,
              name: names.get(personId) ?? personId,
              markBeforeMachine: seen.find(({ evaluationId }) => evaluationId === id)?.markBefore ?? null,
              scores: [{ values, mark, submittedAt: submittedAt.toISOString() }],
            },
          ],
    );
  }

  private async layOutOne(
    tender: StoredTender,
    responseId: string,
    people: readonly PanelPerson[],
    there: readonly StoredItem[],
  ): Promise<void> {
    const { namesHiddenFirst } = panelRules(tender.definition);
    const names = new Map(people.map(({ personId, name }) => [personId, name]));
    for (const { id: criterionId } of tender.definition.criteria) {
      if (there.some((item) => item.responseId === responseId && item.criterionId === criterionId)) continue;
      const submitted = await this.evaluations.submittedFor(responseId, criterionId);
      // What somebody handed in who has left the panel of the question stays on record and counts no more.
      const scores = submitted.filter(({ personId }) =>
        people.some((one) => one.personId === personId && one.assignedCriteria.includes(criterionId)),
      );
      if (scores.length === 0) continue;
      const item = newItem(tender.id, responseId, criterionId, !namesHiddenFirst);
      const sitters = await this.sitters(scores, names);
      const lots = (evaluatorId: string) => createHash('sha256').update(`${item.id} ${evaluatorId}`).digest('hex');
      await this.moderation.addItem({ ...item, seats: dealtSeats(sitters, lots) });
    }
  }
}

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

function lacking({ submitted, expected }: ScoresIn, unscored: readonly string[], unread: number): string | null {
  if (expected === 0 || submitted < expected)
    return `${String(submitted)} of ${String(expected)} scores have been submitted.`;
  if (unscored.length > 0) return `Nobody scores ${unscored.join(', ')}: there is no mark to agree on.`;
  if (unread === 0) return null;
  const responses = unread === 1 ? 'One response is' : `${String(unread)} responses are`;
  return `${responses} still to be read anew. Wait for it, or have it read again.`;
}

function newItem(tenderId: string, responseId: string, criterionId: string, revealed: boolean): StoredItem {
  return {
    id: randomUUID(),
    tenderId,
    responseId,
    criterionId,
    status: 'waiting',
    version: 0,
    values: {},
    seats: [],
    revealed,
    parkedBecause: null,
    sentBack: null,
    course: [],
    agreedMark: null,
    voted: null,
    awayAtLock: null,
    warningsAtLock: null,
    penHolderId: null,
    penUntil: null,
    savedAt: null,
    lockedAt: null,
  };
}
