import { Injectable } from '@nestjs/common';
import { findNearDuplicates } from '@evenhand/documents';
import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import type { StoredTender } from '../../tenders/index.ts';
import { ResponseRepository } from '../response.repository.ts';
import { ResponsesService } from '../responses.service.ts';

/** An answer of one response that shares much of its wording with another bidder's. */
export interface SharedAnswer {
  readonly criterion: string;
  readonly otherResponse: string;
  readonly sharedPercent: number;
}

interface Answered {
  readonly id: string;
  readonly name: string;
  readonly read: readonly ReadFile[];
  readonly answers: AnswerMap;
}

/** Finds answers that bidders of a tender share. Wording of the tender itself counts for nothing. */
@Injectable()
export class SharedAnswers {
  constructor(
    private readonly responses: ResponsesService,
    private readonly repository: ResponseRepository,
  ) {}

  async of(tender: StoredTender, responseId: string): Promise<SharedAnswer[]> {
    const answered = await this.answered(tender);
    const { criteria } = tender.definition;
    const published = criteria.flatMap(({ title, question }) => [title, question]);
    return criteria.flatMap(({ id }) => {
      const answers = answered.map(({ id: bidder, ...each }) => ({ bidder, text: textOf(each, id) }));
      return findNearDuplicates(answers, published).flatMap(({ first, second, containment }) => {
        const pair = [answered[first], answered[second]];
        if (!pair.some((each) => each?.id === responseId)) return [];
        const other = pair.find((each) => each?.id !== responseId);
        return [{ criterion: id, otherResponse: other?.name ?? '', sharedPercent: Math.round(containment * 100) }];
      });
    });
  }

  private async answered(tender: StoredTender): Promise<Answered[]> {
    const answered: Answered[] = [];
    for (const { response, files } of await this.responses.listOf(tender)) {
      const answers = await this.repository.answersOf(response.id);
      if (answers === null) continue;
      answered.push({ id: response.id, name: response.name, read: await this.responses.readFiles(files), answers });
    }
    return answered;
  }
}

function textOf({ read, answers }: Pick<Answered, 'read' | 'answers'>, criterion: string): string {
  const parts = answers.answers.find((answer) => answer.criterion === criterion)?.parts ?? [];
  return parts
    .map(({ file, start, end }) => read.find(({ name }) => name === file)?.document?.text.slice(start, end) ?? '')
    .join('\n');
}
