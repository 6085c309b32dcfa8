import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, type UsualRange } from '@evenhand/scoring';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import type { StoredTender } from '../../tenders/index.ts';
import { UsualRangesRepository } from './usual-ranges.repository.ts';

/** Ranges as the engine is given them, with the hash under which they stand in the inputs of a result. */
export interface UsedRanges {
  readonly usualRanges: readonly UsualRange[];
  /** Null where none are used. */
  readonly usualRangesHash: string | null;
}

const NONE: UsedRanges = { usualRanges: [], usualRangesHash: null };

/** What contracts usually promise: handed over by whoever knows contracts, and held fast for each tender. */
@Injectable()
export class UsualRanges {
  constructor(
    private readonly repository: UsualRangesRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Keeps what is usual on a day (an ISO date), where its figures differ from those that were usual before. */
  async keep(of: { authority: string; framework: string }, ranges: readonly UsualRange[], asOf: string): Promise<void> {
    const before = await this.repository.newest(of.authority, of.framework);
    if (figuresOf(ranges) === figuresOf(before?.ranges ?? [])) return;
    await this.repository.addUnlessThere({ ...of, id: randomUUID(), asOf, ranges, hash: hashOf(ranges) });
  }

  /**
   * What the responses of a tender are held against. The first that is scored decides it for all, so that no bidder is
   * asked more than another because it was read later. Batches stand apart from what an authority knows.
   */
  async of(tender: StoredTender): Promise<UsedRanges> {
    if (tender.purpose !== 'live') return NONE;
    const use = (await this.repository.useOf(tender.id)) ?? (await this.begin(tender));
    const ranges = use?.rangesId ? await this.repository.byId(use.rangesId) : null;
    return ranges === null ? NONE : { usualRanges: ranges.ranges, usualRangesHash: ranges.hash };
  }

  private async begin({ id: tenderId, authority, definition }: StoredTender) {
    const newest = definition.framework ? await this.repository.newest(authority, definition.framework) : null;
    await this.database.transaction(async () => {
      if (!(await this.repository.useUnlessThere({ tenderId, rangesId: newest?.id ?? null }))) return;
      if (newest === null) return;
      await this.audit.record({
        tenderId,
        kind: 'usual-ranges.taken',
        actor: 'worker',
        subjectId: newest.id,
        detail: { asOf: newest.asOf, hash: newest.hash, measures: newest.ranges.length },
      });
    });
    return this.repository.useOf(tenderId);
  }
}

/** Without their origin, which names the day. */
function figuresOf(ranges: readonly UsualRange[]): string {
  return canonicalJson(ranges.map(({ measure, unit, low, high }) => [measure, unit, low, high]));
}

function hashOf(ranges: readonly UsualRange[]): string {
  return createHash('sha256').update(canonicalJson(ranges)).digest('hex');
}
