import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { ResponseResult } from '@evenhand/shared/contracts';
import { Database } from '../../platform/database/database.ts';
import { inParts } from '../../platform/database/in-parts.ts';
import { AssessmentEntity } from './assessment.entity.ts';

export type StoredAssessment = AssessmentEntity;
/** Which build of the engine made it. */
export type EngineKey = Pick<AssessmentEntity, 'engineVersion' | 'engineBuild'>;

/** How an assessment came out. */
export interface AssessmentOutcome {
  readonly id: string;
  readonly status: ResponseResult['status'];
  /** Null where an answer could not be scored. */
  readonly indicativeTotal: string | null;
}

/** Ids in one statement. */
const MANY = 200;

/** The tables behind this module's repositories. */
export const assessmentTables = TypeOrmModule.forFeature([AssessmentEntity]);

@Injectable()
export class AssessmentRepository {
  constructor(private readonly database: Database) {}

  /** Whether it was new: a response is assessed once by one build of the engine from one reading. */
  async addUnlessThere(assessment: StoredAssessment): Promise<boolean> {
    return this.database.insertUnlessThere(AssessmentEntity, assessment);
  }

  /** The newest assessment of a response. */
  async newestOf(responseId: string): Promise<StoredAssessment | null> {
    const [newest] = await this.database.manager.find(AssessmentEntity, {
      where: { responseId },
      order: { createdAt: 'DESC' },
      take: 1,
    });
    return newest ?? null;
  }

  /** The newest assessment of one response by this build. */
  async by(engine: EngineKey, responseId: string): Promise<StoredAssessment | null> {
    return this.database.manager.findOne(AssessmentEntity, {
      where: { ...engine, responseId },
      order: { createdAt: 'DESC' },
    });
  }

  async byId(id: string): Promise<StoredAssessment | null> {
    return this.database.manager.findOneBy(AssessmentEntity, { id });
  }

  /** How the newest assessment of each of these responses came out. */
  async outcomes(responseIds: readonly string[]): Promise<ReadonlyMap<string, AssessmentOutcome>> {
    const found = await inParts(responseIds, MANY, (ids) =>
      this.database.manager
        .createQueryBuilder(AssessmentEntity, 'assessment')
        .distinctOn(['assessment.responseId'])
        .select(['assessment.id as id', 'assessment.responseId as "responseId"'])
        .addSelect(`assessment.result ->> 'status'`, 'status')
        .addSelect(`assessment.result -> 'indicativeWeighted' ->> 'total'`, 'indicativeTotal')
        .where('assessment.responseId in (:...ids)', { ids })
        .orderBy('assessment.responseId')
        .addOrderBy('assessment.createdAt', 'DESC')
        .getRawMany<AssessmentOutcome & { responseId: string }>(),
    );
    return new Map(found.map(({ responseId, ...outcome }) => [responseId, outcome]));
  }

  /** Ids of responses whose newest result has an answer without an indicative band. */
  async withUnscoredAnswers(responseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await inParts(responseIds, MANY, (ids) =>
      this.database.manager
        .createQueryBuilder(AssessmentEntity, 'assessment')
        .select('assessment.responseId', 'responseId')
        .where('assessment.responseId in (:...ids)', { ids })
        .andWhere(`assessment.result ->> 'status' <> 'scored'`)
        .getRawMany<{ responseId: string }>(),
    );
    return new Set(found.map(({ responseId }) => responseId));
  }
}
