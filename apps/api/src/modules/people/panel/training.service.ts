import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TrainingInput } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { trainingFault } from '../domain/training.ts';
import { PanelRepository } from './panel.repository.ts';

/** Name under which the record exports the entries. */
const TRAINING = 'training';

/** Who is trained for a tender: nobody scores on a locked set before it is on record. */
@Injectable()
export class TrainingRecords {
  constructor(
    private readonly panel: PanelRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Records the same about each of these people. Throws training.invalid. */
  async record(tenderId: string, input: TrainingInput, actor: string): Promise<void> {
    const recordedAt = new Date();
    const fault = trainingFault(input, recordedAt.toISOString().slice(0, 10));
    if (fault !== null) throw new Problem('training.invalid', fault, [{ pointer: '/trainedOn', says: fault }]);
    const { personIds, outcome, words, trainedOn } = input;
    await this.database.transaction(async () => {
      for (const personId of new Set(personIds)) {
        const known = { id: randomUUID(), tenderId, personId, outcome, words, trainedOn };
        const row = { ...known, recordedBy: actor, recordedAt };
        await this.panel.addTraining(row);
        const detail = { personId, outcome, trainedOn };
        await this.audit.recordRow(TRAINING, row, { tenderId, kind: 'training.recorded', actor, detail });
      }
    });
  }
}
