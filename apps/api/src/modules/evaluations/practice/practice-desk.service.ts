import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PracticeAnswerInput, PracticeView } from '@evenhand/shared/contracts';
import { chosenAt, STEP } from '@evenhand/shared/guide';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import { PracticeRule, TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { criterionToScore } from '../domain/criterion-to-score.ts';
import { leaning } from '../domain/leaning.ts';
import { PracticeGate } from './practice-gate.service.ts';
import { practiceFor, stateOf } from './practice-state.ts';
import { PracticeRepository, type PracticeAnswer, type PracticeWork } from './practice.repository.ts';
import { PRACTICE_SAMPLES } from './samples.ts';

/** The practice answers of a tender as a whole: writing new ones, whether they are required, and how far everybody is. */
@Injectable()
export class PracticeDesk {
  constructor(
    private readonly access: TenderAccess,
    private readonly practice: PracticeRepository,
    private readonly gate: PracticeGate,
    private readonly rule: PracticeRule,
    private readonly people: PeopleService,
    private readonly audit: AuditTrail,
    private readonly database: Database,
  ) {}

  /** Throws what the policy says against practising where the person may do nothing here. */
  async view(who: SignedIn, tenderId: string): Promise<PracticeView> {
    const { tender, may } = await this.tenderFor(who, tenderId);
    const [answers, works, due] = await Promise.all([
      this.practice.answers(tenderId),
      this.practice.worksOf(tenderId),
      this.gate.due(who, tender),
    ]);
    const shown = answers.filter((answer) => may.write || may.waive || stateOf(answer) === 'offered');
    const own = works.filter(({ personId }) => personId === who.personId);
    const evaluators = may.write || may.waive || may.review ? await this.evaluators(tenderId) : [];
    return {
      tenderId,
      title: tender.title,
      required: tender.facts.practiceRequired === true,
      canWrite: may.write,
      canWaive: may.waive,
      canTake: may.take,
      due,
      criteria: tender.definition.criteria.map(({ id, title }) => ({ id, title })),
      answers: shown.map((answer) => ({
        id: answer.id,
        criterionId: answer.criterionId,
        title: answer.title,
        state: stateOf(answer),
        own: may.take && answer.createdBy !== who.personId ? ownState(own, answer) : null,
      })),
      samples: may.write ? [...PRACTICE_SAMPLES] : [],
      progress: may.write || may.waive ? progressOf(evaluators, answers, works) : null,
      leanings: may.review ? leaningsOf(evaluators, answers, works) : null,
    };
  }

  /** Adds a draft; its key is written next. Throws criterion.not-found. */
  async add(who: SignedIn, tenderId: string, input: PracticeAnswerInput): Promise<{ id: string }> {
    const tender = await this.access.require(who, 'practice.write', tenderId);
    if (criterionToScore(tender.definition, input.criterionId) === null) throw new Problem('criterion.not-found');
    const now = new Date();
    const answer: PracticeAnswer = {
      ...{ id: randomUUID(), tenderId, ...input, values: {}, version: 0, at: null, caret: null, savedAt: now },
      ...{ createdBy: who.personId, createdAt: now, offeredAt: null, withdrawnAt: null },
    };
    await this.database.transaction(async () => {
      await this.practice.add(answer);
      const detail = { criterionId: answer.criterionId };
      await this.audit.record({ tenderId, kind: 'practice.added', actor: who.personId, subjectId: answer.id, detail });
    });
    return { id: answer.id };
  }

  /** Takes an answer out of practice; what people practised on it is kept. Throws practice.not-found. */
  async withdraw(who: SignedIn, tenderId: string, answerId: string): Promise<void> {
    await this.access.require(who, 'practice.waive', tenderId);
    await this.database.transaction(async () => {
      if (!(await this.practice.withdraw(tenderId, answerId, new Date()))) throw new Problem('practice.not-found');
      const event = { tenderId, kind: 'practice.withdrawn', actor: who.personId, subjectId: answerId, detail: {} };
      await this.audit.record(event);
    });
  }

  /** Takes a withdrawal back: the answer stands as it stood before. Throws practice.not-found. */
  async takeBack(who: SignedIn, tenderId: string, answerId: string): Promise<void> {
    await this.access.require(who, 'practice.waive', tenderId);
    await this.database.transaction(async () => {
      if (!(await this.practice.takeBack(tenderId, answerId))) throw new Problem('practice.not-found');
      const event = { tenderId, kind: 'practice.taken-back', actor: who.personId, subjectId: answerId, detail: {} };
      await this.audit.record(event);
    });
  }

  /** Makes practice required, before scoring opens, or lets people score without. Throws practice.nothing-offered. */
  async require(who: SignedIn, tenderId: string, required: boolean): Promise<void> {
    const tender = await this.access.require(who, required ? 'practice.write' : 'practice.waive', tenderId);
    const answers = required ? await this.practice.answers(tenderId) : [];
    if (required && !answers.some((answer) => stateOf(answer) === 'offered'))
      throw new Problem('practice.nothing-offered');
    await this.rule.set(tender, required, who.personId);
  }

  private async tenderFor(who: SignedIn, tenderId: string) {
    const actions = ['practice.write', 'practice.waive', 'practice.review'] as const;
    // Reading the tender tells nothing yet: whoever may do none of these is refused below, in the policy's own words.
    const tender = await this.access.require(who, 'tender.read', tenderId);
    const [write, waive, review] = await Promise.all(actions.map((action) => this.access.may(who, action, tender)));
    const take = await this.access.may(who, 'practice.take', tender);
    const may = { write: write === true, waive: waive === true, review: review === true, take };
    if (!may.write && !may.waive && !may.review && !may.take) await this.access.require(who, 'practice.take', tenderId);
    return { tender, may };
  }

  private async evaluators(tenderId: string) {
    return (await this.people.in(tenderId)).filter(({ roles }) => roles.includes('evaluator'));
  }
}

type Evaluators = Awaited<ReturnType<PeopleService['in']>>;

function ownState(own: readonly PracticeWork[], { id }: PracticeAnswer) {
  const work = own.find(({ answerId }) => answerId === id);
  if (work === undefined) return 'not-started';
  return work.doneAt === null ? 'in-progress' : 'locked';
}

function progressOf(people: Evaluators, answers: readonly PracticeAnswer[], works: readonly PracticeWork[]) {
  return people.map((person) => {
    const { personId, name } = person;
    const theirs = practiceFor(answers, person);
    const done = works.filter((work) => work.personId === personId && work.doneAt !== null);
    const of = theirs.length;
    return { personId, name, done: theirs.filter(({ id }) => done.some((work) => work.answerId === id)).length, of };
  });
}

/** By name, as every list of people here: whose marks lie highest is nobody's place in a list. */
function leaningsOf(people: Evaluators, answers: readonly PracticeAnswer[], works: readonly PracticeWork[]) {
  return people
    .map(({ personId, name }) => {
      const pairs = works.flatMap((work) => {
        const key = answers.find(({ id, withdrawnAt }) => id === work.answerId && withdrawnAt === null);
        if (work.personId !== personId || work.doneAt === null || key === undefined) return [];
        const [mine, theirs] = [chosenAt(work.values, STEP.mark), chosenAt(key.values, STEP.mark)];
        return mine === null || theirs === null ? [] : [{ own: mine, key: theirs }];
      });
      return { personId, name, ...leaning(pairs) };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** The offered answers that every evaluator of their questions has practised on, for readiness. */
export function stillToPractise(
  people: Evaluators,
  answers: readonly PracticeAnswer[],
  works: readonly PracticeWork[],
): readonly string[] {
  return progressOf(people, answers, works)
    .filter(({ done, of }) => done < of)
    .map(({ name }) => name);
}

/** A tender's rule about practice. */
export function isRequired({ facts }: StoredTender): boolean {
  return facts.practiceRequired === true;
}
