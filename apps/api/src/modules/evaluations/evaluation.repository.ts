import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Any, In } from 'typeorm';
import type { Citation, GuideValues, VersionKind } from '@evenhand/shared/contracts';
import { chosenAt, STEP } from '@evenhand/shared/guide';
import { Database } from '../../platform/database/database.ts';
import { lookup } from '../../platform/database/lookup.ts';
import { heldMark } from './domain/changed-mark.ts';
import { EvaluationVersionEntity } from './evaluation-version.entity.ts';
import { EvaluationEntity } from './evaluation.entity.ts';
import { MachineExposureEntity } from './machine-exposure.entity.ts';
import { ScoringStartEntity } from './scoring-start.entity.ts';

export type StoredEvaluation = Readonly<EvaluationEntity>;
/** An evaluation without what was written in it. */
export type EvaluationRow = Omit<EvaluationEntity, 'values'>;
export type StoredVersion = EvaluationVersionEntity;
export type StoredExposure = MachineExposureEntity;

/** Names one evaluator's work on one answer. */
export interface EvaluationKey {
  readonly tenderId: string;
  readonly personId: string;
  readonly responseId: string;
  readonly criterionId: string;
}

/** What made a new version. */
export interface VersionCause {
  readonly kind: VersionKind;
  readonly personId: string;
  readonly reason?: string;
  readonly citation?: Citation | null;
}

/** Hash before the first version of an evaluation. */
const CHAIN_START = '0'.repeat(64);

/** The tables behind this module's repositories. */
export const evaluationTables = TypeOrmModule.forFeature([
  EvaluationEntity,
  EvaluationVersionEntity,
  MachineExposureEntity,
  ScoringStartEntity,
]);

@Injectable()
export class EvaluationRepository {
  readonly #find: (
    key: readonly [person: string, response: string, criterion: string],
  ) => Promise<StoredEvaluation | null>;
  readonly exposure: (evaluationId: string) => Promise<StoredExposure | null>;
  readonly #start: (key: readonly [tenderId: string, personId: string]) => Promise<Readonly<ScoringStartEntity> | null>;

  constructor(private readonly database: Database) {
    const keys = `select * from unnest(:people::uuid[], :responses::uuid[], :criteria::text[])`;
    this.#find = lookup(
      database,
      (asked) =>
        this.withValues()
          .where(`(evaluation."personId", evaluation."responseId", evaluation."criterionId") in (${keys})`, {
            people: asked.map(([person]) => person),
            responses: asked.map(([, response]) => response),
            criteria: asked.map(([, , criterion]) => criterion),
          })
          .getMany(),
      ({ personId, responseId, criterionId }) => [personId, responseId, criterionId],
    );
    this.exposure = lookup(
      database,
      (ids) => database.manager.findBy(MachineExposureEntity, { evaluationId: Any(ids) }),
      ({ evaluationId }) => evaluationId,
    );
    this.#start = lookup(
      database,
      (asked) =>
        database.manager
          .createQueryBuilder(ScoringStartEntity, 'start')
          .where(`(start."tenderId", start."personId") in (select * from unnest(:tenders::uuid[], :people::uuid[]))`, {
            tenders: asked.map(([tenderId]) => tenderId),
            people: asked.map(([, personId]) => personId),
          })
          .getMany(),
      ({ tenderId, personId }) => [tenderId, personId],
    );
  }

  async find({ personId, responseId, criterionId }: Omit<EvaluationKey, 'tenderId'>): Promise<StoredEvaluation | null> {
    return this.#find([personId, responseId, criterionId]);
  }

  /** The evaluation, there from now on and held until the transaction ends. */
  async hold(key: EvaluationKey): Promise<StoredEvaluation> {
    const { personId, responseId, criterionId } = key;
    await this.database.insertUnlessThere(EvaluationEntity, { ...blank(), ...key });
    return this.withValues().where({ personId, responseId, criterionId }).setLock('pessimistic_write').getOneOrFail();
  }

  /** All that an evaluator has begun in a tender, without what was written. */
  async ofEvaluator(tenderId: string, personId: string): Promise<readonly EvaluationRow[]> {
    return this.database.manager.findBy(EvaluationEntity, { tenderId, personId });
  }

  /** All that an evaluator has written in a tender. */
  async writtenBy(tenderId: string, personId: string): Promise<readonly StoredEvaluation[]> {
    return this.withValues().where({ tenderId, personId }).getMany();
  }

  /** What all evaluators have begun in a tender, without what was written. */
  async ofTender(tenderId: string): Promise<readonly EvaluationRow[]> {
    return this.database.manager.findBy(EvaluationEntity, { tenderId });
  }

  /** What evaluators have locked or handed in about a response, without what was written. */
  async lockedOn(responseId: string): Promise<readonly EvaluationRow[]> {
    const where = { responseId, state: In(['locked', 'submitted']) };
    return this.database.manager.find(EvaluationEntity, { where, order: { id: 'ASC' } });
  }

  /** Questions of a response on which somebody has locked a score, also where it was given back since. */
  async questionsLockedOn(responseId: string): Promise<readonly string[]> {
    const where = { responseId, state: In(['locked', 'submitted', 'reopened']) };
    const rows = await this.database.manager.find(EvaluationEntity, { where, select: { id: true, criterionId: true } });
    return [...new Set(rows.map(({ criterionId }) => criterionId))];
  }

  /** Everything all evaluators have handed in about one answer. */
  async submittedFor(responseId: string, criterionId: string): Promise<readonly StoredEvaluation[]> {
    return this.withValues()
      .where({ responseId, criterionId, state: 'submitted' })
      .orderBy('evaluation.createdAt')
      .getMany();
  }

  /** Changes what is not part of a version: place, flag, time in use. */
  async touch(id: string, values: Partial<EvaluationRow>): Promise<void> {
    await this.database.change(EvaluationEntity, { id }, values);
  }

  /** Appends a version and makes it the evaluation's newest. Inside the transaction that holds the evaluation. */
  async addVersion(
    held: StoredEvaluation,
    { kind, personId, reason, citation }: VersionCause,
    change: Partial<StoredEvaluation>,
  ): Promise<StoredEvaluation> {
    const at = new Date();
    const values = change.values ?? held.values;
    const mark = chosenAt(values, STEP.mark);
    const version = held.version + 1;
    const previousHash = (await this.version(held.id, held.version))?.hash ?? CHAIN_START;
    const row = {
      evaluationId: held.id,
      version,
      kind,
      personId,
      values,
      mark,
      reason: reason ?? null,
      citation: citation ?? null,
      at,
    };
    await this.database.manager.insert(EvaluationVersionEntity, {
      ...row,
      previousHash,
      hash: versionHash(row, previousHash),
    });
    const now = { ...change, values, mark, version, savedAt: at };
    await this.database.change(EvaluationEntity, { id: held.id }, now);
    return { ...held, ...now };
  }

  async version(evaluationId: string, version: number): Promise<StoredVersion | null> {
    return this.database.manager.findOneBy(EvaluationVersionEntity, { evaluationId, version });
  }

  /** Newest first. */
  async versionsOf(evaluationId: string): Promise<readonly StoredVersion[]> {
    return this.database.manager.find(EvaluationVersionEntity, { where: { evaluationId }, order: { version: 'DESC' } });
  }

  /** The mark that is held since the machine's view was seen; null where any may be locked without more. */
  async heldMark({ evaluationId, seenAt }: StoredExposure): Promise<string | null> {
    return heldMark((await this.versionsOf(evaluationId)).toReversed(), seenAt);
  }

  async exposures(evaluationIds: readonly string[]): Promise<readonly StoredExposure[]> {
    return this.database.manager.findBy(MachineExposureEntity, { evaluationId: In([...evaluationIds]) });
  }

  /** Whether it was new: only the first look counts. */
  async addExposure(exposure: StoredExposure): Promise<boolean> {
    return this.database.insertUnlessThere(MachineExposureEntity, exposure);
  }

  /** When the person acknowledged the notice; null before. */
  async noticeAt(tenderId: string, personId: string): Promise<Date | null> {
    return (await this.#start([tenderId, personId]))?.noticeAt ?? null;
  }

  /** Whether it was new. */
  async acknowledge(tenderId: string, personId: string): Promise<boolean> {
    return this.database.insertUnlessThere(ScoringStartEntity, { tenderId, personId, noticeAt: new Date() });
  }

  private withValues() {
    return this.database.manager.createQueryBuilder(EvaluationEntity, 'evaluation').addSelect('evaluation.values');
  }
}

/** The hash that chains a version to the one before it. */
export function versionHash(
  {
    evaluationId,
    version,
    kind,
    personId,
    values,
    mark,
    reason,
    citation,
    at,
  }: Omit<StoredVersion, 'hash' | 'previousHash'>,
  previousHash: string,
): string {
  const words = [previousHash, evaluationId, version, kind, personId, values, mark, reason, citation, at.toISOString()];
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}

function blank(): Omit<StoredEvaluation, keyof EvaluationKey> {
  const now = new Date();
  const values: GuideValues = {};
  return {
    id: randomUUID(),
    state: 'not-started',
    version: 0,
    values,
    mark: null,
    at: null,
    caret: null,
    flagged: false,
    skipped: null,
    reopenedBecause: null,
    seconds: 0,
    tooQuick: false,
    createdAt: now,
    savedAt: now,
    lockedAt: null,
    submittedAt: null,
  };
}
