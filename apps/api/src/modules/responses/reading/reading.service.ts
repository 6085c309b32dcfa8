import { Injectable } from '@nestjs/common';
import type { ConfirmationInput, MappingInput, MappingReturnInput } from '@evenhand/shared/contracts';
import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { JobQueues } from '../../../platform/queue/job-queues.ts';
import { machineUse, urgencyOf } from '../../tenders/index.ts';
import { answersIn } from './answers-in.ts';
import { LockedScores } from './locked-scores.ts';
import { answersChanged, doubtBehind, fingerprintOf, takingBack, type ReadingDecision } from './reading-decisions.ts';
import { scoresLocked } from './scores-locked.ts';
import { isSettled } from '../domain/stage.ts';
import { ProgressService } from '../progress.service.ts';
import { ResponseAccess, type ResponseOfTender } from '../response-access.service.ts';
import { ResponseRepository } from '../response.repository.ts';
import { ResponsesService } from '../responses.service.ts';
import { ReadingDecisionRepository, type StoredReadingDecision } from './reading-decision.repository.ts';

const EVENTS = {
  mapped: 'response.mapped-by-hand',
  'taken-back': 'response.mapping-taken-back',
  confirmed: 'response.text-confirmed',
  'found-wrong': 'response.text-found-wrong',
} as const;

/** A response as it was read, with what persons have decided about that. */
export interface ReadResponse extends ResponseOfTender {
  readonly read: readonly ReadFile[];
  readonly answers: AnswerMap | null;
  readonly decisions: readonly StoredReadingDecision[];
}

/** Lets a person say which words answer which question, and confirm text that could only be read with doubt. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly access: ResponseAccess,
    private readonly responses: ResponsesService,
    private readonly repository: ResponseRepository,
    private readonly decisions: ReadingDecisionRepository,
    private readonly progress: ProgressService,
    private readonly scores: LockedScores,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly queues: JobQueues,
  ) {}

  async of(who: SignedIn, responseId: string): Promise<ReadResponse> {
    const found = await this.access.require(who, 'response.read', responseId);
    const read = await this.responses.readFiles(found.files);
    const [answers, decisions] = [await this.repository.answersOf(responseId), await this.decisions.of(responseId)];
    return { ...found, read, answers, decisions };
  }

  /**
   * Throws `reading.busy`, `reading.outdated` where the stretch is not in the text, `reading.scores-locked` where scores
   * are locked on words that change and no reason is given, and what the policy throws.
   */
  async map(who: SignedIn, responseId: string, input: MappingInput): Promise<void> {
    const { fileId, start, end, criterion, whyNone, reason = '' } = input;
    const found = await this.access.require(who, 'reading.decide', responseId);
    const { criteria, informationQuestions = [] } = found.tender.definition;
    const known = criterion === null || [...criteria, ...informationQuestions].some(({ id }) => id === criterion);
    const file = found.files.find(({ id }) => id === fileId);
    const text = file === undefined ? undefined : (await this.responses.readFile(file))?.document?.text;
    const words = text?.slice(start, end) ?? '';
    if (!known || file === undefined || words.length !== end - start) throw new Problem('reading.outdated');
    const fingerprint = fingerprintOf(words);
    const why = whyNone === undefined || criterion !== null ? {} : { whyNone };
    const mapped = { kind: 'mapped', file: file.name, start, end, fingerprint, criterion, ...why } as const;
    await this.decide(who, found, [mapped], reason);
  }

  /**
   * Takes back that a stretch answers none of the questions. Throws `reading.outdated` where nobody has said so, and what
   * mapping throws.
   */
  async takeBack(who: SignedIn, responseId: string, input: MappingReturnInput): Promise<void> {
    const { fileId, start, end, reason = '' } = input;
    const found = await this.access.require(who, 'reading.decide', responseId);
    const file = found.files.find(({ id }) => id === fileId)?.name ?? '';
    const decisions = (await this.decisions.of(responseId)).map(({ decision }) => decision);
    const back = takingBack({ file, start, end }, decisions, await this.responses.readFiles(found.files));
    await this.decide(who, found, back, reason);
  }

  /** Throws `reading.outdated` where the doubt is not the one that the answer has now. */
  async confirm(who: SignedIn, responseId: string, input: ConfirmationInput): Promise<void> {
    const { criterion, doubt, matches = true } = input;
    const found = await this.access.require(who, 'reading.decide', responseId);
    const answers = await this.repository.answersOf(responseId);
    const answer = answers?.answers.find((each) => each.criterion === criterion);
    if (answer?.needsConfirmation !== doubt) throw new Problem('reading.outdated');
    const kind = matches ? 'confirmed' : 'found-wrong';
    await this.decide(who, found, [{ kind, criterion, fingerprint: fingerprintOf(doubtBehind(doubt)) }]);
  }

  /** Has a response read again that failed on our side; throws `reading.not-failed` for any other. */
  async repeat(who: SignedIn, responseId: string): Promise<void> {
    const { tender } = await this.access.require(who, 'reading.repeat', responseId);
    const job = await this.database.transaction(async () => {
      const held = await this.repository.hold(responseId);
      if (held?.stage !== 'failed') throw new Problem('reading.not-failed');
      await this.access.require(who, 'reading.repeat', responseId);
      return this.progress.takeUpAgain(responseId, who.personId, async () => Promise.resolve(false));
    });
    if (job !== null) await this.queues.add(job, { version: 1, responseId }, urgencyOf(tender));
  }

  /** Keeps what was decided in one act, applies it to the answers, and has the response scored anew where a machine scores it. */
  private async decide(
    who: SignedIn,
    { response, tender }: ResponseOfTender,
    decided: readonly ReadingDecision[],
    reason = '',
  ): Promise<void> {
    const newest = decided.at(-1);
    if (newest === undefined) throw new Problem('reading.outdated');
    const use = machineUse(tender.definition);
    await this.database.transaction(async () => {
      const held = await this.repository.hold(response.id);
      if (held === null || !isSettled(held.stage) || held.stage === 'failed') throw new Problem('reading.busy');
      await this.access.require(who, 'reading.decide', response.id);
      const read = await this.responses.readFiles(await this.repository.filesOf([response.id]));
      const before = await this.repository.answersOf(response.id);
      for (const decision of decided) await this.decisions.add(response.id, decision, who.personId);
      const decisions = (await this.decisions.of(response.id)).map((each) => each.decision);
      const answers = answersIn(read, tender.definition, decisions);
      const changed = answersChanged({ map: before, files: read }, { map: answers, files: read });
      if (before !== null) await this.giveBackScores(who, response.id, changed, reason);
      const stage = use.scoresHere ? 'scoring' : 'read';
      await this.repository.change(response.id, { answers, stage, tries: 0, reason: use.scoresHere ? null : use.says });
      await this.audit.record({
        tenderId: tender.id,
        kind: EVENTS[newest.kind],
        actor: who.personId,
        subjectId: response.id,
        detail: { stage, ...detailOf(newest, reason) },
      });
    });
    if (use.scoresHere) await this.queues.add('score-response', { version: 1, responseId: response.id });
  }

  /** Nobody's score stands on words that others do not read any more: it goes back to its evaluator, with the reason. */
  private async giveBackScores(
    who: SignedIn,
    responseId: string,
    criteria: readonly string[],
    reason: string,
  ): Promise<void> {
    const counts = await this.scores.count(responseId);
    const locked = new Map([...counts].filter(([criterion]) => criteria.includes(criterion)));
    if (locked.size === 0) return;
    if (reason === '') throw scoresLocked(locked);
    const given = [...locked.keys()];
    await this.scores.giveBack({ responseId, criteria: given, by: who.personId, because: 'words-changed', reason });
  }
}

function detailOf(decision: ReadingDecision, reason: string): Record<string, string | number> {
  const { fingerprint } = decision;
  if (!('file' in decision)) return { criterion: decision.criterion, fingerprint };
  const { file, start, end } = decision;
  const place = { file, start, end, fingerprint, ...(reason === '' ? {} : { reason }) };
  if (decision.kind !== 'mapped') return place;
  const { criterion, whyNone } = decision;
  return { criterion: criterion ?? 'none', ...place, ...(whyNone === undefined ? {} : { whyNone }) };
}
