import { Injectable } from '@nestjs/common';
import { AssessmentRepository, THIS_ENGINE } from '../assessments/index.ts';
import { filesShown, PriceMasking, ResponsesService } from '../responses/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import { BatchRepository, type StoredBatch, type StoredItem } from './batch.repository.ts';
import type { BatchOutcome } from './batches.service.ts';
import { itemWords } from './domain/batch-states.ts';
import { notProduced } from './not-produced.ts';

/** Items that are looked up together. */
const PAGE = 100;
const OTHER_BUILD =
  'It was scored by another version of the engine before the batch was cancelled. Score the batch again to have all of it by one version.';

/** Gives what became of the responses of a batch, as an analyst of a live tender may see it: without prices. */
@Injectable()
export class ItemOutcomes {
  constructor(
    private readonly batches: BatchRepository,
    private readonly responses: ResponsesService,
    private readonly assessments: AssessmentRepository,
    private readonly masking: PriceMasking,
  ) {}

  /** One after the other, in their order: only one is held at a time. */
  async *of(batch: StoredBatch, tender: StoredTender): AsyncGenerator<BatchOutcome> {
    for (let after = 0; ;) {
      const page = await this.batches.items(batch.id, null, after, PAGE);
      for (const item of page) yield await this.outcome(batch, item, tender);
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.position;
    }
  }

  private async outcome({ state }: StoredBatch, item: StoredItem, { definition }: StoredTender): Promise<BatchOutcome> {
    const reason = itemWords(item.state, item.reason);
    if (item.responseId === null) return { result: notProduced(definition, item.name, [], reason), files: [] };
    const files = filesShown((await this.responses.get(item.responseId)).files, { price: false });
    const read = this.masking.withoutPrices(await this.responses.readFiles(files));
    const assessment = item.assessmentId === null ? null : await this.assessments.byId(item.assessmentId);
    // Of a cancelled batch only: any other is scored again until all its results are by one build.
    if (state === 'cancelled' && assessment !== null && assessment.engineBuild !== THIS_ENGINE.engineBuild)
      return { result: notProduced(definition, item.name, files, OTHER_BUILD), files: read };
    if (assessment === null) return { result: notProduced(definition, item.name, files, reason), files: read };
    return { result: await this.masking.without(item.responseId, assessment.result), files: read };
  }
}
