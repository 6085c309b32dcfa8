import { Injectable } from '@nestjs/common';
import { MachineViewService } from '../../modules/evaluations/index.ts';
import { ClosingService } from '../../modules/moderation/index.ts';
import { FindingsService, ThresholdsService } from '../../modules/responses/index.ts';
import { SummariesService, SummaryChanges } from '../../modules/summaries/index.ts';
import { InternalAidsService, TendersService } from '../../modules/tenders/index.ts';
import { Problem } from '../../platform/problem.ts';
import { Rehearsal } from '../rehearsal/rehearsal.ts';
import { PastTheServices } from './past-the-services.ts';

/** What a scenario is made with: the services, and a way past them for what they refuse. */
@Injectable()
export class ScenarioStage {
  /** Problem codes with which the services refused what went wrong, in their order. */
  readonly refusals: string[] = [];

  constructor(
    readonly rehearsal: Rehearsal,
    readonly past: PastTheServices,
    readonly tenders: TendersService,
    readonly aids: InternalAidsService,
    readonly thresholds: ThresholdsService,
    readonly findings: FindingsService,
    readonly machine: MachineViewService,
    readonly closing: ClosingService,
    readonly summaries: SummariesService,
    readonly changes: SummaryChanges,
  ) {}

  /** Tries what a service has to refuse. Throws where it does not. */
  async refused(act: () => Promise<unknown>): Promise<void> {
    const fault = await act().then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(fault instanceof Problem)) throw new Error('A service did what it has to refuse.', { cause: fault });
    this.refusals.push(fault.code);
  }
}
