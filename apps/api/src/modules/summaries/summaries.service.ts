import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@evenhand/scoring';
import type { ContactInput, WinnerInput } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import type { StoredTender } from '../tenders/index.ts';
import { AgreedTenders } from './agreed-tenders.service.ts';
import type { AgreedTender } from './domain/agreed-record.ts';
import { assessmentSummary, type AssessmentSummary, type SummaryInput } from './domain/assessment-summary.ts';
import { regimeRules } from './domain/regimes.ts';
import { stands } from './domain/change-state.ts';
import { freeWordsFaults, summaryChecks, type SummaryCheck } from './domain/summary-checks.ts';
import { saidIn, says, withhold } from './domain/withholding.ts';
import { SummaryRepository, type StoredAward, type StoredChange, type StoredSummary } from './summary.repository.ts';

/** A summary as it stands now, with what it was built from and what there is to see to. */
export interface BuiltSummary {
  readonly stored: StoredSummary;
  readonly summary: AssessmentSummary;
  /** The same, built from the record as it is now. */
  readonly rebuilt: AssessmentSummary;
  /** The same before anything is withheld from it. */
  readonly whole: AssessmentSummary;
  readonly checks: readonly SummaryCheck[];
  /** Its own, taken back or refused ones too, and what is withheld from every summary and stands in this one. */
  readonly changes: readonly StoredChange[];
}

/** Assessment summaries: built anew from the locked record until somebody approves one, and fixed from then on. */
@Injectable()
export class SummariesService {
  constructor(
    private readonly summaries: SummaryRepository,
    private readonly agreed: AgreedTenders,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Records which response won, and begins a summary for every tender. A response that the published rules rule out does
   * not win, whatever reason somebody gives: award.disregarded, award.no-rank. Whoever calls has the turn of the tender: while
   * an item is open nothing is decided on it, and nothing once the tender has ended.
   */
  async decide(tender: StoredTender, { responseId, reason }: WinnerInput, who: SignedIn): Promise<void> {
    await this.database.transaction(async () => {
      const tenders = await this.agreed.of(tender);
      const winner = tenders.find((each) => each.responseId === responseId);
      if (winner === undefined) throw new Problem('response.not-found');
      refuseRuledOut(winner);
      if (winner.rank !== 1 && (reason ?? '').trim() === '')
        throw new Problem('request.invalid', undefined, [
          { pointer: '/reason', says: 'This response is not first by total. Say why it is the most advantageous.' },
        ]);
      const before = await this.summaries.holdAward(tender.id);
      if (before !== null && before.summariesIssuedOn !== null) throw new Problem('summary.wrong-state');
      // Under some regimes the contract waits for no summary.
      if (before !== null && before.contractEnteredOn !== null)
        throw new Problem('summary.wrong-state', 'The contract has been entered into, so the decision stays as it is.');
      await this.summaries.keepAward({ ...newAward(tender.id), winnerId: responseId, reason });
      for (const each of tenders) await this.summaries.addUnlessThere(newSummary(tender.id, each));
      for (const stored of await this.summaries.ofTender(tender.id))
        await this.summaries.changeIn(stored.id, ['approved', 'held'], DRAFT);
      // What another decision takes the place of is told with it: no row keeps it.
      const replaced = before === null ? {} : { winnerIdBefore: before.winnerId, reasonBefore: before.reason };
      const detail = { rank: winner.rank, reasoned: reason !== null, ...replaced };
      await this.record(tender.id, 'award.decided', responseId, who, detail);
    });
  }

  /** Throws where the recorded winner has been ruled out since. */
  async refuseUnfitWinner(tender: StoredTender): Promise<void> {
    const { winnerId } = await this.award(tender.id);
    const winner = (await this.agreed.of(tender)).find(({ responseId }) => responseId === winnerId);
    if (winner !== undefined) refuseRuledOut(winner);
  }

  /** How many tenders the panel has assessed, without those that were disregarded; null while an item is open. */
  async assessed(tender: StoredTender): Promise<number | null> {
    const { length } = (await this.agreed.all(tender)).filter(({ disregarded }) => disregarded === null);
    return length === 0 ? null : length;
  }

  /** Null while no winner is recorded. */
  async findAward(tenderId: string): Promise<StoredAward | null> {
    return this.summaries.awardOf(tenderId);
  }

  async award(tenderId: string): Promise<StoredAward> {
    const award = await this.findAward(tenderId);
    if (award === null) throw new Problem('award.not-decided');
    return award;
  }

  /** A summary by its id; throws the problem summary.not-found. */
  async get(id: string): Promise<StoredSummary> {
    const summary = await this.summaries.byId(id);
    if (summary === null) throw new Problem('summary.not-found');
    return summary;
  }

  /** Every summary of a tender as it stands now. Empty while the winner is not recorded. */
  async all(tender: StoredTender): Promise<readonly BuiltSummary[]> {
    if ((await this.summaries.awardOf(tender.id)) === null) return [];
    const tenders = await this.agreed.of(tender);
    const stored = await this.summaries.ofTender(tender.id);
    const built = await Promise.all(
      tenders.map(async ({ responseId }) => {
        const one = stored.find((each) => each.responseId === responseId);
        return one === undefined ? null : this.build(tender, one, tenders);
      }),
    );
    return built.filter((one) => one !== null);
  }

  /** One summary of a tender as it stands now. */
  async one(tender: StoredTender, stored: StoredSummary): Promise<BuiltSummary> {
    return this.build(tender, stored, await this.agreed.of(tender));
  }

  /** A summary as it stands: what was approved, or else built from the record. `tenders`: all that were agreed. */
  async build(tender: StoredTender, stored: StoredSummary, tenders: readonly AgreedTender[]): Promise<BuiltSummary> {
    const { winnerId } = await this.award(tender.id);
    const own = tenders.find(({ responseId }) => responseId === stored.responseId);
    const winner = tenders.find(({ responseId }) => responseId === winnerId);
    if (own === undefined || winner === undefined) throw new Problem('summary.not-found');
    const all = await this.summaries.changesFor(stored);
    const made = all.filter(({ summaryId }) => summaryId === stored.id);
    const input: SummaryInput = {
      published: this.agreed.published(tender),
      regime: regimeRules(tender.definition.regime),
      tender: own,
      winner,
      additions: made.filter((change) => change.kind === 'addition' && stands(change)).map(additionOf),
      tellsWhatIsMissing: true,
    };
    const whole = assessmentSummary(input);
    const others = tenders.filter(({ responseId }) => responseId !== stored.responseId).map(({ supplier }) => supplier);
    // What is withheld from every summary concerns those that say it.
    const changes = all.filter((change) => made.includes(change) || says(whole, change.words));
    const cuts = standingCuts(changes);
    const rebuilt = withhold(whole, cuts);
    return {
      stored,
      summary: stored.approved ?? rebuilt,
      rebuilt,
      whole,
      checks: [
        ...summaryChecks(whole, input, { issued: rebuilt, others, withheld: approvedWords(cuts) }),
        ...waiting(cuts),
        ...partsOfWords(whole, cuts),
        ...unaddressed(stored),
      ],
      changes,
    };
  }

  /** What forbids words that somebody would write to the supplier of a summary beside it: they follow its rules. */
  async faultsOf(tender: StoredTender, stored: StoredSummary, words: string): Promise<readonly string[]> {
    const { responseId } = stored;
    const tenders = await this.agreed.all(tender);
    const { winnerId } = await this.award(tender.id);
    const nameOf = (id: string) => tenders.find((each) => each.responseId === id)?.supplier ?? '';
    const others = tenders.filter((each) => each.responseId !== responseId).map(({ supplier }) => supplier);
    const tenderers = { own: nameOf(responseId), winner: nameOf(winnerId), others };
    const changes = await this.summaries.changesFor(stored);
    const cuts = standingCuts(changes);
    return [
      ...freeWordsFaults(words, tenderers, regimeRules(tender.definition.regime)),
      ...saidIn(words, approvedWords(cuts)).map((found) => `“${found}” is withheld from the summary. Leave it out.`),
    ];
  }

  async address(stored: StoredSummary, { name, email }: ContactInput, who: SignedIn): Promise<void> {
    await this.database.transaction(async () => {
      await this.changeOr(stored, ['draft', 'approved', 'held'], { contactName: name, contactEmail: email });
      await this.record(stored.tenderId, 'summary.addressed', stored.id, who, {});
    });
  }

  /** Approves a summary in which nothing blocks. What goes out is fixed from then on, with its hash. */
  async approve({ stored, summary, checks }: BuiltSummary, who: SignedIn): Promise<void> {
    const blocking = checks.filter(({ blocks }) => blocks);
    if (blocking.length > 0) {
      const points = blocking.map(({ says, sentence }) => ({ pointer: `/${sentence ?? ''}`, says }));
      throw new Problem('summary.not-ready', undefined, points);
    }
    const approvedHash = summaryHash(summary);
    await this.database.transaction(async () => {
      const approved = { state: 'approved' as const, approved: summary, approvedHash, approvedBy: who.personId };
      await this.changeOr(stored, ['draft', 'held'], { ...approved, approvedAt: new Date() });
      await this.record(stored.tenderId, 'summary.approved', stored.id, who, { hash: approvedHash });
    });
  }

  /** Takes an approval back, so that the summary can be changed; or keeps an approved one from going out. */
  async takeBack(stored: StoredSummary, to: 'draft' | 'held', who: SignedIn): Promise<void> {
    await this.database.transaction(async () => {
      await this.changeOr(stored, ['approved', 'held'], to === 'draft' ? DRAFT : { state: 'held' });
      await this.record(stored.tenderId, to === 'draft' ? 'summary.re-opened' : 'summary.held', stored.id, who, {});
    });
  }

  private async changeOr(
    stored: StoredSummary,
    states: readonly StoredSummary['state'][],
    values: Partial<StoredSummary>,
  ): Promise<void> {
    if (!(await this.summaries.changeIn(stored.id, states, values))) throw new Problem('summary.wrong-state');
  }

  private async record(
    tenderId: string,
    kind: string,
    subjectId: string,
    who: SignedIn,
    detail: Record<string, string | number | boolean | null>,
  ): Promise<void> {
    await this.audit.record({ tenderId, kind, actor: who.personId, subjectId, detail });
  }
}

function refuseRuledOut({ disregarded, rank, whyNoRank }: AgreedTender): void {
  if (disregarded !== null) throw new Problem('award.disregarded');
  if (rank === null) throw new Problem('award.no-rank', whyNoRank ?? undefined);
}

/** What is on record of a summary that was approved: nobody changes a word of it without changing this. */
export function summaryHash(summary: AssessmentSummary): string {
  return createHash('sha256').update(canonicalJson(summary)).digest('hex');
}

/** What a summary is without an approval. */
export const DRAFT = {
  state: 'draft',
  approved: null,
  approvedHash: null,
  approvedBy: null,
  approvedAt: null,
} as const;

function newAward(tenderId: string): Omit<StoredAward, 'winnerId' | 'reason'> {
  return { tenderId, summariesIssuedOn: null, noticePublishedOn: null, noticeReference: null, contractEnteredOn: null };
}

function newSummary(tenderId: string, { responseId }: AgreedTender): StoredSummary {
  return { id: randomUUID(), tenderId, responseId, contactName: null, contactEmail: null, ...DRAFT, releasedAt: null };
}

function additionOf({ id, place, words, reason, approvedBy }: StoredChange) {
  return { id, criterionId: place, text: words, reason, approved: approvedBy !== null };
}

function withholdingOf({ id, place, words, reason, approvedBy }: StoredChange) {
  return { id, sentence: place, words, ground: reason, approved: approvedBy !== null };
}

/** What is withheld, or waits to be, of those that nobody refused or took back. */
export function standingCuts(changes: readonly StoredChange[]): readonly ReturnType<typeof withholdingOf>[] {
  return changes.filter((change) => change.kind === 'withholding' && stands(change)).map(withholdingOf);
}

function waiting(cuts: readonly ReturnType<typeof withholdingOf>[]): SummaryCheck[] {
  return cuts
    .filter(({ approved }) => !approved)
    .map(({ words, sentence }) => ({
      kind: 'not-approved',
      blocks: true,
      says: `That “${words}” is withheld waits for somebody else’s approval.`,
      sentence,
    }));
}

/** Only whole words are taken out: what was approved before that was asked for, or of words that changed since, would go out. */
function partsOfWords(
  { sections }: AssessmentSummary,
  cuts: readonly ReturnType<typeof withholdingOf>[],
): SummaryCheck[] {
  const sentences = sections.flatMap((section) => section.sentences);
  return cuts
    .filter(({ sentence, words }) =>
      sentences.some(({ id, text }) => id === sentence && text.includes(words) && saidIn(text, [words]).length === 0),
    )
    .map(({ words, sentence }) => ({
      kind: 'near-withheld',
      blocks: true,
      says: `“${words}” is withheld and is only a part of a word or number here, so that nothing is taken out. Withhold the whole words, and have this taken back.`,
      sentence,
    }));
}

function approvedWords(cuts: readonly ReturnType<typeof withholdingOf>[]): readonly string[] {
  return cuts.filter(({ approved }) => approved).map(({ words }) => words);
}

function unaddressed({ contactEmail }: StoredSummary): SummaryCheck[] {
  if (contactEmail !== null) return [];
  return [{ kind: 'no-contact', blocks: true, says: 'Say who at the supplier receives it.', sentence: null }];
}
