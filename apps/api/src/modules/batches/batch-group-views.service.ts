import { Injectable } from '@nestjs/common';
import type { BatchGroupListView, BatchGroupView, BatchState, BatchSummaryView } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { PeopleService } from '../people/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import type { StoredBatch } from './batch-desk.service.ts';
import { BatchGroupDesk } from './batch-group-desk.service.ts';
import { BatchGroupRepository, type StoredGroup } from './batch-group.repository.ts';
import { summary } from './batch-views.service.ts';
import { BatchRepository, standingOf, type ItemCounts } from './batch.repository.ts';
import { isMoving, type BatchStep } from './domain/batch-states.ts';
import { groupState, groupWords, total } from './domain/group-states.ts';
import { perMinute, timeLeft } from './domain/time-left.ts';
import { OfferedFolders } from './offered-folders.ts';
import { OfferedPrefixes } from './offered-prefixes.ts';
import { tenderFolder } from './tender-folder.ts';

type Part = { readonly tender: StoredTender; readonly batch: StoredBatch };
type Offer = BatchGroupListView['folders'][number];

/** Batches over several tenders as the analyst sees them who asked for them. */
@Injectable()
export class BatchGroupViews {
  constructor(
    private readonly groups: BatchGroupRepository,
    private readonly batches: BatchRepository,
    private readonly people: PeopleService,
    private readonly folders: OfferedFolders,
    private readonly prefixes: OfferedPrefixes,
    private readonly desk: BatchGroupDesk,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** `own` are those of the person, each with the batches that the person may see. */
  async list(
    tenders: readonly StoredTender[],
    own: readonly { readonly group: StoredGroup; readonly parts: readonly Part[] }[],
  ): Promise<BatchGroupListView> {
    const counts = await this.batches.counts(own.flatMap(({ parts }) => parts.map(({ batch }) => batch.id)));
    const names: ReadonlyMap<string, string> = new Map();
    return {
      tenders: tenders.map((tender) => ({ ...shortly(tender), namesFolder: tenderFolder(tender) !== null })),
      folders: [...(await this.offers(tenders))],
      maxArchiveBytes: this.config.limits.batchBytes,
      groups: own.map(({ group, parts }) => fields(group, summaries(parts, counts, names))),
    };
  }

  async one({
    group,
    parts,
  }: {
    readonly group: StoredGroup;
    readonly parts: readonly Part[];
  }): Promise<BatchGroupView> {
    const batches = parts.map(({ batch }) => batch);
    const ids = batches.map(({ id }) => id);
    const [counts, names, stretches, remaining] = await Promise.all([
      this.batches.counts(ids),
      this.people.names([group.createdBy]),
      this.groups.stretches(ids),
      this.batches.remaining(...ids),
    ]);
    const shown = summaries(parts, counts, names);
    const short = fields(group, shown);
    const { stages, outcomes } = total(shown);
    const isTakenIn = batches.every(({ state, receivedAt }) => state === 'failed' || receivedAt !== null);
    const moves = short.state === 'running' && isTakenIn;
    const rate = moves ? perMinute(stretches) : null;
    const left = moves ? timeLeft(stretches, remaining) : null;
    const may = async (step: BatchStep) => (await this.desk.partsFor(step, batches)).length > 0;
    const now = new Date();
    return {
      ...short,
      stages,
      outcomes,
      perMinute: rate === null ? null : rate.toFixed(rate < 10 ? 1 : 0),
      secondsLeft: left === null ? null : Math.ceil(left / 1000),
      batches: parts.map(({ tender, batch }) => ({
        tender: shortly(tender),
        batch: summary(batch, counts.get(batch.id) ?? new Map(), names),
        outputs: [...batch.outputs],
      })),
      refused: [...group.refused],
      moving:
        group.state === 'receiving' ||
        batches.some((batch) => isMoving(standingOf(batch, counts.get(batch.id) ?? new Map()), now)),
      may: {
        pause: await may('pause'),
        resume: await may('resume'),
        cancel: group.state === 'receiving' || (await may('cancel')),
        retry: await may('retry'),
      },
    };
  }

  /** Folders of one name that are offered to at least two of the tenders. */
  private async offers(tenders: readonly StoredTender[]): Promise<readonly Offer[]> {
    const found = await Promise.all(
      tenders.map(async (tender) => {
        const folders = (await this.folders.of(tender)).map((folder) => ({ folder, prefix: null }));
        return [...folders, ...(await this.prefixes.of(tender)).flatMap((address) => offerOf(address, tender))];
      }),
    );
    return [...Map.groupBy(found.flat(), ({ folder, prefix }) => `${prefix ?? ''} ${folder}`).values()].flatMap(
      (same) => {
        const [first] = same;
        return first === undefined || same.length < 2 ? [] : [{ ...first, tenders: same.length }];
      },
    );
  }
}

/** s3://bids/batches/GM-1/spring/ as the folder "spring" of any tender below s3://bids/batches/. */
function offerOf(address: string, tender: StoredTender): readonly { folder: string; prefix: string }[] {
  const own = `/${tenderFolder(tender) ?? ''}/`;
  const folder = address.replace(/\/$/, '').split('/').at(-1) ?? '';
  const prefix = address.slice(0, -(folder.length + 1 + own.length));
  return address.endsWith(`${own}${folder}/`) ? [{ folder, prefix: `${prefix}/` }] : [];
}

function summaries(
  parts: readonly Part[],
  counts: ReadonlyMap<string, ItemCounts>,
  names: ReadonlyMap<string, string>,
): readonly BatchSummaryView[] {
  return parts.map(({ batch }) => summary(batch, counts.get(batch.id) ?? new Map(), names));
}

function fields(group: StoredGroup, batches: readonly BatchSummaryView[]): BatchGroupListView['groups'][number] {
  const { id, name, sourceKind, sourceName, createdAt, reason } = group;
  const state: BatchState = groupState(group.state, batches);
  const { all, stages } = total(batches);
  return {
    id,
    name,
    from: { kind: sourceKind, name: sourceName },
    state,
    says: groupWords(state, reason, batches.filter((batch) => batch.state === 'failed').length),
    createdAt: createdAt.toISOString(),
    tenders: batches.length,
    all,
    done: stages.done,
  };
}

function shortly({ id, reference, title }: StoredTender) {
  return { id, reference, title };
}
