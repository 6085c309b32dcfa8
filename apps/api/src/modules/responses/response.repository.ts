import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Any, In, LessThan } from 'typeorm';
import type { ResponseStage } from '@evenhand/shared/contracts';
import type { AnswerMap } from '@evenhand/shared/domain';
import { ClarificationEntryEntity } from './clarifications/clarification-entry.entity.ts';
import { FindingDecisionEntity } from './compliance/finding-decision.entity.ts';
import { FindingEntity } from './compliance/finding.entity.ts';
import { LowPriceEntryEntity } from './compliance/low-price-entry.entity.ts';
import { FindingDismissalEntity } from './dismissals/finding-dismissal.entity.ts';
import { ThresholdEntryEntity } from './compliance/threshold-entry.entity.ts';
import { ThresholdEntity } from './compliance/threshold.entity.ts';
import { ThresholdWithdrawalEntity } from './compliance/threshold-withdrawal.entity.ts';
import { FileTextEntity } from './file-text.entity.ts';
import { PriceReleaseEntity } from './price/price-release.entity.ts';
import { OpeningStepEntity } from './sealing/opening-step.entity.ts';
import { Database } from '../../platform/database/database.ts';
import { inParts } from '../../platform/database/in-parts.ts';
import { lookup } from '../../platform/database/lookup.ts';
import { MOVING } from './domain/stage.ts';
import { RecognisedPageEntity } from './recognition/recognised-page.entity.ts';
import { ComparisonEntity } from './reading/comparison.entity.ts';
import { ReadingDecisionEntity } from './reading/reading-decision.entity.ts';
import { ReceivedFileEntity } from './received-file.entity.ts';
import { ResponseEntity } from './response.entity.ts';

export type StoredResponse = Readonly<Omit<ResponseEntity, 'answers'>>;
export type StoredFile = Readonly<ReceivedFileEntity>;

/** A received file as whoever checks the store needs it. */
export interface ReceivedFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  /** Name of its response. */
  readonly response: string;
  readonly tenderId: string;
}

/** Ids in one statement. */
const MANY = 5000;

/** The tables behind this module's repositories. */
export const responseTables = TypeOrmModule.forFeature([
  ResponseEntity,
  ReceivedFileEntity,
  FileTextEntity,
  RecognisedPageEntity,
  OpeningStepEntity,
  ClarificationEntryEntity,
  FindingEntity,
  FindingDecisionEntity,
  ThresholdEntity,
  ThresholdEntryEntity,
  ThresholdWithdrawalEntity,
  LowPriceEntryEntity,
  PriceReleaseEntity,
  ReadingDecisionEntity,
  FindingDismissalEntity,
  ComparisonEntity,
]);

const OF_ENDED_TENDER =
  'EXISTS (SELECT 1 FROM tender WHERE tender.id = response."tenderId" AND tender.ended IS NOT NULL)';

@Injectable()
export class ResponseRepository {
  readonly byId: (id: string) => Promise<StoredResponse | null>;
  readonly #answers: (id: string) => Promise<Pick<ResponseEntity, 'id' | 'answers'> | null>;
  readonly #files: (responseId: string) => Promise<{ readonly files: readonly StoredFile[] } | null>;

  constructor(private readonly database: Database) {
    this.byId = lookup(
      database,
      (ids) => database.manager.findBy(ResponseEntity, { id: Any(ids) }),
      ({ id }) => id,
    );
    this.#answers = lookup(
      database,
      (ids) => database.manager.find(ResponseEntity, { where: { id: Any(ids) }, select: { id: true, answers: true } }),
      ({ id }) => id,
    );
    this.#files = lookup(
      database,
      async (responseIds) => {
        const files = Object.groupBy(await this.filesOf(responseIds), ({ responseId }) => responseId);
        return Object.entries(files).map(([responseId, own = []]) => ({ responseId, files: own }));
      },
      ({ responseId }) => responseId,
    );
  }

  /** Whether it was new: a response with the same import key stays as it is, and so do its files. */
  async addUnlessThere(response: StoredResponse, files: readonly StoredFile[]): Promise<boolean> {
    const fresh = await this.database.insertUnlessThere(ResponseEntity, { ...response, answers: null });
    if (fresh) for (const file of files) await this.database.insertUnlessThere(ReceivedFileEntity, file);
    return fresh;
  }

  /** The response as it is now, held until the transaction ends. */
  async hold(id: string): Promise<StoredResponse | null> {
    return this.database.manager.findOne(ResponseEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async byImportKey(tenderId: string, importKey: string): Promise<StoredResponse | null> {
    return this.database.manager.findOneBy(ResponseEntity, { tenderId, importKey });
  }

  /** In the order in which they were received. */
  async ofTender(tenderId: string): Promise<readonly StoredResponse[]> {
    return this.database.manager.find(ResponseEntity, {
      where: { tenderId },
      order: { receivedAt: 'ASC', name: 'ASC' },
    });
  }

  /** Ids of the bidders who have sent a response. */
  async responders(tenderId: string): Promise<ReadonlySet<string>> {
    const sent = await this.database.manager.find(ResponseEntity, { where: { tenderId }, select: { bidderId: true } });
    return new Set(sent.flatMap(({ bidderId }) => bidderId ?? []));
  }

  /** Whether a tender has a response under this name, however its letters are cased. */
  async hasName(tenderId: string, name: string): Promise<boolean> {
    return this.database.manager
      .createQueryBuilder(ResponseEntity, 'response')
      .where({ tenderId })
      .andWhere('lower(trim(response.name)) = lower(trim(:name))', { name })
      .getExists();
  }

  /** How many responses a tender has received. */
  async count(tenderId: string): Promise<number> {
    return this.database.manager.countBy(ResponseEntity, { tenderId });
  }

  /** Responses that nobody has opened yet. */
  async sealed(tenderId: string): Promise<readonly StoredResponse[]> {
    return this.database.manager.find(ResponseEntity, { where: { tenderId, stage: 'sealed' } });
  }

  /** The files of one response, in their order. */
  async filesOfOne(responseId: string): Promise<readonly StoredFile[]> {
    return (await this.#files(responseId))?.files ?? [];
  }

  /** In their order, a copy behind the file that it is read for. */
  async filesOf(responseIds: readonly string[]): Promise<readonly StoredFile[]> {
    const order = { position: 'ASC', copiedAt: { direction: 'ASC', nulls: 'FIRST' }, id: 'ASC' } as const;
    return inParts(responseIds, MANY, (ids) =>
      this.database.manager.find(ReceivedFileEntity, { where: { responseId: In(ids) }, order }),
    );
  }

  /** Every received file of live tenders, or of one tender, with the tender it belongs to. */
  async receivedFiles(tenderId: string | null): Promise<readonly ReceivedFile[]> {
    const files = this.database.manager
      .createQueryBuilder(ReceivedFileEntity, 'file')
      .innerJoin(ResponseEntity, 'response', 'response.id = file.responseId')
      .innerJoin('tender', 'tender', `tender.id = response."tenderId" and tender.purpose = 'live'`)
      .select(['file.id as id', 'file.name as name', 'file.sha256 as sha256', 'response.name as response'])
      .addSelect('response."tenderId"', 'tenderId')
      .orderBy('response."receivedAt"')
      .addOrderBy('file.position')
      .addOrderBy('file.id');
    if (tenderId !== null) files.where('response.tenderId = :tenderId', { tenderId });
    return files.getRawMany<ReceivedFile>();
  }

  /** Hashes of the contents of this tender and of its batches that no tender has besides it and those that are `over`. */
  async ownContents(tenderId: string, over: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.manager
      .createQueryBuilder(ReceivedFileEntity, 'file')
      .innerJoin(ResponseEntity, 'response', 'response.id = file.responseId')
      .select('file.sha256', 'sha256')
      .groupBy('file.sha256')
      .innerJoin('tender', 'tender', 'tender.id = response."tenderId"')
      .having('bool_or(coalesce(tender."batchOf", tender.id) = :tenderId)', { tenderId })
      .andHaving('bool_and(coalesce(tender."batchOf", tender.id) = any(:tenders))', { tenders: [tenderId, ...over] })
      .getRawMany<{ sha256: string }>();
    return rows.map(({ sha256 }) => sha256);
  }

  async fileById(responseId: string, id: string): Promise<StoredFile | null> {
    return this.database.manager.findOneBy(ReceivedFileEntity, { id, responseId });
  }

  /** The tender of a response; null where there is no such response. */
  async tenderOf(id: string): Promise<string | null> {
    const found = await this.database.manager.findOne(ResponseEntity, {
      where: { id },
      select: { id: true, tenderId: true },
    });
    return found?.tenderId ?? null;
  }

  async answersOf(id: string): Promise<AnswerMap | null> {
    return (await this.#answers(id))?.answers ?? null;
  }

  /** A hash of the answers of each response of a tender: it is another where they stand elsewhere. */
  async answersHashed(tenderId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.manager
      .createQueryBuilder(ResponseEntity, 'response')
      .select('response.id', 'id')
      .addSelect('md5(response.answers::text)', 'hash')
      .where('response.tenderId = :tenderId and response.answers is not null', { tenderId })
      .getRawMany<{ id: string; hash: string }>();
    return new Map(rows.map(({ id, hash }) => [id, hash]));
  }

  async change(id: string, values: Partial<ResponseEntity>): Promise<void> {
    await this.database.change(ResponseEntity, { id }, { ...values, changedAt: new Date() });
  }

  /** A file that came to light when another was opened; nothing where it is there already. */
  async addFile(file: StoredFile): Promise<void> {
    await this.database.insertUnlessThere(ReceivedFileEntity, file);
  }

  async changeFile(id: string, values: Partial<ReceivedFileEntity>): Promise<void> {
    await this.database.change(ReceivedFileEntity, { id }, values);
  }

  /** How many of these responses are at each stage. */
  async stages(
    responseIds: readonly string[],
  ): Promise<ReadonlyMap<string, { stage: ResponseStage; reason: string | null }>> {
    const found = await inParts(responseIds, MANY, (ids) =>
      this.database.manager.find(ResponseEntity, {
        where: { id: In(ids) },
        select: { id: true, stage: true, reason: true },
      }),
    );
    return new Map(found.map(({ id, stage, reason }) => [id, { stage, reason }]));
  }

  /** Whether the tender of a response has ended without an award. */
  async isOfEndedTender(id: string): Promise<boolean> {
    return this.database.manager
      .createQueryBuilder(ResponseEntity, 'response')
      .where({ id })
      .andWhere(OF_ENDED_TENDER)
      .getExists();
  }

  /** Responses that should move by themselves and have not since `date`; those of a tender that has ended need not. */
  async unmovedSince(date: Date, most: number): Promise<readonly StoredResponse[]> {
    return this.database.manager
      .createQueryBuilder(ResponseEntity, 'response')
      .where({ stage: In([...MOVING]), changedAt: LessThan(date) })
      .andWhere(`NOT ${OF_ENDED_TENDER}`)
      .orderBy('response.changedAt')
      .limit(most)
      .getMany();
  }
}
