import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ThresholdInput,
  ThresholdOverrideInput,
  ThresholdResultInput,
  ThresholdView,
} from '@evenhand/shared/contracts';
import { hasReached, type Action } from '@evenhand/shared/domain';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import { TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { meetsThreshold } from '../domain/compliance.ts';
import { ResponseRepository, type StoredResponse } from '../response.repository.ts';
import { ComplianceRepository, type Threshold, type ThresholdEntry } from './compliance.repository.ts';

export const THRESHOLDS = 'thresholds';
export const THRESHOLD_ENTRIES = 'threshold-entries';
export const THRESHOLD_WITHDRAWALS = 'threshold-withdrawals';

type NewEntry = Pick<ThresholdEntry, 'responseId' | 'step' | 'stated' | 'words' | 'clause'>;

/** A response that misses a threshold. */
export interface ThresholdMiss {
  readonly responseId: string;
  readonly bidder: string;
  readonly threshold: string;
  readonly stated: string;
  readonly askedBy: string | null;
  readonly approvedBy: string | null;
  readonly reason: string;
}

/** A response of which nobody has recorded what it states about a threshold: it neither meets it nor misses it. */
export type ThresholdUnassessed = Pick<ThresholdMiss, 'responseId' | 'bidder' | 'threshold'>;

/** Mandatory requirements. A rule decides whether one is met; only two different people can let a response pass it. */
@Injectable()
export class ThresholdsService {
  constructor(
    private readonly access: TenderAccess,
    private readonly responses: ResponseRepository,
    private readonly compliance: ComplianceRepository,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Adds a threshold. After the responses were opened it would be one that nobody had published: `threshold.too-late`. */
  async add(who: SignedIn, tenderId: string, given: ThresholdInput): Promise<void> {
    const tender = await this.access.require(who, 'tender.edit', tenderId);
    const threshold = { ...given, id: randomUUID(), tenderId: tender.id, personId: who.personId, at: new Date() };
    await this.database.transaction(async () => {
      await this.compliance.addThreshold(threshold);
      const detail = { clause: given.clause };
      const entry = { tenderId: tender.id, kind: 'threshold.set', actor: who.personId, detail };
      await this.audit.recordRow(THRESHOLDS, threshold, entry);
    });
  }

  /** Takes a threshold back while the tender is set up, with the reason. Another can be added in its place. */
  async withdraw(who: SignedIn, tenderId: string, thresholdId: string, reason: string): Promise<void> {
    const tender = await this.access.require(who, 'tender.edit', tenderId);
    await this.database.transaction(async () => {
      await this.database.serialise(thresholdId);
      if (!(await this.compliance.thresholds(tender.id)).some(({ id }) => id === thresholdId))
        throw new Problem('request.not-found');
      const withdrawal = { id: randomUUID(), thresholdId, reason, personId: who.personId, at: new Date() };
      await this.compliance.withdrawThreshold(withdrawal);
      const entry = { tenderId: tender.id, kind: 'threshold.withdrawn', actor: who.personId, detail: { thresholdId } };
      await this.audit.recordRow(THRESHOLD_WITHDRAWALS, withdrawal, entry);
    });
  }

  /** Records what a response states; the rule says at once whether that is enough. */
  async state(who: SignedIn, tenderId: string, thresholdId: string, given: ThresholdResultInput): Promise<void> {
    const { responseId, stated, evidence } = given;
    await this.enter(who, 'threshold.record', tenderId, thresholdId, (threshold, entries, { phase }) => {
      const { least } = threshold;
      // Once the award is decided, it rests on what was recorded: only what nobody has recorded yet may follow.
      if (hasReached('awarded', phase) && standing(threshold, entries, responseId).met !== null)
        throw new Problem('rights.not-now', 'The award is decided on what is recorded here, so it stays as it is.');
      const isAnswer = stated === 'yes' || stated === 'no';
      if (isAnswer !== (least === null))
        throw new Problem('request.invalid', undefined, [
          { pointer: '/stated', says: least === null ? 'Answer yes or no.' : 'Write the figure that is stated.' },
        ]);
      return { responseId, step: 'stated', stated, words: evidence, clause: null };
    });
  }

  /** Asks for an override of a threshold that is not met. It counts once a second person approves it. */
  async askOverride(
    who: SignedIn,
    tenderId: string,
    thresholdId: string,
    given: ThresholdOverrideInput,
  ): Promise<void> {
    const { responseId, reason, clause } = given;
    await this.enter(who, 'threshold.record', tenderId, thresholdId, (threshold, entries) => {
      const { met, asked } = standing(threshold, entries, responseId);
      if (met !== false) throw new Problem('threshold.not-missed');
      if (asked !== null) throw new Problem('threshold.override-asked');
      return { responseId, step: 'override-asked', stated: null, words: reason, clause };
    });
  }

  /** Approves an override; whoever asked for it cannot. */
  async approveOverride(who: SignedIn, tenderId: string, thresholdId: string, responseId: string): Promise<void> {
    await this.enter(who, 'compliance.approve', tenderId, thresholdId, (threshold, entries) => {
      const { asked, approved } = standing(threshold, entries, responseId);
      if (asked === null || approved !== null) throw new Problem('threshold.no-override');
      if (asked.personId === who.personId) throw new Problem('threshold.same-person');
      return { responseId, step: 'override-approved', stated: null, words: '', clause: asked.clause };
    });
  }

  /** The thresholds of a tender with how each response stands. Whoever calls has asked whether they may be seen. */
  async views(who: SignedIn, tender: StoredTender, mayApprove: boolean): Promise<readonly ThresholdView[]> {
    const thresholds = await this.compliance.thresholds(tender.id);
    const [entries, responses] = await Promise.all([
      this.compliance.thresholdEntries(thresholds.map(({ id }) => id)),
      hasReached('opened', tender.phase) ? this.responses.ofTender(tender.id) : [],
    ]);
    const names = await this.people.names(entries.map(({ personId }) => personId));
    return thresholds.map((threshold) => {
      const own = entries.filter(({ thresholdId }) => thresholdId === threshold.id);
      const { id, clause, words, least, consequence } = threshold;
      const results = responses.map((response) => resultOf(threshold, own, response, { who, mayApprove, names }));
      return { id, clause, words, least, consequence, results };
    });
  }

  /** Every response that misses a threshold by its rule, with whoever asked to let it pass and whoever approved that. */
  async misses(tender: StoredTender): Promise<readonly ThresholdMiss[]> {
    return (await this.standings(tender)).flatMap(({ of, stated, met, asked, approved }) => {
      if (met !== false) return [];
      const by = { askedBy: asked?.personId ?? null, approvedBy: approved?.personId ?? null };
      return [{ ...of, stated: stated?.stated ?? '', reason: asked?.words ?? '', ...by }];
    });
  }

  /** Every response with a threshold that nobody has looked at: what is forgotten is not passed. */
  async unassessed(tender: StoredTender): Promise<readonly ThresholdUnassessed[]> {
    return (await this.standings(tender)).filter(({ met }) => met === null).map(({ of }) => of);
  }

  private async standings(tender: StoredTender) {
    const thresholds = await this.compliance.thresholds(tender.id);
    const [entries, responses] = await Promise.all([
      this.compliance.thresholdEntries(thresholds.map(({ id }) => id)),
      this.responses.ofTender(tender.id),
    ]);
    return thresholds.flatMap((threshold) => {
      const own = entries.filter(({ thresholdId }) => thresholdId === threshold.id);
      return responses.map(({ id, name }) => ({
        of: { responseId: id, bidder: name, threshold: threshold.words },
        ...standing(threshold, own, id),
      }));
    });
  }

  private async enter(
    who: SignedIn,
    action: Action,
    tenderId: string,
    thresholdId: string,
    entryFrom: (threshold: Threshold, entries: readonly ThresholdEntry[], tender: StoredTender) => NewEntry,
  ): Promise<void> {
    // In turn with the steps of the award, which look at every threshold.
    await this.access.inTurn(who, action, tenderId, async (tender) => {
      await this.database.serialise(thresholdId);
      const threshold = (await this.compliance.thresholds(tender.id)).find(({ id }) => id === thresholdId);
      if (threshold === undefined) throw new Problem('request.not-found');
      const made = entryFrom(threshold, await this.compliance.thresholdEntries([thresholdId]), tender);
      if ((await this.responses.byId(made.responseId))?.tenderId !== tender.id) throw new Problem('response.not-found');
      const entry = { ...made, id: randomUUID(), thresholdId, personId: who.personId, at: new Date() };
      await this.compliance.addThresholdEntry(entry);
      await this.audit.recordRow(THRESHOLD_ENTRIES, entry, {
        tenderId: tender.id,
        kind: `threshold.${entry.step}`,
        actor: who.personId,
        detail: { thresholdId, responseId: entry.responseId },
      });
    });
  }
}

function resultOf(
  threshold: Threshold,
  entries: readonly ThresholdEntry[],
  { id, name }: StoredResponse,
  about: { who: SignedIn; mayApprove: boolean; names: ReadonlyMap<string, string> },
): ThresholdView['results'][number] {
  const { stated, met, asked, approved } = standing(threshold, entries, id);
  const nameOf = (personId: string) => about.names.get(personId) ?? personId;
  return {
    responseId: id,
    response: name,
    stated: stated?.stated ?? null,
    evidence: stated?.words ?? '',
    met,
    override:
      asked === null
        ? null
        : {
            reason: asked.words,
            clause: asked.clause ?? '',
            askedBy: nameOf(asked.personId),
            askedAt: asked.at.toISOString(),
            approvedBy: approved === null ? null : nameOf(approved.personId),
            mayApprove: about.mayApprove && approved === null && asked.personId !== about.who.personId,
          },
    passes: met === null ? null : met || approved !== null,
  };
}

/** How one response stands with a threshold. A new statement takes an override of the earlier one with it. */
function standing(threshold: Threshold, all: readonly ThresholdEntry[], responseId: string) {
  const entries = all.filter((entry) => entry.responseId === responseId);
  const at = entries.findLastIndex(({ step }) => step === 'stated');
  const stated = entries[at] ?? null;
  const since = entries.slice(at + 1);
  return {
    stated,
    met: stated?.stated == null ? null : meetsThreshold(threshold.least, stated.stated),
    asked: since.findLast(({ step }) => step === 'override-asked') ?? null,
    approved: since.findLast(({ step }) => step === 'override-approved') ?? null,
  };
}
