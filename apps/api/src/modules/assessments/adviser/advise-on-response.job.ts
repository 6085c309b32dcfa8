import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { rulePackFor } from '@evenhand/scoring';
import type { Criterion } from '@evenhand/shared/contracts';
import { hasReached, type AnswerPart } from '@evenhand/shared/domain';
import type { JobPayload } from '@evenhand/shared/jobs';
import { InjectConfig } from '../../../config/config.module.ts';
import type { AdviserConfig } from '../../../config/adviser-config.ts';
import type { Config } from '../../../config/config.ts';
import { AuditTrail, type AuditEntry } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { askModel } from '../../../platform/language-model/ask-model.ts';
import { HandlesJob, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { OutgoingTexts, ResponseRepository } from '../../responses/index.ts';
import { TendersService, type StoredTender } from '../../tenders/index.ts';
import { AdviserConsent } from './adviser-consent.service.ts';
import { AdviserRepository, type Advice, type AdviserDecision, type AdviserRun } from './adviser.repository.ts';
import { conditionsOf } from './domain/conditions.ts';
import { MOST_CHARACTERS, promptOf, requestBody, type Prompt } from './domain/prompt.ts';
import { readReply, type Reply } from './domain/read-reply.ts';
import { keptFinding, partsOf, type SentPart } from './sent-parts.ts';

const ADVISER_RUNS = 'adviser-runs';

/** What is asked about one answer, with the parts it was made of. */
interface AskedAnswer {
  readonly criterionId: string;
  readonly prompt: Prompt;
  readonly parts: readonly SentPart[];
}

/** Asking again would change nothing: the state says why, and the job is done. */
class Stopped extends Error {
  constructor(
    readonly state: 'failed' | 'refused',
    says: string,
  ) {
    super(says);
  }
}

/**
 * Asks the adviser about each answer of a response, run by run. A run that is kept is not made again, so that a job which
 * runs twice or was killed sends nothing twice. Before each run it looks whether the lead still allows it.
 */
@Injectable()
@HandlesJob('advise-on-response')
export class AdviseOnResponseJob implements JobHandler<'advise-on-response'> {
  constructor(
    private readonly tenders: TendersService,
    private readonly repository: ResponseRepository,
    private readonly texts: OutgoingTexts,
    private readonly consent: AdviserConsent,
    private readonly adviser: AdviserRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  async handle(payload: JobPayload<'advise-on-response'>): Promise<void> {
    const advice = await this.waiting(payload);
    if (advice === null) return;
    const tender = await this.tenders.get(advice.tenderId);
    try {
      await this.advise(tender, advice);
    } catch (fault) {
      if (!(fault instanceof Stopped)) throw fault;
      await this.end(advice, fault.state, fault.message);
    }
  }

  async gaveUp(payload: JobPayload<'advise-on-response'>): Promise<void> {
    const advice = await this.waiting(payload);
    if (advice === null) return;
    const says = `${advice.says} It was asked several times; the lead can have it asked again.`;
    await this.end(advice, 'failed', says);
  }

  /** What the job is to answer; null where that is over, or where a newer request took its place. */
  private async waiting(payload: JobPayload<'advise-on-response'>): Promise<Advice | null> {
    const advice = await this.adviser.advice(payload.responseId);
    if (advice?.state !== 'waiting') return null;
    return payload.version === 1 || payload.requestId === advice.requestId ? advice : null;
  }

  private async advise(tender: StoredTender, advice: Advice): Promise<void> {
    const { adviser } = this.config;
    if (adviser === null) throw new Stopped('refused', 'The operator has set up no language-model adviser.');
    const { asked, leftOut } = await this.questions(tender, advice.responseId, adviser.model);
    const prompts = Object.fromEntries(asked.map(({ criterionId, prompt }) => [criterionId, prompt.hash]));
    await this.adviser.change(advice, { prompts, leftOut });
    for (const answer of asked)
      for (let number = 1; number <= adviser.runs; number++) await this.run(adviser, tender, advice, answer, number);
    await this.end(advice, 'done', 'The adviser has answered.');
  }

  /** What is asked about each answer of the response, and why others are not asked about. */
  private async questions(tender: StoredTender, responseId: string, model: string) {
    const { criteria, scale } = tender.definition;
    const conditions = conditionsOf(rulePackFor(scale.bands));
    const map = await this.repository.answersOf(responseId);
    const texts = await this.texts.of(tender, responseId);
    const asked: AskedAnswer[] = [];
    const leftOut: Record<string, string> = {};
    for (const criterion of criteria) {
      const parts = partsOf(texts, partsIn(map?.answers, criterion));
      const answer = parts.map(({ words }) => words);
      const length = answer.join('').length;
      if (length === 0) leftOut[criterion.id] = 'No words were found that answer this question.';
      else if (length > MOST_CHARACTERS)
        leftOut[criterion.id] = 'The answer is too long to be sent whole, so it was not sent.';
      else {
        const { title, question } = criterion;
        asked.push({
          criterionId: criterion.id,
          prompt: promptOf(model, { title, question, conditions, answer }),
          parts,
        });
      }
    }
    return { asked, leftOut };
  }

  private async run(
    adviser: AdviserConfig,
    tender: StoredTender,
    advice: Advice,
    { criterionId, prompt, parts }: AskedAnswer,
    number: number,
  ): Promise<void> {
    const { responseId } = advice;
    const { hash: promptHash, model } = prompt;
    const decision = await this.allowedNow(tender, advice);
    if (await this.adviser.hasRun({ responseId, criterionId, decisionId: decision.id, promptHash, number })) return;
    const { processor } = decision;
    const asked = { criterionId, run: number, decisionId: decision.id, processor, model, promptHash };
    // Before it is sent: whatever happens then, the words that left are on record.
    await this.tell('adviser.asked', advice, asked);
    const came = await askModel(adviser, requestBody(prompt, number));
    if (came.outcome === 'refused' || came.outcome === 'unreachable') {
      await this.tell('adviser.unanswered', advice, { ...asked, says: came.says });
      if (came.outcome === 'refused') throw new Stopped('failed', came.says);
      await this.adviser.change(advice, { says: came.says });
      throw new Error(came.says);
    }
    const conditions = conditionsOf(rulePackFor(tender.definition.scale.bands));
    const reply: Reply =
      came.outcome === 'too-large'
        ? { outcome: 'thrown-away', because: 'It was too large.' }
        : readReply(came.text, { id: prompt.id, conditions, answer: parts.map(({ words }) => words) });
    const findings = reply.outcome === 'used' ? reply.findings : [];
    await this.keep(tender.id, {
      ...{ id: randomUUID(), responseId, criterionId, decisionId: decision.id, number },
      ...{ processor, model, promptHash },
      parameters: { ...prompt.parameters, seed: number },
      outcome: reply.outcome,
      because: reply.outcome === 'used' ? null : reply.because,
      replyHash: came.hash,
      findings: findings.map((finding) => keptFinding(finding, conditions, parts)),
      at: new Date(),
    });
  }

  private async keep(tenderId: string, run: AdviserRun): Promise<void> {
    const { responseId, criterionId, number, model, promptHash, replyHash, outcome } = run;
    await this.database.transaction(async () => {
      if (!(await this.adviser.addRun(run))) return;
      const detail = { responseId, criterionId, run: number, model, promptHash, replyHash, outcome };
      await this.audit.recordRow(ADVISER_RUNS, run, { tenderId, kind: 'adviser.answered', actor: 'worker', detail });
    });
  }

  private async tell(kind: string, { tenderId, responseId: subjectId }: Advice, detail: AuditEntry['detail']) {
    await this.database.transaction(() => this.audit.record({ tenderId, kind, actor: 'worker', subjectId, detail }));
  }

  /** The decision that lets it be sent; throws Stopped where it no longer does, or where a newer request is to be answered. */
  private async allowedNow(tender: StoredTender, advice: Advice): Promise<AdviserDecision> {
    const { phase, ended } = await this.tenders.get(tender.id);
    if (ended !== null) throw new Stopped('refused', 'The tender has ended without an award, so nothing more is sent.');
    if (hasReached('agreed', phase)) throw new Stopped('refused', 'The scores are agreed, so nothing more is sent.');
    const consent = await this.consent.of(tender);
    if (!consent.on) throw new Stopped('refused', consent.says);
    if (consent.decision.id !== advice.decisionId || !(await this.adviser.isNewest(advice)))
      throw new Stopped('refused', 'Something changed while it was asked; the lead can have it asked again.');
    return consent.decision;
  }

  /** A request that is no longer the newest ends without a word: the newer one has the say. */
  private async end(request: Advice, state: 'done' | 'failed' | 'refused', says: string): Promise<void> {
    const { tenderId, responseId: subjectId } = request;
    await this.database.transaction(async () => {
      if (!(await this.adviser.change(request, { state, says }))) return;
      await this.audit.record({ tenderId, kind: `adviser.${state}`, actor: 'worker', subjectId, detail: { says } });
    });
  }
}

function partsIn(
  answers: readonly { criterion: string; parts: readonly AnswerPart[] }[] | undefined,
  { id }: Pick<Criterion, 'id'>,
): readonly AnswerPart[] {
  return answers?.find(({ criterion }) => criterion === id)?.parts ?? [];
}
