import { Injectable } from '@nestjs/common';
import type { CommitmentRegisterView, CommitmentView } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { todayInTheUnitedKingdom } from '../../platform/day-in-the-united-kingdom.ts';
import { frameworkOf } from '../frameworks/index.ts';
import { PeopleService } from '../people/index.ts';
import { Disregards } from '../responses/index.ts';
import { BidderContacts, SummariesService } from '../summaries/index.ts';
import { TenderAccess, type StoredTender } from '../tenders/index.ts';
import { CommitmentRepository, type StoredCommitment } from './commitment.repository.ts';
import { codeOf } from './commitments.service.ts';
import { commitmentPage, commitmentSummary } from './commitments.view.ts';
import { evidenceKeptUntil } from './contract-terms.ts';
import { contractView, ContractsService, isOfAnother } from './contracts.service.ts';
import { Drafting } from './drafting.service.ts';
import { assessmentPrompts, kpiPrompts, NOT_THE_WINNERS } from './domain/kpi-rules.ts';
import { ratingsOwed } from './domain/ratings-owed.ts';
import { EvidenceRepository } from './evidence/evidence.repository.ts';
import { ReminderRepository } from './reminders/reminder.repository.ts';
import { ShortfallRepository } from './shortfall/shortfall.repository.ts';

/** The commitments of a contract as people read them, with where each stands today. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly evidence: EvidenceRepository,
    private readonly reminders: ReminderRepository,
    private readonly letters: ShortfallRepository,
    private readonly contracts: ContractsService,
    private readonly people: PeopleService,
    private readonly contacts: BidderContacts,
    private readonly access: TenderAccess,
    private readonly disregards: Disregards,
    private readonly summaries: SummariesService,
    private readonly drafting: Drafting,
  ) {}

  async register(tender: StoredTender, who: SignedIn): Promise<CommitmentRegisterView> {
    const contract = await this.contracts.find(tender.id);
    const commitments = await this.commitments.ofTender(tender.id);
    const reports = await this.commitments.reportsOf(commitments.map(({ id }) => id));
    const reminders = await this.reminders.of(commitments.map(({ id }) => id));
    const variations = await this.commitments.variationsOf(commitments.map(({ id }) => id));
    const beside = { reports, reminders, variations, framework: frameworkOf(tender), today: todayInTheUnitedKingdom() };
    const indicators = commitments.filter(({ terms }) => terms.isIndicator);
    const rights = await this.rights(tender, who);
    const contact = contract && (await this.contacts.ofWinner(tender.id, contract.responseId));
    const isOthers = contract !== null && isOfAnother(contract, await this.summaries.findAward(tender.id));
    const facts = contract && { ...contract.terms, commencedOn: tender.definition.commencedOn ?? null };
    return {
      contract: contract && contractView(contract),
      commitments: commitments.map((commitment) => commitmentSummary(commitment, beside)),
      prompts:
        facts === null
          ? []
          : [
              ...(isOthers ? [NOT_THE_WINNERS] : []),
              ...kpiPrompts(facts, indicators.length, facts.kpiExemption),
              ...assessmentPrompts(await this.unassessed(indicators)),
            ],
      supplierContact: contact?.name ?? null,
      responses: rights.mayWrite ? await this.responsesOf(tender, contract?.responseId ?? null) : [],
      ...rights,
    };
  }

  async page(tender: StoredTender, commitment: StoredCommitment, who: SignedIn): Promise<CommitmentView> {
    const { responseId, terms } = await this.contracts.get(tender.id);
    const [reports, variations, ratings] = await Promise.all([
      this.commitments.reportsOf([commitment.id]),
      this.commitments.variationsOf([commitment.id]),
      this.commitments.ratingsOf([commitment.id]),
    ]);
    const reminders = await this.reminders.of([commitment.id]);
    const evidence = await this.evidence.of(reports.map(({ id }) => id));
    const reopenings = await this.commitments.reopeningsOf(reports.map(({ id }) => id));
    const ids = [
      ...evidence.map(({ addedBy }) => addedBy),
      ...reopenings.map(({ by }) => by),
      ...variations.map(({ by }) => by),
      ...ratings.map(({ by }) => by),
      ...reports.flatMap(({ reportedBy, reviewedBy }) => [reportedBy, ...(reviewedBy === null ? [] : [reviewedBy])]),
    ];
    return commitmentPage(commitment, {
      responseId,
      keptUntil: evidenceKeptUntil(terms),
      reports,
      evidence,
      reopenings,
      isDraft: await this.drafting.isDraft(commitment),
      mayTakeOut: await this.drafting.mayTakeOut(commitment),
      isOnlyReported: await this.drafting.isOnlyReported(commitment),
      reminders,
      variations,
      ratings,
      shortfallLetters: (await this.letters.of([commitment.id])).length,
      names: await this.people.names([...new Set(ids)]),
      reminded: await this.namesOf(reminders.flatMap(({ recipients }) => recipients)),
      framework: frameworkOf(tender),
      today: todayInTheUnitedKingdom(),
      ...(await this.rights(tender, who)),
    });
  }

  /** Codes of the indicators whose performance is to be assessed. */
  private async unassessed(indicators: readonly StoredCommitment[]): Promise<readonly string[]> {
    const ratings = await this.commitments.ratingsOf(indicators.map(({ id }) => id));
    const assessed = indicators.map((commitment) => ({
      code: codeOf(commitment),
      startOn: commitment.terms.startOn,
      endOn: commitment.terms.endOn,
      ratedOn: ratings
        .filter(({ commitmentId }) => commitmentId === commitment.id)
        .map(({ at }) => at.toISOString().slice(0, 10)),
    }));
    return ratingsOwed(assessed, todayInTheUnitedKingdom());
  }

  /** People of the service, and contacts of suppliers by their links. */
  private async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const [people, contacts] = await Promise.all([this.people.names([...new Set(ids)]), this.contacts.names(ids)]);
    return new Map([...people, ...contacts]);
  }

  /** Whose the contract may be: once there is an award, its winner, beside whoever was recorded before. */
  private async responsesOf(
    tender: StoredTender,
    recordedId: string | null,
  ): Promise<CommitmentRegisterView['responses']> {
    const award = await this.summaries.findAward(tender.id);
    const taking = await this.disregards.takingPart(tender.id);
    return taking
      .filter(({ id }) => award === null || id === award.winnerId || id === recordedId)
      .map(({ id, name }) => ({ id, name }));
  }

  private async rights(tender: StoredTender, who: SignedIn): Promise<{ mayWrite: boolean; mayReview: boolean }> {
    const [mayWrite, mayReview] = await Promise.all([
      this.access.may(who, 'commitment.write', tender),
      this.access.may(who, 'commitment.review', tender),
    ]);
    return { mayWrite, mayReview };
  }
}
