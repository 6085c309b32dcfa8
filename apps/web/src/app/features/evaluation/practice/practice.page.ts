import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Observable } from 'rxjs';
import type { PracticeView } from '@evenhand/shared/contracts';
import { Practice, readPractice } from '../../../core/api/practice.ts';
import { PageTitle } from '../../../core/navigation/page-title.ts';
import { PATHS } from '../../../core/paths.ts';
import { headingOf, problemOf } from '../../../core/problems/problem.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.ts';
import { Loading } from '../../../ui/loading.ts';
import { ProblemView } from '../../../ui/problem-view.ts';
import { Scroller } from '../../../ui/scroller.ts';
import { STATE_WORDS } from '../words.ts';
import { NewPracticeAnswer } from './new-practice-answer.ts';
import { PRACTICE_STATE_WORDS, PRACTICE_WORDS } from './words.ts';

/** The practice answers of a tender: to practise on, to write, and how far everybody is. */
@Component({
  selector: 'app-practice',
  imports: [Breadcrumbs, ErrorSummary, Loading, NewPracticeAnswer, ProblemView, RouterLink, Scroller],
  templateUrl: './practice.page.html',
})
export class PracticePage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly words = PRACTICE_WORDS;
  protected readonly states = PRACTICE_STATE_WORDS;
  protected readonly ownStates = STATE_WORDS;
  protected readonly practice = readPractice(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.practice.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Practice` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    {
      says: this.practice.hasValue() ? this.practice.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
  ]);
  protected readonly errors = signal<readonly FieldError[]>([]);
  readonly #practice = inject(Practice);
  readonly #router = inject(Router);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading(), this.practice.hasValue() ? this.practice.value().title : undefined));
  }

  protected questionOf(criterionId: string): string {
    const { criteria } = this.practice.value() ?? { criteria: [] };
    return criteria.find(({ id }) => id === criterionId)?.title ?? criterionId;
  }

  protected require(required: boolean): void {
    this.#take(this.#practice.require(this.tenderId(), required));
  }

  protected withdraw(answerId: string): void {
    this.#take(this.#practice.withdraw(this.tenderId(), answerId));
  }

  protected takeBack(answerId: string): void {
    this.#take(this.#practice.takeBack(this.tenderId(), answerId));
  }

  protected written(answerId: string): void {
    void this.#router.navigateByUrl(PATHS.practiceSide(this.tenderId(), answerId, 'key'));
  }

  #take(change: Observable<PracticeView>): void {
    change.subscribe({
      next: (view) => {
        this.errors.set([]);
        this.practice.set(view);
      },
      error: (fault: unknown) => this.errors.set([{ says: problemOf(fault).detail, field: 'page' }]),
    });
  }
}
