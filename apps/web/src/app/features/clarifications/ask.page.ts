import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { Clarifications, readClarifications } from '../../core/api/clarifications.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

const FIELDS = { responseId: 'response', criterionId: 'criterion', passage: 'passage', question: 'question' };

/** Proposes a question about a response. It goes to the lead, never to the bidder by itself. */
@Component({
  selector: 'app-ask',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, TextArea],
  templateUrl: './ask.page.html',
})
export class AskPage {
  readonly tenderId = input.required<string>();
  /** What the question is about, where the page before knows it. */
  readonly response = input<string>();
  readonly criterion = input<string>();

  protected readonly log = readClarifications(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.log.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Propose a question` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.log.hasValue() ? this.log.value().title : $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Clarifications`, path: PATHS.clarifications(this.tenderId()) },
  ]);
  protected readonly responseId = linkedSignal(() => this.response() ?? '');
  protected readonly criterionId = linkedSignal(() => this.criterion() ?? '');
  protected readonly passage = signal('');
  protected readonly question = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);

  readonly #service = inject(Clarifications);
  readonly #router = inject(Router);
  readonly #destroyed = inject(DestroyRef);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.errors().length > 0 ? $localize`Error: ${this.heading()}:heading:` : this.heading()));
  }

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected chosen(target: EventTarget | null): string {
    return target instanceof HTMLSelectElement ? target.value : '';
  }

  protected send(event: Event): void {
    event.preventDefault();
    const criterionId = this.criterionId() === '' ? null : this.criterionId();
    this.errors.set([]);
    this.#service
      .propose(this.tenderId(), {
        responseId: this.responseId(),
        criterionId,
        passage: this.passage(),
        question: this.question(),
      })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => void this.#router.navigateByUrl(PATHS.clarifications(this.tenderId())),
        error: (fault: unknown) => this.errors.set(fieldErrors(problemOf(fault), FIELDS, FIELDS.question)),
      });
  }
}
