import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReadingView } from '@evenhand/shared/contracts';
import { JobQueues } from '../../../platform/queue/job-queues.ts';
import type { StoredTender } from '../../tenders/index.ts';
import { READER_BUILD } from '../reader-build.ts';
import { ResponseRepository } from '../response.repository.ts';
import { ResponsesService, type ResponseWithFiles } from '../responses.service.ts';
import { ComparisonRepository } from './comparison.repository.ts';

/** Answers that a response shares with others, as far as they were compared. */
export interface SharedWording {
  readonly answers: readonly (NonNullable<ReadingView['sharedAnswers']>[number] & { otherResponseId: string })[];
  readonly comparison: NonNullable<ReadingView['comparison']>;
}

/** What bidders of a tender share. Comparing all their answers takes a worker; here is only told what it found. */
@Injectable()
export class SharedAnswers {
  constructor(
    private readonly responses: ResponsesService,
    private readonly repository: ResponseRepository,
    private readonly comparisons: ComparisonRepository,
    private readonly queues: JobQueues,
  ) {}

  /** What was found last; where words are others now, they are compared anew and this says so. */
  async of(tender: StoredTender, responseId: string): Promise<SharedWording> {
    const all = await this.responses.listOf(tender);
    const words = await this.wordsOf(tender, all);
    const last = await this.comparisons.of(tender.id);
    const isNew = last?.words === words;
    // Where the queue is away the page is shown all the same, and the next look asks for it.
    if (!isNew) await this.queues.add('compare-answers', { version: 1, tenderId: tender.id }).catch(() => undefined);
    const answers = (last?.found ?? []).flatMap(({ criterion, responses, sharedPercent }) => {
      if (!responses.includes(responseId)) return [];
      const other = all.find(({ response: { id } }) => id !== responseId && responses.includes(id))?.response;
      return other === undefined
        ? []
        : [{ criterion, otherResponse: other.name, otherResponseId: other.id, sharedPercent }];
    });
    if (!isNew) return { answers, comparison: 'awaited' };
    return { answers, comparison: last.found === null ? 'failed' : 'done' };
  }

  /** Fingerprint of all that is compared: which build compares which stretches of which files with what is published. */
  async wordsOf({ id, definition: { criteria } }: StoredTender, all: readonly ResponseWithFiles[]): Promise<string> {
    const published = criteria.map((each) => [each.id, each.title, each.question]);
    const answers = await this.repository.answersHashed(id);
    const read = all.map(({ response, files }) => [
      response.id,
      answers.get(response.id) ?? null,
      files.map((file) => [file.name, file.sha256, file.readBy, file.hasText]),
    ]);
    return createHash('sha256')
      .update(JSON.stringify([READER_BUILD, published, read]))
      .digest('hex');
  }
}
