import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RetentionView } from '@evenhand/shared/contracts';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { sealOf } from '../../platform/audit/seal.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { dayInTheUnitedKingdom } from '../../platform/day-in-the-united-kingdom.ts';
import { Problem } from '../../platform/problem.ts';
import { BatchArchives, BatchRepository } from '../batches/index.ts';
import { PeopleService } from '../people/index.ts';
import { ContractsService, EvidenceRepository } from '../commitments/index.ts';
import { ContentRemoval } from '../responses/index.ts';
import { BeforeEnd, EndingRepository, SummariesService } from '../summaries/index.ts';
import { TenderAccess, TendersService, type StoredTender } from '../tenders/index.ts';
import {
  earliestContract,
  isTooShort,
  later,
  LEAST_YEARS,
  purgeRefusal,
  recordedContract,
  retentionOf,
  type Retention,
  type RetentionEntry,
} from './domain/retention.ts';
import { RecordRepository, type StoredRetentionEntry } from './record.repository.ts';

export const RETENTION = 'retention';

type NewEntry = RetentionEntry & { readonly reason: string };

/** How long the record of a tender is kept. The record itself is never deleted; bid content is, when its time is over. */
@Injectable()
export class RetentionService implements OnModuleInit {
  constructor(
    private readonly access: TenderAccess,
    private readonly tenders: TendersService,
    private readonly records: RecordRepository,
    private readonly removal: ContentRemoval,
    private readonly batches: BatchRepository,
    private readonly archives: BatchArchives,
    private readonly evidence: EvidenceRepository,
    private readonly contracts: ContractsService,
    private readonly summaries: SummariesService,
    private readonly endings: EndingRepository,
    private readonly beforeEnd: BeforeEnd,
    private readonly people: PeopleService,
    private readonly audit: AuditTrail,
  ) {}

  /** A contract whose day is recorded for keeping was entered into, whatever the award says. */
  onModuleInit(): void {
    this.beforeEnd.ask('retention', async (tenderId) => {
      const contractedOn = recordedContract(await this.records.retention(tenderId));
      return contractedOn === null
        ? null
        : `A contract of ${dayInWords(contractedOn)} is on record for keeping, so this tender cannot end without an award. If that is wrong, withdraw the day on the page of the record.`;
    });
  }

  /**
   * Records the day from which time counts, where it is not that of the award. It is never earlier than what the award says,
   * and where the award has the contract another day has a reason. The end of a tender takes the same turn: one excludes the
   * other.
   */
  async contracted(who: SignedIn, tenderId: string, contractedOn: string, reason: string): Promise<void> {
    await this.access.inTurn(who, 'record.keep', tenderId, async (tender) => {
      if (tender.ended !== null)
        throw new Problem('tender.ended', 'This tender has ended without an award, so it has no contract.');
      const award = await this.summaries.findAward(tender.id);
      const earliest = earliestContract(award);
      if (earliest !== null && contractedOn < earliest) {
        const says = `By the award the contract is not earlier than ${dayInWords(earliest)}. Correct the award if that is wrong.`;
        throw new Problem('request.invalid', undefined, [{ pointer: '/contractedOn', says }]);
      }
      const enteredOn = award?.contractEnteredOn ?? null;
      if (enteredOn !== null && contractedOn !== enteredOn && reason === '') {
        const says = `By the award the contract was entered into on ${dayInWords(enteredOn)}. Say why time counts from another day.`;
        throw new Problem('request.invalid', undefined, [{ pointer: '/reason', says }]);
      }
      await this.write(who, tender, { step: 'contracted', contractedOn, years: null, reason });
    });
  }

  /** Withdraws the day that was recorded for keeping, as where it belongs to another tender. Throws retention.no-contract. */
  async withdrawn(who: SignedIn, tenderId: string, reason: string): Promise<void> {
    await this.access.inTurn(who, 'record.keep', tenderId, async (tender) => {
      const entries = await this.records.retention(tender.id);
      // What was deleted by that day is gone: the record keeps on what ground.
      if (recordedContract(entries) === null || retentionOf(entries, null).purged)
        throw new Problem('retention.no-contract');
      await this.write(who, tender, { step: 'contracted', contractedOn: null, years: null, reason });
    });
  }

  /** Sets for how many years losing responses are kept; throws `retention.too-short` where the law asks for more. */
  async rule(who: SignedIn, tenderId: string, years: number): Promise<void> {
    const tender = await this.access.require(who, 'record.keep', tenderId);
    if (isTooShort(years, tender.definition.regime))
      throw new Problem('retention.too-short', undefined, [
        { pointer: '/years', says: `Write ${String(LEAST_YEARS)} or more.` },
      ]);
    await this.enter(who, tenderId, { step: 'rule', contractedOn: null, years, reason: '' });
  }

  async hold(who: SignedIn, tenderId: string, reason: string): Promise<void> {
    await this.enter(who, tenderId, { step: 'held', contractedOn: null, years: null, reason });
  }

  async release(who: SignedIn, tenderId: string, reason: string): Promise<void> {
    await this.enter(who, tenderId, { step: 'released', contractedOn: null, years: null, reason });
  }

  /** Deletes bid content whose time is over, and evidence of delivery once its own is. Throws `retention.held` or `retention.not-yet`, and then deletes nothing. */
  async purge(who: SignedIn, tenderId: string, reason: string, today: Date): Promise<void> {
    await this.access.inTurn(who, 'record.keep', tenderId, async (tender) => {
      const refusal = purgeRefusal(await this.standing(tender), today.toISOString().slice(0, 10));
      if (refusal !== null) throw new Problem(refusal);
      await this.write(who, tender, { step: 'purged', contractedOn: null, years: null, reason });
      await this.removal.removeTexts(tender.id, await this.deleted());
      await this.removeEvidence(who, tender.id, today);
    });
    // After the commit: should the process die in between, the next purge takes the rest away.
    const over = await this.deleted();
    // What was given as evidence of delivery belongs to the contract, and stays until its own day.
    await this.archives.removeOver(tenderId, over, [
      ...(await this.removal.ownContents(tenderId, over)),
      ...(await this.batches.ownContents(tenderId, over)),
      ...(await this.evidence.removedContents(tenderId)),
    ]);
  }

  // Evidence belongs to the contract, which ends long after the bids are over: it has a day of its own.
  private async removeEvidence({ personId }: SignedIn, tenderId: string, today: Date): Promise<void> {
    const keptUntil = await this.contracts.evidenceKeptUntil(tenderId);
    if (keptUntil === null || today.toISOString().slice(0, 10) < keptUntil) return;
    const removed = await this.evidence.removeAll(tenderId);
    if (removed.length === 0) return;
    // The seal ties the rows that say so to this deletion: who checks the record misses nothing else.
    const detail = { files: removed.length, keptUntil, seal: sealOf([...removed].sort()) };
    await this.audit.record({
      ...{ tenderId, kind: 'delivery-evidence.removed', actor: personId, subjectId: tenderId, detail },
    });
  }

  /** `words`: whether the reader may read what people wrote; why everything is held may tell of a bid. */
  async view(tender: StoredTender, words: boolean): Promise<RetentionView> {
    const entries = await this.records.retention(tender.id);
    const enteredOn = await this.enteredOn(tender.id);
    const { contractedOn, keepUntil, held, purged, years } = retentionOf(
      entries,
      enteredOn ?? (await this.endCountsFrom(tender)),
    );
    const hold = held ? entries.findLast(({ step }) => step === 'held') : undefined;
    const names = await this.people.names(hold === undefined ? [] : [hold.personId]);
    return {
      contractedOn: tender.ended === null ? contractedOn : null,
      enteredOn,
      recordedOn: purged ? null : recordedContract(entries),
      ended: tender.ended !== null,
      endToldOn: toldOn(tender),
      years,
      keepUntil,
      purged,
      evidenceKeepUntil: await this.contracts.evidenceKeptUntil(tender.id),
      says: inWords({ contractedOn, keepUntil, held, purged, years }, tender),
      hold:
        hold === undefined
          ? null
          : {
              reason: words ? hold.reason : '',
              withheld: !words,
              by: names.get(hold.personId) ?? hold.personId,
              at: hold.at.toISOString(),
            },
    };
  }

  /** The tenders whose bid content may be deleted on a day (an ISO date) and has not been, each with the day since when. */
  async over(today: string): Promise<readonly { readonly tender: StoredTender; readonly since: string }[]> {
    const found = [];
    for (const tender of await this.tenders.list()) {
      const standing = await this.standing(tender);
      if (standing.keepUntil !== null && !standing.purged && purgeRefusal(standing, today) === null)
        found.push({ tender, since: standing.keepUntil });
    }
    return found;
  }

  /** Whether bid content of a tender has been deleted, so that it is not missed. */
  async isPurged(tenderId: string): Promise<boolean> {
    return retentionOf(await this.records.retention(tenderId), null).purged;
  }

  // Tenders whose content was deleted: what they share with another is kept for that one alone, or under a hold of theirs.
  private async deleted(): Promise<readonly string[]> {
    const entries = Object.groupBy(await this.records.retentionOfPurged(), ({ tenderId }) => tenderId);
    return Object.entries(entries).flatMap(([tenderId, own = []]) => (retentionOf(own, null).held ? [] : [tenderId]));
  }

  private async standing(tender: StoredTender): Promise<Retention> {
    return retentionOf(
      await this.records.retention(tender.id),
      (await this.enteredOn(tender.id)) ?? (await this.endCountsFrom(tender)),
    );
  }

  // Not before the day on which the end was recorded: a slip in a day that somebody typed opens no deletion.
  private async endCountsFrom(tender: StoredTender): Promise<string | null> {
    const told = toldOn(tender);
    if (told === null) return null;
    const recorded = (await this.endings.of(tender.id)).findLast(({ step }) => step === 'ended')?.at;
    return later(told, recorded === undefined ? null : dayInTheUnitedKingdom(recorded));
  }

  private async enteredOn(tenderId: string): Promise<string | null> {
    return (await this.summaries.findAward(tenderId))?.contractEnteredOn ?? null;
  }

  // In the turn of a deletion: a hold that is on record stops every one that comes after it.
  private async enter(who: SignedIn, tenderId: string, entry: NewEntry): Promise<void> {
    await this.access.inTurn(who, 'record.keep', tenderId, (tender) => this.write(who, tender, entry));
  }

  private async write(who: SignedIn, tender: StoredTender, entry: NewEntry): Promise<void> {
    const row: StoredRetentionEntry = {
      ...entry,
      id: randomUUID(),
      tenderId: tender.id,
      personId: who.personId,
      at: new Date(),
    };
    await this.records.addRetention(row);
    await this.audit.recordRow(RETENTION, row, {
      tenderId: tender.id,
      kind:
        entry.step === 'contracted' && entry.contractedOn === null
          ? 'retention.contract-withdrawn'
          : `retention.${entry.step}`,
      actor: who.personId,
      detail: {},
    });
  }
}

/** The day on which it was told that there is no contract and will be none. */
function toldOn({ ended }: StoredTender): string | null {
  return ended?.toldOn ?? null;
}

function inWords({ keepUntil, held, purged, years }: Retention, { ended }: StoredTender): string {
  if (purged) return 'The content of the responses was deleted after its time. The record of what was done stays.';
  if (held) return 'A legal hold keeps everything. Nothing is deleted while it stands.';
  if (keepUntil === null && ended !== null)
    return `Everything is kept. The tender has ended without an award; bid content may be deleted ${String(years)} years after that was published or told, or was recorded here, whichever is later. The day on which it was told is not recorded yet.`;
  if (keepUntil === null)
    return `Everything is kept. Bid content may be deleted ${String(years)} years after the contract at the earliest; no contract is recorded yet.`;
  return `Everything is kept until ${dayInWords(keepUntil)} at least. The record of what was done is kept after that too.`;
}
