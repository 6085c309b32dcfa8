import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Problem } from '../../../platform/problem.ts';
import { returnedSince, standingDisregards, type Disregard } from '../domain/disregards.ts';
import { ResponseRepository, type StoredResponse } from '../response.repository.ts';
import { ComplianceRepository } from './compliance.repository.ts';
import { ReturnRegister } from './return-register.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Which responses take part: those that nobody has decided to disregard. What was written about a disregarded one stays;
 * everything that counts, ranks or asks for scores asks here.
 */
@Injectable()
export class Disregards {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly compliance: ComplianceRepository,
    private readonly returns: ReturnRegister,
    private readonly audit: AuditTrail,
  ) {}

  async of(tenderId: string): Promise<readonly Disregard[]> {
    return standingDisregards(...(await this.decided(tenderId)));
  }

  /** Ids of the responses that are disregarded now. */
  async ids(tenderId: string): Promise<ReadonlySet<string>> {
    return new Set((await this.of(tenderId)).map(({ responseId }) => responseId));
  }

  /** The responses that take part, in the order in which they were received. */
  async takingPart(tenderId: string): Promise<readonly StoredResponse[]> {
    const [responses, out] = await Promise.all([this.responses.ofTender(tenderId), this.ids(tenderId)]);
    return responses.filter(({ id }) => !out.has(id));
  }

  /** Ids of the responses that were disregarded when the panel began and take part again; none before it has. */
  async returned(tenderId: string): Promise<ReadonlySet<string>> {
    const moved = await this.audit.lastAbout({ tenderId, kind: 'tender.moved', subjectId: tenderId });
    if (moved?.detail['to'] !== 'moderation') return NONE;
    return returnedSince(moved.at, ...(await this.decided(tenderId)));
  }

  /** How one response stands. */
  async standingOf(tenderId: string, responseId: string): Promise<'takes-part' | 'disregarded' | 'returned'> {
    const [out, returned] = await Promise.all([this.ids(tenderId), this.returned(tenderId)]);
    if (out.has(responseId)) return 'disregarded';
    return returned.has(responseId) ? 'returned' : 'takes-part';
  }

  /**
   * Inside the transaction that has kept a decision: throws response.cannot-return where it brought a response back that
   * a later step cannot take up. `before`: the ids that were disregarded until then.
   */
  async refuseLateReturn(tenderId: string, responseId: string, before: ReadonlySet<string>): Promise<void> {
    if (!before.has(responseId) || (await this.ids(tenderId)).has(responseId)) return;
    const says = await this.returns.refusalOf(tenderId, responseId);
    if (says !== null) throw new Problem('response.cannot-return', says);
  }

  private async decided(tenderId: string): Promise<Parameters<typeof standingDisregards>> {
    const [findings, prices] = await Promise.all([
      this.compliance.findings(tenderId),
      this.compliance.lowPricesOf(tenderId),
    ]);
    const decisions = findings.length === 0 ? [] : await this.compliance.decisions(findings.map(({ id }) => id));
    return [findings, decisions, prices];
  }
}
