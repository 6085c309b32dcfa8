import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ModerationRepository } from './moderation.repository.ts';

/** Evaluators without whom the panel went on: who asked, why, and who let it. */
@Injectable()
@InRecord({ name: 'panel-departures', title: 'Evaluators who did not come back', order: 72 })
export class PanelDeparturesPart implements GathersRecord {
  constructor(private readonly moderation: ModerationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.moderation.departureSteps(tenderId)).map((step) => ({ ...step })),
      columns: { at: 'When', byId: 'Who', step: 'What', personId: 'Evaluator', reason: 'Why' },
      sealed: true,
    };
  }
}
