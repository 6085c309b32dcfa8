import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { findNearDuplicates } from '@evenhand/documents';
import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import type { JobPayload } from '@evenhand/shared/jobs';
import { HandlesJob, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { TendersService } from '../../tenders/index.ts';
import { ResponseRepository } from '../response.repository.ts';
import { ResponsesService, type ResponseWithFiles } from '../responses.service.ts';
import type { SharedPair } from './comparison.entity.ts';
import { ComparisonRepository } from './comparison.repository.ts';
import { SharedAnswers } from './shared-answers.ts';

interface Answered {
  readonly id: string;
  readonly read: readonly ReadFile[];
  readonly answers: AnswerMap;
}

/** Finds answers that bidders of a tender share. Wording of the tender itself counts for nothing. */
@Injectable()
@HandlesJob('compare-answers')
export class CompareAnswersJob implements JobHandler<'compare-answers'> {
  constructor(
    private readonly tenders: TendersService,
    private readonly responses: ResponsesService,
    private readonly repository: ResponseRepository,
    private readonly comparisons: ComparisonRepository,
    private readonly shared: SharedAnswers,
  ) {}

  async handle({ tenderId }: JobPayload<'compare-answers'>): Promise<void> {
    const tender = await this.tenders.get(tenderId);
    const all = await this.responses.listOf(tender);
    const words = await this.shared.wordsOf(tender, all);
    const last = await this.comparisons.of(tenderId);
    if (last?.words === words && last.found !== null) return;
    const answered = await this.answered(all);
    const { criteria } = tender.definition;
    const published = criteria.flatMap(({ title, question }) => [title, question]);
    const found: SharedPair[] = [];
    for (const { id: criterion } of criteria) {
      // The queue has to hear that this job is alive.
      await others();
      const answers = answered.map((each) => ({ bidder: each.id, text: textOf(each, criterion) }));
      for (const { first, second, containment } of findNearDuplicates(answers, published)) {
        const responses = [answered[first]?.id ?? '', answered[second]?.id ?? ''] as const;
        found.push({ criterion, responses, sharedPercent: Math.round(containment * 100) });
      }
    }
    await this.comparisons.keep({ tenderId, words, found });
  }

  async gaveUp({ tenderId }: JobPayload<'compare-answers'>): Promise<void> {
    const tender = await this.tenders.get(tenderId);
    const words = await this.shared.wordsOf(tender, await this.responses.listOf(tender));
    await this.comparisons.keep({ tenderId, words, found: null });
  }

  private async answered(all: readonly ResponseWithFiles[]): Promise<readonly Answered[]> {
    const answered: Answered[] = [];
    for (const { response, files } of all) {
      const answers = await this.repository.answersOf(response.id);
      if (answers !== null) answered.push({ id: response.id, read: await this.responses.readFiles(files), answers });
    }
    return answered;
  }
}

function textOf({ read, answers }: Answered, criterion: string): string {
  const parts = answers.answers.find((answer) => answer.criterion === criterion)?.parts ?? [];
  return parts
    .map(({ file, start, end }) => read.find(({ name }) => name === file)?.document?.text.slice(start, end) ?? '')
    .join('\n');
}
