import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenderEndInput, TenderEndToldInput, TenderEndingView } from '@evenhand/shared/contracts';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { dayInTheUnitedKingdom } from '../../../platform/day-in-the-united-kingdom.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import { BiddersService, TenderAccess, TendersService, type StoredTender } from '../../tenders/index.ts';
import { BeforeEnd } from '../before-end.ts';
import { endingRule } from '../domain/ending-rules.ts';
import { dayRefusal } from '../domain/standstill.ts';
import { SummaryRepository } from '../summary.repository.ts';
import { ENDING } from './ending.part.ts';
import { EndingRepository, type StoredEndingEntry } from './ending.repository.ts';

const EVENTS: Readonly<Record<StoredEndingEntry['step'], string>> = {
  ended: 'tender.ended',
  told: 'tender.end-told',
  'taken-back': 'tender.end-taken-back',
};

/**
 * The end of a tender without an award. The tender stays in its phase, so that nobody reads more than before and what is
 * sealed stays sealed; what else goes on is told by AFTER_THE_END of the rights. Until those who tendered know, it can be
 * taken back. The steps of the award take the same turn: a contract lies before an end or finds it.
 */
@Injectable()
export class EndingService {
  constructor(
    private readonly access: TenderAccess,
    private readonly tenders: TendersService,
    private readonly bidders: BiddersService,
    private readonly endings: EndingRepository,
    private readonly summaries: SummaryRepository,
    private readonly beforeEnd: BeforeEnd,
    private readonly people: PeopleService,
    private readonly audit: AuditTrail,
  ) {}

  async view(who: SignedIn, tenderId: string): Promise<TenderEndingView> {
    const tender = await this.access.require(who, 'record.read', tenderId);
    const [entries, bidders, award, hindrance, mayEnd, words] = await Promise.all([
      this.endings.of(tender.id),
      this.bidders.of(tender.id),
      this.summaries.awardOf(tender.id),
      this.beforeEnd.hindrance(tender.id),
      this.access.may(who, 'tender.end', tender),
      this.access.may(who, 'record.words', tender),
    ]);
    const names = await this.people.names(entries.map(({ personId }) => personId));
    const { ended } = tender;
    const contractEnteredOn = award?.contractEnteredOn ?? null;
    return {
      tenderId: tender.id,
      title: tender.title,
      reference: tender.reference,
      phase: tender.phase,
      ended,
      rule: endingRule(tender.definition.regime),
      bidders: bidders.map(({ name }) => name),
      contractEnteredOn,
      hindrance,
      entries: entries.map(({ step, on, reference, reason, personId, at }) => ({
        ...{ step, on, reference, reason: words ? reason : null, withheld: !words && reason !== null },
        by: names.get(personId) ?? personId,
        at: at.toISOString(),
      })),
      may: {
        end: mayEnd && ended === null && contractEnteredOn === null && hindrance === null,
        tell: mayEnd && ended !== null,
        takeBack: mayEnd && ended !== null && ended.toldOn === null,
      },
    };
  }

  /** Ends the tender; throws `tender.ended`, or `tender.has-contract` where there is a contract on record, in any module. */
  async end(who: SignedIn, tenderId: string, { on, reason, reference }: TenderEndInput): Promise<void> {
    await this.access.inTurn(who, 'tender.end', tenderId, async (tender) => {
      if (tender.ended !== null) throw new Problem('tender.ended');
      const award = await this.summaries.holdAward(tender.id);
      if (award !== null && award.contractEnteredOn !== null) throw new Problem('tender.has-contract');
      const hindrance = await this.beforeEnd.hindrance(tender.id);
      if (hindrance !== null) throw new Problem('tender.has-contract', hindrance);
      refuseTheFuture(on);
      const issuedOn = award?.summariesIssuedOn ?? null;
      if (issuedOn !== null && on < issuedOn)
        throw invalid('/on', `The summaries went out on ${dayInWords(issuedOn)}; the decision cannot be earlier.`);
      if (reference.trim().toLowerCase() !== tender.reference.trim().toLowerCase())
        throw invalid('/reference', `This is not the reference of this tender. It is ${tender.reference}.`);
      await this.tenders.end(tender, { on, toldOn: null });
      await this.enter(who, tender, { step: 'ended', on, reference: null, reason: reason.trim() });
    });
  }

  /** Records that those who tendered know; from then on the end stays. What was recorded before is corrected with a reason. */
  async tell(who: SignedIn, tenderId: string, { on, reference, reason }: TenderEndToldInput): Promise<void> {
    await this.access.inTurn(who, 'tender.end', tenderId, async (tender) => {
      const { ended } = tender;
      if (ended === null) throw new Problem('tender.not-ended');
      refuseTheFuture(on);
      if (on < ended.on) throw invalid('/on', 'The decision was taken later than that.');
      const because = (reason ?? '').trim();
      if (ended.toldOn !== null && because === '') throw invalid('/reason', 'Say what was wrong before.');
      await this.tenders.end(tender, { ...ended, toldOn: on });
      await this.enter(who, tender, { step: 'told', on, reference, reason: because === '' ? null : because });
    });
  }

  /** Takes the end back; the tender goes on in its phase. Throws `tender.end-told` where those who tendered know. */
  async takeBack(who: SignedIn, tenderId: string, reason: string): Promise<void> {
    await this.access.inTurn(who, 'tender.end', tenderId, async (tender) => {
      const { ended } = tender;
      if (ended === null) throw new Problem('tender.not-ended');
      if (ended.toldOn !== null) throw new Problem('tender.end-told');
      await this.tenders.end(tender, null);
      await this.enter(who, tender, { step: 'taken-back', on: null, reference: null, reason: reason.trim() });
    });
  }

  private async enter(
    { personId }: SignedIn,
    { id: tenderId, phase }: StoredTender,
    entry: Pick<StoredEndingEntry, 'step' | 'on' | 'reference' | 'reason'>,
  ): Promise<void> {
    const row: StoredEndingEntry = { ...entry, id: randomUUID(), tenderId, personId, at: new Date() };
    await this.endings.add(row);
    await this.audit.recordRow(ENDING, row, {
      ...{ tenderId, kind: EVENTS[entry.step], actor: personId },
      detail: { phase, on: entry.on },
    });
  }
}

function refuseTheFuture(on: string): void {
  const early = dayRefusal(on, dayInTheUnitedKingdom(new Date()));
  if (early !== null) throw invalid('/on', early);
}

function invalid(pointer: string, says: string): Problem {
  return new Problem('request.invalid', undefined, [{ pointer, says }]);
}
