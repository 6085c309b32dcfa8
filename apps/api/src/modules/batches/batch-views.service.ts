import { Injectable } from '@nestjs/common';
import type {
  BatchItemFilter,
  BatchItemListView,
  BatchItemView,
  BatchListView,
  BatchSummaryView,
  BatchView,
} from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { THIS_ENGINE } from '../assessments/index.ts';
import { PeopleService } from '../people/index.ts';
import { TendersService, type StoredTender } from '../tenders/index.ts';
import { BatchRepository, standingOf, type ItemCounts, type StoredBatch, type StoredItem } from './batch.repository.ts';
import {
  batchRefusal,
  batchWords,
  DEAD_LETTERS,
  itemWords,
  isMoving,
  mayStep,
  MENDABLE,
} from './domain/batch-states.ts';
import { perMinute, timeLeft } from './domain/time-left.ts';
import { OfferedFolders } from './offered-folders.ts';
import { OfferedPrefixes } from './offered-prefixes.ts';

/** Items on a page where nobody says how many. */
const PAGE = 50;

/** Batches as an analyst sees them. */
@Injectable()
export class BatchViews {
  constructor(
    private readonly batches: BatchRepository,
    private readonly tenders: TendersService,
    private readonly people: PeopleService,
    private readonly folders: OfferedFolders,
    private readonly prefixes: OfferedPrefixes,
    @InjectConfig() private readonly config: Config,
  ) {}

  async list(tender: StoredTender): Promise<BatchListView> {
    const batches = await this.batches.ofTender(tender.id);
    const [counts, names, folders, prefixes] = await Promise.all([
      this.batches.counts(batches.map(({ id }) => id)),
      this.people.names(batches.map(({ createdBy }) => createdBy)),
      this.folders.of(tender),
      this.prefixes.of(tender),
    ]);
    const refusal = batchRefusal(tender.definition);
    return {
      tenderId: tender.id,
      title: tender.title,
      allowed: refusal === null,
      says:
        refusal ?? 'The tender lets analysts score batches by machine. Evaluators and the panel see nothing of them.',
      folders: [...folders],
      prefixes: [...prefixes],
      maxArchiveBytes: this.config.limits.batchBytes,
      batches: batches.map((batch) => summary(batch, counts.get(batch.id) ?? new Map(), names)),
    };
  }

  async one(batch: StoredBatch): Promise<BatchView> {
    const { id, state, outputs, scoredIn } = batch;
    const [counts, names, tender, stretches, remaining] = await Promise.all([
      this.batches.counts([id]),
      this.people.names([batch.createdBy]),
      this.tenders.get(scoredIn),
      this.batches.stretches(id),
      this.batches.remaining(id),
    ]);
    const shown = summary(batch, counts.get(id) ?? new Map(), names);
    const moves = state === 'running' && batch.receivedAt !== null;
    const rate = moves ? perMinute(stretches) : null;
    const left = moves ? timeLeft(stretches, remaining) : null;
    const letters = shown.outcomes.notProduced + shown.outcomes.failed;
    return {
      ...shown,
      engine: { name: THIS_ENGINE.engineName, version: THIS_ENGINE.engineVersion },
      publishedSetHash: tender.publishedSetHash,
      perMinute: rate === null ? null : rate.toFixed(rate < 10 ? 1 : 0),
      secondsLeft: left === null ? null : Math.ceil(left / 1000),
      outputs: [...outputs],
      moving: isMoving(standingOf(batch, counts.get(id) ?? new Map()), new Date()),
      may: {
        pause: mayStep('pause', state),
        resume: mayStep('resume', state),
        cancel: mayStep('cancel', state),
        retry: letters > 0 && mayStep('retry', state),
      },
    };
  }

  /** A page of the responses of a batch. */
  async items(batch: StoredBatch, { state, after, limit = PAGE }: BatchItemFilter): Promise<BatchItemListView> {
    const states = state === undefined ? null : state === 'attention' ? DEAD_LETTERS : [state];
    // One more than asked for tells whether there is another page.
    const found = await this.batches.items(batch.id, states, Number(after ?? 0), limit + 1);
    const shown = found.slice(0, limit);
    return {
      batchId: batch.id,
      items: shown.map((item) => this.item(batch, item)),
      next: found.length > limit ? String(shown.at(-1)?.position) : null,
    };
  }

  item(batch: StoredBatch, item: StoredItem): BatchItemView {
    const { id, position, name, files, state, reason, indicativeTotal, runs } = item;
    return {
      id,
      position,
      name,
      files: files.map((file) => ({ name: file.name, size: file.size })),
      state,
      says: itemWords(state, reason),
      indicativeTotal,
      runs,
      replaceable: MENDABLE.includes(state) && mayStep('retry', batch.state),
      retryable: DEAD_LETTERS.includes(state) && mayStep('retry', batch.state),
    };
  }
}

/** A batch in short, with how many of its responses are in which state. */
export function summary(batch: StoredBatch, counts: ItemCounts, names: ReadonlyMap<string, string>): BatchSummaryView {
  const { id, tenderId, name, sourceKind, sourceName, earlierId, asOf, state, reason, createdBy } = batch;
  const of = (each: StoredItem['state']) => counts.get(each) ?? 0;
  const outcomes = {
    scored: of('scored'),
    partlyScored: of('partly-scored'),
    notProduced: of('not-produced'),
    failed: of('failed'),
    cancelled: of('cancelled'),
  };
  const done = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const stages = { received: of('waiting'), reading: of('reading'), scoring: of('scoring'), done };
  return {
    id,
    tenderId,
    name,
    from: { kind: sourceKind, name: sourceName },
    earlierId,
    asOf,
    state,
    says: batchWords(standingOf(batch, counts), reason, new Date()),
    createdBy: names.get(createdBy) ?? createdBy,
    createdAt: batch.createdAt.toISOString(),
    finishedAt: batch.finishedAt?.toISOString() ?? null,
    all: [...counts.values()].reduce((sum, count) => sum + count, 0),
    stages,
    outcomes,
  };
}
