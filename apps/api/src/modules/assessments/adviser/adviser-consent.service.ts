import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { machineUse, type StoredTender } from '../../tenders/index.ts';
import { AdviserRepository, type AdviserDecision } from './adviser.repository.ts';

/** The model as the operator has set it up, without its key. */
export interface OfferedAdviser {
  readonly processor: string;
  /** Scheme, host, port and path. */
  readonly address: string;
  readonly model: string;
  readonly runs: number;
}

/** Whether answers of a tender may be sent now, and why. */
export type Consent =
  | { readonly on: true; readonly says: string; readonly decision: AdviserDecision }
  | { readonly on: false; readonly says: string };

/** Says whether the adviser may be asked: only a decision of the tender's lead that lists exactly this processor lets it. */
@Injectable()
export class AdviserConsent {
  constructor(
    private readonly adviser: AdviserRepository,
    @InjectConfig() private readonly config: Config,
  ) {}

  get offered(): OfferedAdviser | null {
    if (this.config.adviser === null) return null;
    const { url, model, processor, runs } = this.config.adviser;
    return { processor, address: addressOf(url), model, runs };
  }

  async of(tender: StoredTender): Promise<Consent> {
    const { offered } = this;
    if (offered === null) return off('The operator has set up no language-model adviser, so nothing is sent.');
    if (!machineUse(tender.definition).scoresHere)
      return off('The tender does not let a machine look at its responses here, so nothing is sent.');
    const decision = await this.adviser.newestDecision(tender.id);
    if (decision === null) return off('The lead has not decided about the adviser, so nothing is sent.');
    if (!decision.allowed) return off('The lead has decided that the adviser is not asked.');
    if (!isFor(decision, offered))
      return off(
        `The lead listed ${decision.processor} with ${decision.model} at ${decision.origin}. The operator has changed that since, so nothing is sent until the lead decides again.`,
      );
    const says = `Answers are sent to ${offered.processor} and asked about ${String(offered.runs)} times each.`;
    return { on: true, says, decision };
  }
}

function isFor(decision: AdviserDecision, { processor, address, model }: OfferedAdviser): boolean {
  return decision.processor === processor && decision.origin === address && decision.model === model;
}

/** The address as it is listed: two ways to write one place are the same. */
function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

function off(says: string): Consent {
  return { on: false, says };
}
