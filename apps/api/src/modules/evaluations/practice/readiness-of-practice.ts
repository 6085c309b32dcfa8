import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleService } from '../../people/index.ts';
import { ReadinessRegister, type StoredTender } from '../../tenders/index.ts';
import { isRequired, stillToPractise } from './practice-desk.service.ts';
import { stateOf } from './practice-state.ts';
import { PracticeRepository } from './practice.repository.ts';

const WHERE = 'scoring/practice';

/** Whether everybody can have practised, where the tender requires it. Nobody is waited for: whoever has not, is held up alone. */
@Injectable()
export class ReadinessOfPractice implements OnModuleInit {
  constructor(
    private readonly register: ReadinessRegister,
    private readonly people: PeopleService,
    private readonly practice: PracticeRepository,
  ) {}

  onModuleInit(): void {
    this.register.add({
      id: 'practice',
      title: 'The panel can practise, where it must',
      check: (tender) => this.outcome(tender),
    });
  }

  private async outcome(tender: StoredTender) {
    if (!isRequired(tender)) return passed('Practice is not required.');
    const answers = await this.practice.answers(tender.id);
    if (!answers.some((answer) => stateOf(answer) === 'offered'))
      return { passed: false, says: 'Practice is required, and no practice answer is offered.', path: WHERE };
    const people = (await this.people.in(tender.id)).filter(({ roles }) => roles.includes('evaluator'));
    const left = stillToPractise(people, answers, await this.practice.worksOf(tender.id));
    if (left.length === 0) return passed('Every evaluator has practised.');
    return passed(`Still to practise before they see a bid: ${left.join(', ')}.`);
  }
}

function passed(says: string) {
  return { passed: true, says, path: null };
}
