import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BidderListView, BiddersPage } from '@evenhand/shared/contracts';
import { hasReached } from '@evenhand/shared/domain';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { sealOf } from '../../platform/audit/seal.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem, type ProblemPoint } from '../../platform/problem.ts';
import { Declarations, type DeclarableBidder } from '../people/index.ts';
import { BidderRepository, type Bidder } from './bidder.repository.ts';
import { Responders } from './responders.ts';
import { TenderRepository, type StoredTender } from './tender.repository.ts';

/** The bidders of a tender with their subcontractors. Every change is a new version of the list. */
@Injectable()
export class BiddersService {
  constructor(
    private readonly bidders: BidderRepository,
    private readonly tenders: TenderRepository,
    private readonly declarations: Declarations,
    private readonly responders: Responders,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** The bidders in the order of the list. */
  async of(tenderId: string): Promise<readonly Bidder[]> {
    return this.bidders.of(tenderId);
  }

  async list(tender: StoredTender): Promise<BidderListView> {
    return { version: tender.bidderListVersion, bidders: (await this.bidders.of(tender.id)).map(bidderView) };
  }

  /**
   * Makes these the bidders. A bidder keeps its id as long as it stands in the list. Throws bidders.invalid where two
   * have one name, a lot is unknown, or one that has sent a response would be another after the scores are agreed;
   * bidders.outdated where somebody saved meanwhile, and bidders.responded where one that has sent a response would be gone.
   */
  async replace(tender: StoredTender, page: BiddersPage, actor: string): Promise<StoredTender> {
    const points = pointsIn(tender, page);
    if (points.length > 0) throw new Problem('bidders.invalid', undefined, points);
    const before = await this.bidders.of(tender.id);
    const known = new Map(before.map((bidder) => [bidder.id, bidder]));
    const next = page.bidders.map(({ id, name, identifier, soleTrader, lots, subcontractors }, position): Bidder => ({
      id: id !== null && known.has(id) ? id : randomUUID(),
      // A form that does not ask leaves it as it is.
      soleTrader: soleTrader ?? known.get(id ?? '')?.soleTrader ?? false,
      tenderId: tender.id,
      position,
      name: name.trim(),
      identifier,
      lots,
      subcontractors,
    }));
    if (
      page.version === tender.bidderListVersion &&
      JSON.stringify(before.map(bidderView)) === JSON.stringify(next.map(bidderView))
    )
      return tender;
    return this.database.transaction(async () => {
      await this.holdList(tender.id);
      if (!(await this.bidders.replace(tender.id, page.version, next))) throw new Problem('bidders.outdated');
      const taken = before.filter(({ id }) => !next.some((one) => one.id === id));
      const stays = await this.responders.of(tender.id);
      const missing = taken.filter(({ id }) => stays.has(id)).map(({ name }) => name);
      if (missing.length > 0) throw new Problem('bidders.responded', staysInWords(missing));
      // As it is now: the list holds the tender's row, and a sign-off before it has moved the tender on.
      const phase = (await this.tenders.byId(tender.id))?.phase ?? tender.phase;
      const others = hasReached('agreed', phase) ? renamed(before, next, stays) : [];
      if (others.length > 0) throw new Problem('bidders.invalid', undefined, others);
      const version = page.version + 1;
      const subcontractors = next.reduce((sum, { subcontractors: own }) => sum + own.length, 0);
      await this.audit.record({
        tenderId: tender.id,
        kind: 'bidders.changed',
        actor,
        subjectId: tender.id,
        detail: { version, bidders: next.length, subcontractors, seal: sealOf(next.map(bidderView)) },
      });
      await this.declarations.ask(tender.id, next.map(declarable), actor);
      return { ...tender, bidderListVersion: version };
    });
  }

  /** In a transaction: holds the list as it is until the end, so that no bidder leaves it while its response is stored. */
  async holdList(tenderId: string): Promise<void> {
    await this.database.serialise(`bidders/${tenderId}`);
  }
}

/** Whom the agreed scores belong to is settled: a bidder that has sent a response keeps its name and its number. */
function renamed(before: readonly Bidder[], next: readonly Bidder[], stays: ReadonlySet<string>): ProblemPoint[] {
  return next.flatMap((is, at) => {
    const was = before.find(({ id }) => id === is.id && stays.has(id));
    if (was === undefined) return [];
    const says = (what: string) => `The scores are agreed: "${was.name}" has sent a response and keeps its ${what}.`;
    const point = (field: 'name' | 'identifier', what: string) =>
      was[field].trim() === is[field].trim() ? [] : [{ pointer: `/bidders/${String(at)}/${field}`, says: says(what) }];
    return [...point('name', 'name'), ...point('identifier', 'number')];
  });
}

function staysInWords(names: readonly string[]): string {
  const [name = ''] = names;
  return names.length === 1
    ? `"${name}" has sent a response and stays in the list.`
    : `These have sent a response and stay in the list: ${names.join(', ')}.`;
}

function pointsIn({ draft }: StoredTender, { bidders }: BiddersPage): ProblemPoint[] {
  const lots = new Set((draft.lots ?? []).map(({ id }) => id));
  const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
  return bidders.flatMap((bidder, at) => {
    const here = `/bidders/${String(at)}`;
    const twice = bidders.findIndex(({ name }) => same(name, bidder.name)) < at;
    const stray = bidder.lots.filter((lot) => !lots.has(lot));
    return [
      ...(twice ? [{ pointer: `${here}/name`, says: `Another bidder is named "${bidder.name.trim()}".` }] : []),
      ...stray.map((lot) => ({ pointer: `${here}/lots`, says: `The tender has no lot "${lot}".` })),
    ];
  });
}

/** A bidder as declarations are asked about it: whoever works with it counts too. */
function declarable({ id, name, subcontractors: own }: Bidder): DeclarableBidder {
  return { id, name, subcontractors: own.map((company) => company.name) };
}

/** A bidder as it is shown, and as the seal of the list is made of it. */
export function bidderView({
  id,
  name,
  identifier,
  soleTrader,
  lots,
  subcontractors,
}: Bidder): BidderListView['bidders'][number] {
  return {
    id,
    name,
    identifier,
    // Left out where it is not so: seals of lists from before this was asked stay what they were.
    ...(soleTrader && { soleTrader }),
    lots: [...lots],
    subcontractors: subcontractors.map((company) => ({ name: company.name, identifier: company.identifier })),
  };
}
