import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, scoreResponse } from '@evenhand/scoring';
import type { ResponseResult } from '@evenhand/shared/contracts';
import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import type { JobPayload } from '@evenhand/shared/jobs';
import { Database } from '../../platform/database/database.ts';
import { HandlesJob, type JobHandler } from '../../platform/queue/job-handler.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import { frameworkOf } from '../frameworks/index.ts';
import { areReadHere, ProgressService, ResponseRepository, ResponsesService } from '../responses/index.ts';
import { TendersService, urgencyOf } from '../tenders/index.ts';
import { AdviserRequests } from './adviser/adviser-requests.service.ts';
import { AssessmentRepository } from './assessment.repository.ts';
import { THIS_ENGINE } from './engine-identity.ts';
import { UsualRanges } from './usual-ranges/usual-ranges.service.ts';

/** Scores a response that has been read. The result depends on the published set, the texts, the engine, the ranges that the tender holds on to, and the as-of date alone. */
@Injectable()
@HandlesJob('score-response')
export class ScoreResponseJob implements JobHandler<'score-response'> {
  constructor(
    private readonly tenders: TendersService,
    private readonly responses: ResponsesService,
    private readonly repository: ResponseRepository,
    private readonly progress: ProgressService,
    private readonly assessments: AssessmentRepository,
    private readonly usualRanges: UsualRanges,
    private readonly adviser: AdviserRequests,
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  async handle({ responseId }: JobPayload<'score-response'>): Promise<void> {
    // As reading does: what has ended is not scored.
    if (await this.repository.isOfEndedTender(responseId)) return;
    // One that failed is here because somebody has its job tried again.
    if (!(await this.progress.begin(responseId, 'scoring', ['scoring', 'failed']))) return;
    const { response, files } = await this.responses.get(responseId);
    const tender = await this.tenders.get(response.tenderId);
    // A result carries the build of the reader: texts of another build have to be read again first.
    if (!areReadHere(files)) {
      if (await this.progress.sendBack(responseId))
        await this.queues.add('read-response', { version: 1, responseId }, urgencyOf(tender));
      return;
    }
    const answers = await this.repository.answersOf(responseId);
    if (answers === null) throw new Error(`The answers of response ${responseId} were not kept.`);
    const read = await this.responses.readFiles(files);
    const usual = await this.usualRanges.of(tender);
    const result = scoreResponse({
      tender: tender.definition,
      framework: frameworkOf(tender),
      asOf: response.asOf,
      response: { name: response.name, files: read, answers },
      usual: usual.usualRanges,
    });
    await this.database.transaction(async () => {
      const held = await this.repository.hold(responseId);
      if (held?.stage !== 'scoring') return;
      await this.assessments.addUnlessThere({
        id: randomUUID(),
        responseId,
        ...THIS_ENGINE,
        publishedSetHash: tender.publishedSetHash,
        asOf: response.asOf,
        textHash: hashOf(read, answers),
        ...usual,
        result,
        resultHash: sha256(canonicalJson(result)),
        createdAt: new Date(),
      });
      await this.progress.move(tender.id, responseId, 'scored', words(result));
      await this.adviser.ask(tender, [responseId]);
    });
  }

  async gaveUp({ responseId }: JobPayload<'score-response'>): Promise<void> {
    await this.progress.fail(
      responseId,
      ['scoring'],
      'The response was read, but could not be scored because of a fault on our side. It can be read and scored again.',
    );
  }
}

function words(result: ResponseResult): string | null {
  if (result.status === 'scored') return null;
  if (result.reason !== undefined) return result.reason;
  return result.status === 'partly-scored'
    ? 'Read. Not every answer could be given an indicative score.'
    : 'Read. No answer could be given an indicative score.';
}

/** Of the texts, and of which of their words answer what. */
function hashOf(files: readonly ReadFile[], { answers }: AnswerMap): string {
  const texts = files.map(({ name, document }) => [name, document?.text ?? null]);
  return sha256(JSON.stringify([texts, answers]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
