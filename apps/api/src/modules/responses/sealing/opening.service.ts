import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { BidderChoiceView, OpeningView } from '@evenhand/shared/contracts';
import { hasReached } from '@evenhand/shared/domain';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Problem } from '../../../platform/problem.ts';
import { JobQueues } from '../../../platform/queue/job-queues.ts';
import { PeopleService } from '../../people/index.ts';
import { BiddersService, TenderAccess, TendersService, type StoredTender } from '../../tenders/index.ts';
import { faultsOfOpening, openRequest, refusedStep, type OpeningStep } from '../domain/opening.ts';
import { ResponseRepository } from '../response.repository.ts';
import { OpeningRepository, type StoredOpeningStep } from './opening.repository.ts';

export const OPENINGS = 'openings';

/** Opens the sealed responses of a tender: two different people, after the deadline. Only then is any file read. */
@Injectable()
export class OpeningService {
  private readonly log = new Logger(OpeningService.name);

  constructor(
    private readonly access: TenderAccess,
    private readonly tenders: TendersService,
    private readonly responses: ResponseRepository,
    private readonly openings: OpeningRepository,
    private readonly choices: BiddersService,
    private readonly people: PeopleService,
    private readonly audit: AuditTrail,
    private readonly queues: JobQueues,
  ) {}

  async view(who: SignedIn, tenderId: string): Promise<OpeningView> {
    const tender = await this.access.require(who, 'tender.read', tenderId);
    const steps = await this.openings.of(tender.id);
    const names = await this.people.names(steps.map(({ personId }) => personId));
    const [received, mayUpload, mayOpen] = await Promise.all([
      this.responses.count(tender.id),
      this.access.may(who, 'response.upload', tender),
      this.access.may(who, 'response.open', tender),
    ]);
    const now = new Date();
    const act = ({ personId, at }: OpeningStep) => ({ by: names.get(personId) ?? personId, at: at.toISOString() });
    const may = (step: OpeningStep['step']) =>
      mayOpen && refusedStep(step, who.personId, steps, { deadline: tender.deadline, now }) === null;
    const request = openRequest(steps);
    return {
      tenderId: tender.id,
      title: tender.title,
      phase: tender.phase,
      deadline: tender.deadline?.toISOString() ?? null,
      deadlinePassed: tender.deadline !== null && now >= tender.deadline,
      received,
      request: request === null ? null : { ...act(request), mine: request.personId === who.personId },
      opened: openedBy(steps, act),
      may: { upload: mayUpload, ask: may('asked'), confirm: may('confirmed'), withdraw: may('withdrawn') },
    };
  }

  /**
   * What was wrong with the opening of a tender's responses. Null while they are sealed, and where nobody took a step to
   * open any, as in a tender that was loaded when its responses were open already; nothing can be said of those.
   */
  async faults({ id, phase, deadline }: StoredTender): Promise<readonly string[] | null> {
    if (deadline === null || !hasReached('opened', phase)) return null;
    const steps = await this.openings.of(id);
    return steps.length === 0 ? null : faultsOfOpening(steps, deadline);
  }

  /** The bidders whose responses the person can receive. */
  async bidders(who: SignedIn, tenderId: string): Promise<BidderChoiceView> {
    const tender = await this.access.require(who, 'response.upload', tenderId);
    return { bidders: (await this.choices.of(tender.id)).map(({ id, name }) => ({ id, name })) };
  }

  /** Takes a step of the opening. The confirmation opens every response of the tender and has their files read. */
  async take(who: SignedIn, tenderId: string, step: OpeningStep['step']): Promise<OpeningView> {
    // Whoever ends the tender meanwhile comes first, and then nothing opens.
    const tender = await this.access.inTurn(who, 'response.open', tenderId, async (tender) => {
      const facts = { deadline: tender.deadline, now: new Date() };
      const refusal = refusedStep(step, who.personId, await this.openings.of(tender.id), facts);
      if (refusal !== null) throw new Problem(refusal);
      await this.write({ id: randomUUID(), tenderId: tender.id, step, personId: who.personId, at: facts.now });
      if (step === 'confirmed') await this.unseal(who, tender);
      return tender;
    });
    if (step === 'confirmed') await this.haveRead(tender);
    return this.view(who, tenderId);
  }

  private async write(step: StoredOpeningStep): Promise<void> {
    await this.openings.add(step);
    await this.audit.recordRow(OPENINGS, step, {
      tenderId: step.tenderId,
      kind: `opening.${step.step}`,
      actor: step.personId,
      detail: {},
    });
  }

  private async unseal(who: SignedIn, tender: StoredTender): Promise<void> {
    await this.tenders.move(tender, 'opened', who.personId, 'Two people opened the responses after the deadline.');
    for (const { id } of await this.responses.sealed(tender.id)) {
      await this.responses.change(id, { stage: 'received' });
      await this.audit.record({
        tenderId: tender.id,
        kind: 'response.opened',
        actor: who.personId,
        subjectId: id,
        detail: { stage: 'received' },
      });
    }
  }

  /** They are open even while the queue is away: a worker finds what was never queued and queues it. */
  private async haveRead(tender: StoredTender): Promise<void> {
    const responses = await this.responses.ofTender(tender.id);
    const unread = responses.filter(({ stage }) => stage === 'received');
    await this.queues
      .addAll(
        'read-response',
        unread.map(({ id }) => ({ version: 1 as const, responseId: id })),
      )
      .catch((fault: unknown) => {
        this.log.warn(`opened, not queued yet: ${String(fault)}`);
      });
  }
}

function openedBy(
  steps: readonly OpeningStep[],
  act: (step: OpeningStep) => { by: string; at: string },
): OpeningView['opened'] {
  const at = steps.findIndex(({ step }) => step === 'confirmed');
  const [asked, confirmed] = [steps[at - 1], steps[at]];
  return asked === undefined || confirmed === undefined ? null : { asked: act(asked), confirmed: act(confirmed) };
}
