import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FindingDecisionInput, FindingInput, FindingView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import { TenderAccess } from '../../tenders/index.ts';
import { adviceOn, decisionGaps } from '../domain/compliance.ts';
import { ResponseRepository } from '../response.repository.ts';
import { ComplianceRepository, type Finding } from './compliance.repository.ts';
import { Disregards } from './disregards.service.ts';

export const FINDINGS = 'findings';
export const DECISIONS = 'finding-decisions';

/** Findings are tasks: nothing follows from one until a named person decides, with a reason and, to disregard, a clause. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly access: TenderAccess,
    private readonly responses: ResponseRepository,
    private readonly compliance: ComplianceRepository,
    private readonly disregards: Disregards,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async raise(who: SignedIn, tenderId: string, given: FindingInput): Promise<void> {
    const tender = await this.access.require(who, 'compliance.decide', tenderId);
    const response = await this.responses.byId(given.responseId);
    if (response?.tenderId !== tender.id) throw new Problem('response.not-found');
    await this.keep({ ...given, id: randomUUID(), tenderId: tender.id, raisedBy: who.personId, at: new Date() });
  }

  /** In the transaction that receives it: a response that came after the deadline is received, and is a task. */
  async raiseLate(tenderId: string, responseId: string, deadline: Date, at: Date): Promise<void> {
    await this.keep({
      id: randomUUID(),
      tenderId,
      responseId,
      kind: 'late',
      evidence: `Received ${at.toISOString()}; the deadline was ${deadline.toISOString()}.`,
      clause: 'To be named by whoever decides.',
      consequence: 'To be taken from the tender documents by whoever decides.',
      wrong: null,
      of: null,
      raisedBy: 'reception',
      at,
    });
  }

  /**
   * Records what a person decides. The newest decision counts, so another one takes a disregard back. Throws
   * `finding.decision-incomplete` with what it lacks.
   */
  async decide(who: SignedIn, tenderId: string, findingId: string, given: FindingDecisionInput): Promise<void> {
    // The sign-off and the release take the same turn: a decision lies before them or finds the phase they led to.
    await this.access.inTurn(who, 'compliance.decide', tenderId, async (tender) => {
      const finding = await this.compliance.finding(findingId);
      if (finding?.tenderId !== tender.id) throw new Problem('finding.not-found');
      const gaps = decisionGaps(given);
      if (gaps.length > 0) throw new Problem('finding.decision-incomplete', undefined, gaps);
      const decision = { ...given, id: randomUUID(), findingId, personId: who.personId, at: new Date() };
      const before = await this.disregards.ids(tender.id);
      await this.compliance.addDecision(decision);
      await this.disregards.refuseLateReturn(tender.id, finding.responseId, before);
      await this.audit.recordRow(DECISIONS, decision, {
        tenderId: tender.id,
        kind: 'finding.decided',
        actor: who.personId,
        detail: { findingId, responseId: finding.responseId, outcome: given.outcome },
      });
    });
  }

  /** The findings of a tender with their decisions. Whoever calls has asked whether they may be seen. */
  async views(tenderId: string): Promise<readonly FindingView[]> {
    const findings = await this.compliance.findings(tenderId);
    const [decisions, responses] = await Promise.all([
      this.compliance.decisions(findings.map(({ id }) => id)),
      this.responses.ofTender(tenderId),
    ]);
    const names = await this.people.names([
      ...findings.map(({ raisedBy }) => raisedBy),
      ...decisions.map(({ personId }) => personId),
    ]);
    return findings.map(({ tenderId: _, raisedBy, at, ...finding }) => ({
      ...finding,
      response: responses.find(({ id }) => id === finding.responseId)?.name ?? finding.responseId,
      raisedBy: names.get(raisedBy) ?? raisedBy,
      raisedAt: at.toISOString(),
      advice: adviceOn(finding),
      decisions: decisions
        .filter(({ findingId }) => findingId === finding.id)
        .map(({ findingId: __, personId, at: decidedAt, ...decision }) => ({
          ...decision,
          by: names.get(personId) ?? personId,
          at: decidedAt.toISOString(),
        })),
    }));
  }

  /** Undecided findings that look like slips, each with its advice. */
  async obviousErrors(tenderId: string): Promise<readonly { responseId: string; says: string }[]> {
    const findings = await this.compliance.findings(tenderId);
    const decided = new Set(
      (await this.compliance.decisions(findings.map(({ id }) => id))).map(({ findingId }) => findingId),
    );
    return findings
      .filter(({ id }) => !decided.has(id))
      .flatMap((finding) => adviceOn(finding).map((says) => ({ responseId: finding.responseId, says })))
      .filter(({ says }) => /consider clarifying/i.test(says));
  }

  private async keep(finding: Finding): Promise<void> {
    await this.database.transaction(async () => {
      await this.compliance.addFinding(finding);
      await this.audit.recordRow(FINDINGS, finding, {
        tenderId: finding.tenderId,
        kind: 'finding.raised',
        actor: finding.raisedBy,
        detail: { responseId: finding.responseId, kind: finding.kind },
      });
    });
  }
}
