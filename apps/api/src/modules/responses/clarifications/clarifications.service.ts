import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ClarificationInput,
  ClarificationListView,
  ClarificationStepInput,
  ClarificationView,
} from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import { TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { FindingsService } from '../compliance/findings.service.ts';
import { inviteWarnings } from '../domain/clarification-wording.ts';
import { entriesFor } from '../domain/clarification-sight.ts';
import { nextStep } from '../domain/clarification-steps.ts';
import { LockedScores } from '../reading/locked-scores.ts';
import { ResponseRepository, type StoredResponse } from '../response.repository.ts';
import { ClarificationRepository, type ClarificationEntry } from './clarification.repository.ts';

/** Name of the part of the record that holds clarifications. */
export const CLARIFICATIONS = 'clarifications';

/**
 * Questions to bidders. An evaluator proposes one, the lead sends it; its answer is one row that everybody on the panel
 * reads under the same time, so nobody knows more than another. Who scores reads no proposals of others meanwhile.
 */
@Injectable()
export class ClarificationsService {
  constructor(
    private readonly access: TenderAccess,
    private readonly responses: ResponseRepository,
    private readonly clarifications: ClarificationRepository,
    private readonly findings: FindingsService,
    private readonly scores: LockedScores,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async list(who: SignedIn, tenderId: string): Promise<ClarificationListView> {
    const tender = await this.access.require(who, 'clarification.read', tenderId);
    const [log, responses, readsProposals, mayAsk, mayAnswer] = await Promise.all([
      this.clarifications.ofTender(tender.id),
      this.responses.ofTender(tender.id),
      this.access.may(who, 'clarification.read-proposals', tender),
      this.access.may(who, 'clarification.ask', tender),
      this.access.may(who, 'clarification.answer', tender),
    ]);
    const entries = entriesFor(log, { personId: who.personId, readsProposals });
    const names = await this.people.names(entries.map(({ personId }) => personId));
    const about = { tender, responses, names, mayAnswer };
    const threads = [...new Set(entries.map(({ clarificationId }) => clarificationId))];
    return {
      tenderId: tender.id,
      title: tender.title,
      clarifications: threads.map((id) =>
        clarificationOf(
          entries.filter(({ clarificationId }) => clarificationId === id),
          about,
        ),
      ),
      toConsider: mayAnswer ? await this.toConsider(tender.id, log, responses) : [],
      ownProposalsOnly: !readsProposals,
      mayAsk,
      responses: mayAsk ? responses.map(({ id, name }) => ({ id, name })) : [],
      criteria: tender.definition.criteria.map(({ id, title }) => ({ id, title })),
    };
  }

  /** Proposes a question. It goes to the lead, never to the bidder by itself. */
  async propose(who: SignedIn, tenderId: string, given: ClarificationInput): Promise<ClarificationListView> {
    const tender = await this.access.require(who, 'clarification.ask', tenderId);
    const response = await this.responses.byId(given.responseId);
    if (response?.tenderId !== tender.id) throw new Problem('response.not-found');
    if (given.criterionId !== null && !tender.definition.criteria.some(({ id }) => id === given.criterionId))
      throw new Problem('request.invalid', 'The tender has no such question.', [
        { pointer: '/criterionId', says: 'Choose a question of this tender.' },
      ]);
    await this.write(who, tender, {
      id: randomUUID(),
      clarificationId: randomUUID(),
      tenderId: tender.id,
      responseId: response.id,
      criterionId: given.criterionId,
      step: 'proposed',
      passage: given.passage,
      words: given.question,
      recipients: null,
      effect: null,
      personId: who.personId,
      at: new Date(),
    });
    return this.list(who, tenderId);
  }

  /** Takes the next step of a clarification; throws `clarification.wrong-step` where another one is due. */
  async advance(
    who: SignedIn,
    tenderId: string,
    clarificationId: string,
    given: ClarificationStepInput,
  ): Promise<ClarificationListView> {
    const tender = await this.access.require(who, 'clarification.answer', tenderId);
    await this.database.transaction(async () => {
      await this.database.serialise(clarificationId);
      const thread = await this.clarifications.thread(clarificationId);
      const [first] = thread;
      if (first?.tenderId !== tender.id) throw new Problem('request.not-found');
      if (nextStep(thread.map(({ step }) => step)) !== given.step) throw new Problem('clarification.wrong-step');
      const reopened = given.step === 'effect' ? await this.giveScoresBack(who, tender, first, given) : {};
      const entry = {
        ...first,
        id: randomUUID(),
        step: given.step,
        passage: '',
        words: given.words,
        recipients: given.step === 'sent' ? given.recipients : null,
        effect: given.step === 'effect' ? given.effect : null,
        personId: who.personId,
        at: new Date(),
      };
      await this.write(who, tender, entry, reopened);
    });
    return this.list(who, tenderId);
  }

  /**
   * Gives the scores of the answer back where they have to be looked at again, and says how many. Once the panel has them,
   * its chair sends them back item by item.
   */
  private async giveScoresBack(
    { personId }: SignedIn,
    { phase }: StoredTender,
    { responseId, criterionId }: ClarificationEntry,
    { effect, words }: Extract<ClarificationStepInput, { step: 'effect' }>,
  ): Promise<Readonly<Record<string, number>>> {
    if (effect !== 'scores-to-revisit') return {};
    if (phase !== 'scoring') return { reopened: 0 };
    const locked = [...(await this.scores.count(responseId))].filter(
      ([id]) => criterionId === null || id === criterionId,
    );
    const criteria = locked.map(([id]) => id);
    await this.scores.giveBack({ responseId, criteria, by: personId, because: 'clarified', reason: words });
    return { reopened: locked.reduce((sum, [, count]) => sum + count, 0) };
  }

  private async write(
    who: SignedIn,
    tender: StoredTender,
    entry: ClarificationEntry,
    more: Readonly<Record<string, number>> = {},
  ): Promise<void> {
    await this.database.transaction(async () => {
      await this.clarifications.add(entry);
      const { clarificationId, responseId, criterionId, step, effect } = entry;
      await this.audit.recordRow(CLARIFICATIONS, entry, {
        tenderId: tender.id,
        kind: `clarification.${step}`,
        actor: who.personId,
        detail: { clarificationId, responseId, criterionId, ...(effect === null ? {} : { effect }), ...more },
      });
    });
  }

  private async toConsider(
    tenderId: string,
    entries: readonly ClarificationEntry[],
    responses: readonly StoredResponse[],
  ): Promise<ClarificationListView['toConsider']> {
    const asked = new Set(entries.map(({ responseId }) => responseId));
    const open = (await this.findings.obviousErrors(tenderId)).filter(({ responseId }) => !asked.has(responseId));
    return open.map(({ responseId, says }) => ({ responseId, response: nameOf(responses, responseId), says }));
  }
}

interface About {
  readonly tender: StoredTender;
  readonly responses: readonly StoredResponse[];
  readonly names: ReadonlyMap<string, string>;
  readonly mayAnswer: boolean;
}

function clarificationOf(entries: readonly ClarificationEntry[], about: About): ClarificationView {
  const [first] = entries;
  if (first === undefined) throw new Error('A clarification has at least its question.');
  const { clarificationId, responseId, criterionId, passage } = first;
  const next = about.mayAnswer ? nextStep(entries.map(({ step }) => step)) : null;
  return {
    id: clarificationId,
    responseId,
    response: nameOf(about.responses, responseId),
    criterionId,
    criterion: about.tender.definition.criteria.find(({ id }) => id === criterionId)?.title ?? null,
    passage,
    entries: entries.map(({ id, step, at, personId, words, recipients, effect }) => ({
      id,
      step,
      at: at.toISOString(),
      by: about.names.get(personId) ?? personId,
      words,
      recipients,
      effect,
    })),
    warnings: next === 'sent' ? inviteWarnings(first.words) : [],
    next: next === null ? [] : [next],
  };
}

function nameOf(responses: readonly StoredResponse[], id: string): string {
  return responses.find((response) => response.id === id)?.name ?? id;
}
