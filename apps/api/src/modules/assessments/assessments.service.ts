import { Injectable } from '@nestjs/common';
import type { AssessmentView } from '@evenhand/shared/contracts';
import { isSettled, PriceMasking, ResponsesService } from '../responses/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import { AssessmentRepository } from './assessment.repository.ts';

/** How many responses a tender has, and how far they are. */
export interface ResponseCounts {
  readonly all: number;
  /** Something will still happen by itself. */
  readonly inProgress: number;
  /** A person has to look: it failed, or an answer has no indicative band. */
  readonly attention: number;
}

@Injectable()
export class AssessmentsService {
  constructor(
    private readonly responses: ResponsesService,
    private readonly assessments: AssessmentRepository,
    private readonly masking: PriceMasking,
  ) {}

  /** The newest indicative result of a response, figures that look like prices covered; null where there is none. */
  async newestOf(responseId: string): Promise<AssessmentView | null> {
    const newest = await this.assessments.newestOf(responseId);
    if (newest === null) return null;
    const { engineName, engineVersion, publishedSetHash, asOf, result } = newest;
    return {
      engine: { name: engineName, version: engineVersion },
      publishedSetHash,
      asOf,
      result: await this.masking.without(responseId, result),
    };
  }

  /** `machine`: whether the reader may see what the machine made of the responses. */
  async counts(tender: StoredTender, { machine }: { machine: boolean }): Promise<ResponseCounts> {
    const responses = (await this.responses.listOf(tender)).map(({ response }) => response);
    const unscored = machine
      ? await this.assessments.withUnscoredAnswers(responses.map(({ id }) => id))
      : new Set<string>();
    return {
      all: responses.length,
      inProgress: responses.filter(({ stage }) => !isSettled(stage)).length,
      attention: responses.filter(({ id, stage }) => stage === 'failed' || unscored.has(id)).length,
    };
  }
}
