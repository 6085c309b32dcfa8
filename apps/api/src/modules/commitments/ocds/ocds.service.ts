import { Injectable } from '@nestjs/common';
import { hasReached } from '@evenhand/shared/domain';
import { Problem } from '../../../platform/problem.ts';
import { frameworkOf } from '../../frameworks/index.ts';
import { ResponsesService } from '../../responses/index.ts';
import { SummariesService } from '../../summaries/index.ts';
import type { StoredTender } from '../../tenders/index.ts';
import { CommitmentRepository, type StoredContract, type StoredReport } from '../commitment.repository.ts';
import { commitmentSummary } from '../commitments.view.ts';
import { ContractsService, isOfAnother } from '../contracts.service.ts';
import {
  ocdsPackage,
  ocdsRelease,
  type OcdsAward,
  type OcdsContract,
  type OcdsFacts,
  type OcdsLot,
} from '../domain/ocds-release.ts';

/**
 * The published schema is loaded by the first who asks. Not inside the class: the compiler leaves the file's own ending in a
 * dynamic import of a decorated class, and what is built finds no such file.
 */
async function loadedFaults() {
  return (await import('./ocds-faults.ts')).ocdsFaults;
}

/** The tender, its award and what was delivered, in the Open Contracting Data Standard. */
@Injectable()
export class OcdsService {
  constructor(
    private readonly summaries: SummariesService,
    private readonly responses: ResponsesService,
    private readonly contracts: ContractsService,
    private readonly commitments: CommitmentRepository,
  ) {}

  /**
   * A release package that fits the published schema; throws the problem ocds.not-valid where it does not. Of a tender that
   * ended before it was published there is none.
   */
  async package(tender: StoredTender, ocid: string, at: Date): Promise<Record<string, unknown>> {
    if (!hasReached('published', tender.phase))
      throw new Problem('tender.wrong-phase', 'This tender was never published, so there is nothing to tell of it.');
    const facts = await this.facts(tender, ocid, at.toISOString());
    const [fault] = (await loadedFaults())(ocdsRelease(facts));
    if (fault !== undefined) throw new Problem('ocds.not-valid', `The published schema says ${fault}.`);
    return ocdsPackage(facts);
  }

  private async facts(tender: StoredTender, ocid: string, at: string): Promise<OcdsFacts> {
    const { definition } = tender;
    const responses = (await this.responses.listOf(tender)).map(({ response }) => response);
    return {
      ocid,
      at,
      tender: {
        reference: tender.reference,
        title: tender.title,
        description: definition.coreService ?? '',
        authority: tender.authority,
        procedure: tender.facts.procedure ?? null,
        lots: lotsOf(tender),
        isCancelled: typeof tender.ended?.toldOn === 'string',
      },
      bids: { received: responses.length, assessed: await this.summaries.assessed(tender) },
      award: await this.award(tender, responses, at.slice(0, 10)),
    };
  }

  /** Nothing before the bidders have been told: what is decided until then is nobody else's to know. */
  private async award(
    tender: StoredTender,
    responses: readonly { readonly id: string; readonly name: string }[],
    today: string,
  ): Promise<OcdsAward | null> {
    // What was decided and never became a contract is no award any more once that is public.
    if (typeof tender.ended?.toldOn === 'string') return null;
    const award = await this.summaries.findAward(tender.id);
    const issuedOn = award?.summariesIssuedOn ?? null;
    const signedOn = award?.contractEnteredOn ?? null;
    if (issuedOn === null && signedOn === null && !hasReached('awarded', tender.phase)) return null;
    const contract = await this.contracts.find(tender.id);
    // Whose it is, is settled by people first.
    if (contract !== null && isOfAnother(contract, award)) return null;
    if (contract !== null) {
      return {
        supplier: contract.terms.supplier,
        issuedOn,
        contract: await this.contract(tender, contract, signedOn, today),
      };
    }
    const winner = responses.find(({ id }) => id === award?.winnerId);
    return issuedOn === null || winner === undefined ? null : { supplier: winner.name, issuedOn, contract: null };
  }

  private async contract(
    tender: StoredTender,
    { terms: { startOn, endOn, value } }: StoredContract,
    signedOn: string | null,
    today: string,
  ): Promise<OcdsContract> {
    const commitments = await this.commitments.ofTender(tender.id);
    const reports = await this.commitments.reportsOf(commitments.map(({ id }) => id));
    const beside = { reports, reminders: [], variations: [], framework: frameworkOf(tender), today };
    const metrics = commitments.map((commitment) => {
      const { code, measureTitle, statement, unit, position, isIndicator, ...term } = commitmentSummary(
        commitment,
        beside,
      );
      return {
        ...{ code, measure: measureTitle, statement, unit, whole: position.whole, isIndicator },
        ...{ startOn: term.startOn, endOn: term.endOn },
        delivered: reports.filter(({ commitmentId }) => commitmentId === commitment.id).flatMap(accepted),
      };
    });
    return { startOn, endOn, value, signedOn, metrics };
  }
}

function lotsOf({ definition, title }: StoredTender): OcdsLot[] {
  const lots = definition.lots ?? [];
  const asked = lots.length > 0 ? lots : [{ id: '1', title }];
  return asked.map((lot) => ({
    id: lot.id,
    title: lot.title,
    criteria: definition.criteria
      .filter(
        (criterion) => lots.length === 0 || (criterion.lots ?? []).length === 0 || criterion.lots?.includes(lot.id),
      )
      .map(({ title: name, question, weightPercent }) => ({ title: name, question, weightPercent })),
  }));
}

function accepted({
  periodFrom,
  periodTo,
  acceptedAmount,
}: StoredReport): OcdsContract['metrics'][number]['delivered'] {
  return acceptedAmount === null ? [] : [{ from: periodFrom, to: periodTo, amount: acceptedAmount }];
}
