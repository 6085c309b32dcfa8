import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  ADVICE_STATES,
  type AdviceState,
  type AdviserDecisionInput,
  type AdviserView,
} from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import { BidderMasking, ResponseRepository } from '../../responses/index.ts';
import { machineUse, TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { AdviserConsent, type Consent } from './adviser-consent.service.ts';
import { AdviserRequests } from './adviser-requests.service.ts';
import { AdviserRepository } from './adviser.repository.ts';

const ADVISER_DECISIONS = 'adviser-decisions';

interface Progress {
  readonly responseId: string;
  readonly state: AdviceState;
  readonly says: string;
}

/** Where the lead decides whether a language model is asked, and sees how far it is; never what it answered. */
@Injectable()
export class AdviserDesk {
  constructor(
    private readonly access: TenderAccess,
    private readonly adviser: AdviserRepository,
    private readonly consent: AdviserConsent,
    private readonly requests: AdviserRequests,
    private readonly responses: ResponseRepository,
    private readonly masking: BidderMasking,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async view(who: SignedIn, tenderId: string): Promise<AdviserView> {
    const tender = await this.access.require(who, 'record.read', tenderId);
    const [consent, decisions, mayReadWords] = await Promise.all([
      this.consent.of(tender),
      this.adviser.decisions(tender.id),
      this.access.may(who, 'record.words', tender),
    ]);
    const [names, progress] = await Promise.all([
      this.people.names(decisions.map(({ personId }) => personId)),
      this.progress(tender, consent),
    ]);
    const counts = ADVICE_STATES.map((state) => ({
      state,
      count: progress.filter((one) => one.state === state).length,
    }));
    const faulty = progress.filter(({ state }) => state === 'failed' || state === 'refused');
    return {
      tenderId: tender.id,
      title: tender.title,
      offered: this.consent.offered,
      on: consent.on,
      says: consent.says,
      masked: this.masking.isOn(tender),
      decisions: decisions.map(({ personId, at, id, allowed, processor, origin, model, reason }) => ({
        ...{ id, allowed, processor, address: origin, model },
        reason: mayReadWords ? reason : '',
        withheld: !mayReadWords,
        by: names.get(personId) ?? personId,
        at: at.toISOString(),
      })),
      responses: counts.filter(({ count }) => count > 0),
      faults: [...new Set(faulty.map(({ says }) => says))],
      mayDecide: await this.access.may(who, 'adviser.decide', tender),
      mayWithdraw: await this.access.may(who, 'adviser.withdraw', tender),
    };
  }

  /** Records the decision; where it allows the adviser, every response that has been scored is asked about. */
  async decide(who: SignedIn, tenderId: string, input: AdviserDecisionInput): Promise<AdviserView> {
    const tender = await this.access.require(who, input.allowed ? 'adviser.decide' : 'adviser.withdraw', tenderId);
    const { offered } = this.consent;
    if (input.allowed) {
      if (offered === null) throw new Problem('adviser.none');
      if (!machineUse(tender.definition).scoresHere) throw new Problem('adviser.no-machine-use');
      if (input.processor.toLowerCase() !== offered.processor.toLowerCase())
        throw new Problem('adviser.not-listed', undefined, [
          { pointer: '/processor', says: `Answers would be sent to ${offered.processor}.` },
        ]);
    }
    const { processor, address: origin, model } = offered ?? { processor: '', address: '', model: '' };
    const { allowed, reason } = input;
    const by = { personId: who.personId, at: new Date() };
    const decision = { id: randomUUID(), tenderId: tender.id, allowed, processor, origin, model, reason, ...by };
    await this.database.transaction(async () => {
      await this.adviser.addDecision(decision);
      const entry = { tenderId: tender.id, kind: 'adviser.decided', actor: who.personId };
      await this.audit.recordRow(ADVISER_DECISIONS, decision, { ...entry, detail: { allowed, processor, model } });
      await this.requests.ask(tender, await this.scored(tender));
    });
    return this.view(who, tenderId);
  }

  /** Asks again about every response that the adviser has not answered about and is not being asked about now. */
  async askAgain(who: SignedIn, tenderId: string): Promise<AdviserView> {
    const tender = await this.access.require(who, 'adviser.decide', tenderId);
    const consent = await this.consent.of(tender);
    if (!consent.on) throw new Problem('adviser.off', consent.says);
    await this.database.transaction(async () => {
      const unanswered = await this.unanswered(tender, consent);
      await this.requests.ask(tender, unanswered);
      const entry = { tenderId: tender.id, kind: 'adviser.asked-again', actor: who.personId, subjectId: tender.id };
      await this.audit.record({ ...entry, detail: { responses: unanswered.length } });
    });
    return this.view(who, tenderId);
  }

  private async unanswered(tender: StoredTender, consent: Consent): Promise<readonly string[]> {
    const progress = await this.progress(tender, consent);
    return progress.filter(({ state }) => state !== 'done' && state !== 'waiting').map(({ responseId }) => responseId);
  }

  /** How far the adviser is with each scored response. What was asked under a decision that holds no longer is not counted. */
  private async progress(tender: StoredTender, consent: Consent): Promise<readonly Progress[]> {
    const states = await this.adviser.states(tender.id);
    const counted = states.filter(({ decisionId }) => !consent.on || decisionId === consent.decision.id);
    const asked = new Map<string, Progress>(counted.map((advice) => [advice.responseId, advice]));
    const notAsked = (responseId: string): Progress => ({ responseId, state: 'not-asked', says: '' });
    return (await this.scored(tender)).map((id) => asked.get(id) ?? notAsked(id));
  }

  private async scored({ id }: StoredTender): Promise<readonly string[]> {
    const responses = await this.responses.ofTender(id);
    return responses.filter(({ stage }) => stage === 'scored').map((response) => response.id);
  }
}
