import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ContractInput, ContractView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { Disregards, ResponsesService } from '../responses/index.ts';
import { BeforeContract, SummariesService } from '../summaries/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import { CommitmentRepository, type StoredContract } from './commitment.repository.ts';
import {
  evidenceKeptUntil,
  evidenceYearsOf,
  remediesOf,
  reminderDaysOf,
  reportedBy,
  type ContractTerms,
  type ReportedBy,
} from './contract-terms.ts';
import { EvidenceRepository } from './evidence/evidence.repository.ts';

/** The contract that an award led to. */
@Injectable()
export class ContractsService implements OnModuleInit {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly responses: ResponsesService,
    private readonly disregards: Disregards,
    private readonly evidence: EvidenceRepository,
    private readonly summaries: SummariesService,
    private readonly beforeContract: BeforeContract,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** With whom the contract is entered into is one decision with whose it is here. */
  onModuleInit(): void {
    this.beforeContract.ask(async (tenderId, winnerId) => {
      const contract = await this.commitments.holdContract(tenderId);
      if (contract !== null && isOfAnother(contract, { winnerId })) throw new Problem('contract.of-another');
    });
  }

  /** The contract of a tender; null before it is recorded. */
  async find(tenderId: string): Promise<StoredContract | null> {
    return this.commitments.contractOf(tenderId);
  }

  /** The contract of a tender; throws the problem contract.not-found. */
  async get(tenderId: string): Promise<StoredContract> {
    const contract = await this.find(tenderId);
    if (contract === null) throw new Problem('contract.not-found');
    return contract;
  }

  /** First day on which the evidence of delivery of a tender may be deleted; null while no contract is recorded. */
  async evidenceKeptUntil(tenderId: string): Promise<string | null> {
    const contract = await this.find(tenderId);
    return contract && evidenceKeptUntil(contract.terms);
  }

  /**
   * Records the contract, or corrects what is known of it. Whose it is stays once a commitment rests on it. It is that of the
   * award where there is one: contract.not-winner. A disregarded response is the party to none: response.disregarded.
   */
  async record(tender: StoredTender, input: ContractInput, who: SignedIn): Promise<StoredContract> {
    if (input.endOn < input.startOn)
      throw new Problem('request.invalid', undefined, [
        { pointer: '/endOn', says: 'The last day is before the first.' },
      ]);
    const { response } = await this.responses.get(input.responseId);
    if (response.tenderId !== tender.id) throw new Problem('response.not-found');
    return this.database.transaction(async () => {
      const before = await this.commitments.holdContract(tender.id);
      const isOther = before !== null && before.responseId !== input.responseId;
      if (isOther && (await this.commitments.ofTender(tender.id)).length > 0)
        throw new Problem('contract.has-commitments');
      if (before?.responseId !== input.responseId && (await this.disregards.ids(tender.id)).has(input.responseId))
        throw new Problem('response.disregarded');
      if (before?.responseId !== input.responseId) await this.requireWinner(tender.id, input.responseId);
      const { responseId, ...given } = input;
      const terms = completed(given, before?.terms ?? {});
      if (before !== null) await this.requireKeptAsLong(before, terms.evidenceYears);
      const contract = { tenderId: tender.id, responseId, terms, changedAt: new Date() };
      await this.commitments.keepContract(contract);
      await this.audit.record({
        tenderId: tender.id,
        kind: before === null ? 'contract.recorded' : 'contract.corrected',
        actor: who.personId,
        subjectId: responseId,
        detail: {
          ...{ supplier: terms.supplier, startOn: terms.startOn, endOn: terms.endOn, value: terms.value },
          ...{ evidenceYears: terms.evidenceYears, reminderDays: terms.reminderDays },
          ...(before && {
            evidenceYearsBefore: evidenceYearsOf(before.terms),
            reminderDaysBefore: reminderDaysOf(before.terms),
            remediesChanged: terms.remedies !== remediesOf(before.terms),
          }),
        },
      });
      return contract;
    });
  }

  // Who holds the contract and who won is one decision: bidders are told of it in the summaries.
  private async requireWinner(tenderId: string, responseId: string): Promise<void> {
    const award = await this.summaries.findAward(tenderId);
    if (award !== null && award.winnerId !== responseId) throw new Problem('contract.not-winner');
  }

  // Whoever gave evidence was told until when it is kept at least.
  private async requireKeptAsLong({ tenderId, terms }: StoredContract, years: number): Promise<void> {
    const least = evidenceYearsOf(terms);
    if (years >= least || (await this.evidence.files(tenderId)).length === 0) return;
    const says = `Evidence was given on the promise to keep it for ${String(least)} years. Enter ${String(least)} or more.`;
    throw new Problem('request.invalid', undefined, [{ pointer: '/evidenceYears', says }]);
  }
}

/** Whether a contract is recorded with another than won: a decision can change after the contract was recorded. */
export function isOfAnother(contract: StoredContract, award: { readonly winnerId: string } | null): boolean {
  return award !== null && award.winnerId !== contract.responseId;
}

/** The terms as given; what is left out stays as recorded, or as is usual where nothing is. */
function completed(given: Omit<ContractInput, 'responseId'>, recorded: Partial<ContractTerms>) {
  const {
    remedies = remediesOf(recorded),
    reminderDays = reminderDaysOf(recorded),
    evidenceYears = evidenceYearsOf(recorded),
  } = given;
  const by = reportedBy({ ...reportedBy(recorded), ...withoutLeftOut(given) });
  return { ...given, remedies, reminderDays, evidenceYears, ...by };
}

function withoutLeftOut({ supplierSize, supplierVcse, districts }: Partial<ContractInput>): Partial<ReportedBy> {
  return {
    ...(supplierSize !== undefined && { supplierSize }),
    ...(supplierVcse !== undefined && { supplierVcse }),
    ...(districts !== undefined && { districts }),
  };
}

/** A contract as its readers see it. */
export function contractView({ tenderId, responseId, terms }: StoredContract): ContractView {
  const since = { reminderDays: reminderDaysOf(terms), evidenceYears: evidenceYearsOf(terms) };
  const by = reportedBy(terms);
  return {
    ...{ tenderId, responseId, ...terms, sector: terms.sector ?? null, remedies: remediesOf(terms), ...since },
    ...{ ...by, districts: [...by.districts] },
  };
}
