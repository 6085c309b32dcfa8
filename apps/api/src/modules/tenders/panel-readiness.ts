import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FEWEST_EVALUATORS, UNSAID_RULES } from '@evenhand/shared/domain';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { PeopleService } from '../people/index.ts';
import { panelGaps, type PanelGaps } from './domain/panel-gaps.ts';
import { ReadinessRegister, type CheckOutcome } from './readiness-register.ts';
import { TenderRepository, type StoredTender } from './tender.repository.ts';
import { SavedMeanwhile } from './saved-meanwhile.service.ts';

const PEOPLE = 'people';

/** Whether the panel can score: enough evaluators for every question, a chair, and everybody's declaration. */
@Injectable()
export class PanelReadiness implements OnModuleInit {
  constructor(
    private readonly register: ReadinessRegister,
    private readonly people: PeopleService,
    private readonly tenders: TenderRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly meanwhile: SavedMeanwhile,
  ) {}

  onModuleInit(): void {
    const add = (id: string, title: string, outcome: (gaps: PanelGaps, tender: StoredTender) => CheckOutcome) => {
      this.register.add({ id, title, check: async (tender) => outcome(await this.gaps(tender), tender) });
    };
    add('evaluators', 'Every question has evaluators', enoughEvaluators);
    add('chair', 'The panel has a chair who is not its only judge', chaired);
    add('training', 'Everybody on the panel is trained', trained);
    add('declarations', 'Everybody has declared their interests', declared);
  }

  /** Records why the tender goes on with fewer than two evaluators for a question. Throws setup.outdated. */
  async goOnWithFewer(tender: StoredTender, reason: string, actor: string): Promise<StoredTender> {
    const facts = { ...tender.facts, fewEvaluators: reason };
    return this.database.transaction(async () => {
      if (!(await this.tenders.save(tender.id, tender.revision, { facts })))
        throw await this.meanwhile.problem(tender.id);
      const detail = { reason };
      await this.audit.record({ tenderId: tender.id, kind: 'panel.few', actor, subjectId: tender.id, detail });
      return { ...tender, facts, revision: tender.revision + 1 };
    });
  }

  private async gaps(tender: StoredTender): Promise<PanelGaps> {
    const ids = tender.definition.criteria.map(({ id }) => id);
    return panelGaps(ids, await this.people.in(tender.id), tender.definition.rules?.quorum);
  }
}

function enoughEvaluators(
  { nobody, alone, belowQuorum }: PanelGaps,
  { facts, definition }: StoredTender,
): CheckOutcome {
  if (definition.criteria.length === 0) return failed('There is no question yet.');
  if (nobody.length > 0) return failed(`Nobody scores ${nobody.join(', ')}.`);
  const quorum = definition.rules?.quorum ?? UNSAID_RULES.quorum;
  if (belowQuorum.length > 0)
    return failed(
      `Fewer than the quorum of ${String(quorum)} score ${belowQuorum.join(', ')}, so the panel could never agree it. Assign others.`,
    );
  if (alone.length === 0)
    return passed(
      quorum > FEWEST_EVALUATORS
        ? `At least ${String(quorum)} for every question, as the quorum asks.`
        : `At least ${String(FEWEST_EVALUATORS)} for every question; three are advised.`,
    );
  const reason = facts.fewEvaluators ?? '';
  return reason === ''
    ? failed(`One person alone scores ${alone.join(', ')}. Assign another, or record why that must do.`)
    : passed(`One person alone scores ${alone.join(', ')}. Reason on record: ${reason}`);
}

function chaired({ hasChair, judgeAndChair }: PanelGaps): CheckOutcome {
  if (!hasChair) return failed('Nobody chairs the panel.');
  if (judgeAndChair.length > 0)
    return failed(`${judgeAndChair.join(', ')} would chair the moderation of a question that nobody else scores.`);
  return passed('Nobody is sole evaluator and chair of one question.');
}

function trained({ untrained }: PanelGaps): CheckOutcome {
  if (untrained.length === 0) return passed('Of every evaluator and chair it is on record.');
  return failed(`Nothing is on record about the training of ${untrained.join(', ')}.`);
}

function declared({ undeclared }: PanelGaps): CheckOutcome {
  if (undeclared.length === 0) return passed('For the current list of bidders, subcontractors included.');
  return failed(`Not declared, or with an undecided interest: ${undeclared.join(', ')}.`);
}

function passed(says: string): CheckOutcome {
  return { passed: true, says, path: null };
}

function failed(says: string): CheckOutcome {
  return { passed: false, says, path: PEOPLE };
}
