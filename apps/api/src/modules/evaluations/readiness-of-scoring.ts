import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleService } from '../people/index.ts';
import { Disregards, isSettled } from '../responses/index.ts';
import { ReadinessRegister, type StoredTender } from '../tenders/index.ts';
import { EvaluationRepository } from './evaluation.repository.ts';

const passed = (says: string) => ({ passed: true, says, path: null });
const failed = (says: string, path: string) => ({ passed: false, says, path });

/** What scoring itself needs before it can open, and how far it is once it has. */
@Injectable()
export class ReadinessOfScoring implements OnModuleInit {
  constructor(
    private readonly register: ReadinessRegister,
    private readonly people: PeopleService,
    private readonly disregards: Disregards,
    private readonly evaluations: EvaluationRepository,
  ) {}

  onModuleInit(): void {
    this.register.add({
      id: 'responses-read',
      title: 'The responses have been read',
      check: (tender) => this.responsesRead(tender),
    });
    this.register.countBy((tender) => this.counts(tender));
  }

  private async evaluators(tender: StoredTender) {
    return (await this.people.in(tender.id)).filter(({ roles }) => roles.includes('evaluator'));
  }

  private async responsesRead(tender: StoredTender) {
    const all = await this.disregards.takingPart(tender.id);
    if (all.length === 0) return failed('No response has been received that takes part.', '');
    const moving = all.filter(({ stage }) => !isSettled(stage)).length;
    if (moving > 0) return failed(`${String(moving)} of ${String(all.length)} are still being read.`, '');
    // By number: whoever sets up the panel may not know yet who has sent a response.
    const stuck = all.filter(({ stage }) => stage === 'failed').length;
    if (stuck > 0) return failed(`${String(stuck)} of ${String(all.length)} could not be read.`, '');
    return passed(`All ${String(all.length)} of them.`);
  }

  /** How many answers each evaluator has locked of each bidder; nothing of what was given. */
  private async counts(tender: StoredTender) {
    const [evaluators, responses, rows] = await Promise.all([
      this.evaluators(tender),
      this.disregards.takingPart(tender.id),
      this.evaluations.ofTender(tender.id),
    ]);
    return evaluators.flatMap(({ personId, assignedCriteria }) =>
      responses.map((response) => {
        const own = rows.filter((row) => row.personId === personId && row.responseId === response.id);
        const last = own.reduce<Date | null>(
          (newest, { savedAt }) => (newest && newest > savedAt ? newest : savedAt),
          null,
        );
        const done = own.filter(({ state }) => state === 'locked' || state === 'submitted').length;
        return { personId, bidder: response.name, done, of: assignedCriteria.length, lastActivity: last };
      }),
    );
  }
}
