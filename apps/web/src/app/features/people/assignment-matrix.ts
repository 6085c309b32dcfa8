import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { CriterionView, TenderPeopleView, TenderPersonView } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { Announcer } from '../../core/announcer.ts';
import { People } from '../../core/api/people.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Scroller } from '../../ui/scroller.ts';
import { assignmentsOf, changedPeople, scorersOf, warningFor, withCells } from './assignments.ts';

/** Question by person: who scores what, changed cell by cell, by row or by column, and saved together. */
@Component({
  selector: 'app-assignment-matrix',
  imports: [Scroller],
  templateUrl: './assignment-matrix.html',
})
export class AssignmentMatrix {
  readonly tenderId = input.required<string>();
  readonly people = input.required<readonly TenderPersonView[]>();
  readonly criteria = input.required<readonly CriterionView[]>();
  readonly quorum = input.required<number>();
  readonly canChange = input(false);
  readonly changed = output<TenderPeopleView>();
  readonly refused = output<ProblemDetails>();

  readonly #people = inject(People);
  readonly #announcer = inject(Announcer);
  protected readonly evaluators = computed(() => this.people().filter(({ roles }) => roles.includes('evaluator')));
  readonly #saved = computed(() => assignmentsOf(this.evaluators()));
  protected readonly now = linkedSignal(() => this.#saved());
  protected readonly unsaved = computed(() => changedPeople(this.#saved(), this.now()));
  protected readonly busy = signal(false);

  protected has(personId: string, criterionId: string): boolean {
    return this.now().get(personId)?.has(criterionId) ?? false;
  }

  protected set(personId: string, criterionId: string, assigned: boolean): void {
    this.now.update((now) => withCells(now, [personId], [criterionId], assigned));
  }

  /** Whether everybody scores this question. */
  protected fullRow(criterionId: string): boolean {
    return this.evaluators().every(({ personId }) => this.has(personId, criterionId));
  }

  protected setRow(criterionId: string): void {
    const all = this.evaluators().map(({ personId }) => personId);
    this.now.update((now) => withCells(now, all, [criterionId], !this.fullRow(criterionId)));
  }

  /** Whether this person scores every question. */
  protected fullColumn(personId: string): boolean {
    return this.criteria().every(({ id }) => this.has(personId, id));
  }

  protected setColumn(personId: string): void {
    const all = this.criteria().map(({ id }) => id);
    this.now.update((now) => withCells(now, [personId], all, !this.fullColumn(personId)));
  }

  /** Whether everybody scores every question. */
  protected full(): boolean {
    return this.criteria().every(({ id }) => this.fullRow(id));
  }

  protected setAll(): void {
    const people = this.evaluators().map(({ personId }) => personId);
    const questions = this.criteria().map(({ id }) => id);
    this.now.update((now) => withCells(now, people, questions, !this.full()));
  }

  protected warning(criterionId: string): string {
    return warningFor(scorersOf(this.now(), criterionId), this.quorum());
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      let last: TenderPeopleView | undefined;
      for (const personId of this.unsaved())
        last = await this.#people.assign(this.tenderId(), personId, [...(this.now().get(personId) ?? [])]);
      if (last !== undefined) this.changed.emit(last);
      this.#announcer.say($localize`Who scores which question was saved.`);
    } catch (fault) {
      this.refused.emit(problemOf(fault));
    } finally {
      this.busy.set(false);
    }
  }
}
