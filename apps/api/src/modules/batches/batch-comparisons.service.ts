import { Injectable } from '@nestjs/common';
import type {
  BatchComparisonView,
  BatchDifferenceFilter,
  BatchDifferenceListView,
  CriterionResult,
  ResponseResult,
} from '@evenhand/shared/contracts';
import { Problem } from '../../platform/problem.ts';
import { AssessmentRepository } from '../assessments/index.ts';
import { ModerationRepository } from '../moderation/index.ts';
import { PriceMasking } from '../responses/index.ts';
import { TendersService, type StoredTender } from '../tenders/index.ts';
import { BatchRepository, type ItemPair, type StoredBatch } from './batch.repository.ts';
import { differences, readAgain } from './domain/differences.ts';
import { compareWithHumans, type ComparedAnswer } from './domain/human-comparison.ts';

/** Responses on a page of differences. */
const PAGE = 20;
/** Answers that are shown as furthest apart. */
const WORST = 10;
const QUOTES = 5;
const ITEMS = 200;

type Compared = ComparedAnswer & Pick<BatchComparisonView['worst'][number], 'explanation' | 'quotes'>;

/** Holds the results of a batch against those of an earlier one, and against what the panel agreed. Both only read. */
@Injectable()
export class BatchComparisons {
  constructor(
    private readonly batches: BatchRepository,
    private readonly assessments: AssessmentRepository,
    private readonly moderation: ModerationRepository,
    private readonly masking: PriceMasking,
    private readonly tenders: TendersService,
  ) {}

  /** Throws batch.nothing-earlier where the batch is no second one. */
  async differences(batch: StoredBatch, { after }: BatchDifferenceFilter): Promise<BatchDifferenceListView> {
    const earlier = batch.earlierId === null ? null : await this.batches.byId(batch.earlierId);
    if (earlier === null) throw new Problem('batch.nothing-earlier');
    const pairs = await this.batches.changed(earlier.id, batch.id, Number(after ?? 0), PAGE + 1);
    const responses: BatchDifferenceListView['responses'] = [];
    for (const pair of pairs.slice(0, PAGE)) responses.push(await this.difference(pair));
    const [before, now] = await Promise.all([this.tenders.get(earlier.scoredIn), this.tenders.get(batch.scoredIn)]);
    return {
      batchId: batch.id,
      earlierId: earlier.id,
      before: { publishedSetHash: before.publishedSetHash },
      after: { publishedSetHash: now.publishedSetHash },
      responses,
      next: pairs.length > PAGE ? String(responses.at(-1)?.position) : null,
    };
  }

  /** Throws batch.not-received where the batch is not of the responses that the panel scored. */
  async withHumans(tender: StoredTender, batch: StoredBatch): Promise<BatchComparisonView> {
    const agreed = new Map(
      (await this.moderation.itemsOf(tender.id)).flatMap(({ responseId, criterionId, agreedMark }) =>
        agreedMark === null ? [] : [[`${responseId} ${criterionId}`, agreedMark] as const],
      ),
    );
    const answers: Compared[] = [];
    for (let after = 0; ;) {
      const page = await this.batches.items(batch.id, null, after, ITEMS);
      for (const { name, takenFrom, responseId, assessmentId } of page) {
        if (takenFrom === null) throw new Problem('batch.not-received');
        if (responseId === null || assessmentId === null) continue;
        for (const criterion of (await this.result(assessmentId))?.result.criteria ?? []) {
          const mark = agreed.get(`${takenFrom} ${criterion.criterion}`);
          if (mark !== undefined && criterion.band !== null)
            answers.push(compared(name, criterion, criterion.band, mark));
        }
      }
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.position;
    }
    const marks = tender.definition.scale.bands.map(({ mark }) => mark);
    const { confusion, worst, ...found } = compareWithHumans(answers, marks, WORST);
    return {
      batchId: batch.id,
      ...found,
      marks: [...found.marks],
      confusion: confusion.map((row) => [...row]),
      worst: [...worst],
    };
  }

  private async difference({ position, name, before, after, filesBefore, filesAfter }: ItemPair) {
    const [one, other] = await Promise.all([this.result(before), this.result(after)]);
    const none: ResponseResult = { response: name, status: 'not-produced', files: [], unmapped: [], criteria: [] };
    return {
      position,
      name,
      engineBefore: one?.engine ?? null,
      engineAfter: other?.engine ?? null,
      readAgain: [...readAgain(filesBefore, filesAfter)],
      indicativeTotalBefore: one?.result.indicativeWeighted?.total ?? null,
      indicativeTotalAfter: other?.result.indicativeWeighted?.total ?? null,
      criteria: differences(one?.result ?? none, other?.result ?? none).map(({ rules, claims, ...moved }) => ({
        ...moved,
        rules: [...rules],
        claims: claims.map(({ quote, ...read }) => ({
          quote,
          before: read.before && { ...read.before, measures: [...read.before.measures] },
          after: read.after && { ...read.after, measures: [...read.after.measures] },
        })),
      })),
    };
  }

  /** A result as an analyst may see it, with the engine that made it. */
  private async result(assessmentId: string | null): Promise<{ result: ResponseResult; engine: string } | null> {
    const found = assessmentId === null ? null : await this.assessments.byId(assessmentId);
    if (found === null) return null;
    const { engineVersion, engineBuild, responseId, result } = found;
    return { result: await this.masking.without(responseId, result), engine: `${engineVersion} (${engineBuild})` };
  }
}

function compared(response: string, result: CriterionResult, indicative: string, agreed: string): Compared {
  return {
    response,
    criterion: result.criterion,
    indicative,
    agreed,
    explanation: result.explanation?.text ?? '',
    quotes: result.claims
      .filter((claim) => claim.class === 'COMMITMENT')
      .slice(0, QUOTES)
      .map(({ evidence }) => evidence.quote),
  };
}
