import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Moderation, readModeration } from '../../core/api/moderation.ts';
import { readClosingChecks } from '../../core/api/panel-outcome.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { ConfirmField } from '../../ui/fields/confirm-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { moment } from '../../ui/figures.ts';
import { CorrectionList } from './correction-list.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

const FIELDS = { about: 'about-checks', declared: 'declared' } as const;

/** What the panel looks at before it closes, and the chair's declaration. After it the results become visible. */
@Component({
  selector: 'app-sign-off',
  imports: [Breadcrumbs, ConfirmField, CorrectionList, ErrorSummary, Loading, ProblemView, RouterLink, TextArea],
  templateUrl: './sign-off.page.html',
})
export class SignOffPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly fields = FIELDS;
  protected readonly moderation = readModeration(this.tenderId);
  protected readonly checks = readClosingChecks(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.checks.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Check and sign off` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.moderation.hasValue() ? this.moderation.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
    { says: $localize`Moderation`, path: PATHS.moderation(this.tenderId()) },
  ]);
  protected readonly mayRun = computed(() => this.moderation.hasValue() && this.moderation.value().mayRun);
  protected readonly listed = computed(() => (this.checks.hasValue() ? this.checks.value().checks : []));
  protected readonly about = signal('');
  protected readonly declared = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly busy = signal(false);
  protected readonly moment = moment;
  readonly #service = inject(Moderation);
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #destroyed = inject(DestroyRef);

  protected readonly mayReadThresholds = computed(() => this.#session.may('compliance.read', this.tenderId()));

  /** Also where the award is decided: the page then says what comes first. */
  protected readonly mayCorrect = computed(() => {
    if (!this.checks.hasValue()) return false;
    const { signedOff, corrections } = this.checks.value();
    const hasSignedOff = signedOff !== null || corrections.length > 0;
    return hasSignedOff && this.#session.may('moderation.correct', this.tenderId());
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.errors().length > 0 ? $localize`Error: ${this.heading()}:heading:` : this.heading()));
  }

  protected errorFor(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    const aboutChecks = this.about().trim();
    this.errors.set([
      ...(this.listed().length > 0 && aboutChecks === ''
        ? [{ says: $localize`Write what the panel made of the points listed.`, field: FIELDS.about }]
        : []),
      ...(this.declared() ? [] : [{ says: $localize`Confirm the declaration.`, field: FIELDS.declared }]),
    ]);
    if (this.errors().length > 0) return;
    this.busy.set(true);
    this.#service
      .signOff(this.tenderId(), { declared: true, aboutChecks })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => void this.#done(),
        error: (fault: unknown) => {
          this.busy.set(false);
          const { detail, todo } = problemOf(fault);
          this.errors.set([{ says: `${detail} ${todo}`, field: FIELDS.declared }]);
        },
      });
  }

  async #done(): Promise<void> {
    await this.#session.reload();
    await this.#router.navigateByUrl(PATHS.results(this.tenderId()));
  }
}
