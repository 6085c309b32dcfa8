import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SetupApi, readReadiness } from '../../core/api/setup.ts';
import { readTender } from '../../core/api/tenders.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

/** Every reason why scoring can or cannot open, each with the way to put it right. */
@Component({
  selector: 'app-readiness',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, RouterLink, TextArea],
  template: `
    <app-breadcrumbs [crumbs]="crumbs()" />
    <div class="app-measure">
      @if (errors().length > 0) {
        <app-error-summary [errors]="errors()" />
      }
      @if (problem(); as problem) {
        <h1 class="govuk-heading-l" tabindex="-1">{{ headingOf(problem) }}</h1>
        <app-problem [problem]="problem" [heading]="problem.title" (retry)="readiness.reload()" />
      } @else if (readiness.hasValue()) {
        @let shown = readiness.value();
        <span class="govuk-caption-l">{{ shown.title }}</span>
        <h1 class="govuk-heading-l" tabindex="-1" id="page" i18n>Can scoring open?</h1>
        <p class="govuk-body">{{ outlook() }}</p>
        <dl class="govuk-summary-list">
          @for (check of shown.checks; track check.id) {
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{{ check.title }}</dt>
              <dd class="govuk-summary-list__value">
                <strong class="govuk-tag" [class]="check.passed ? 'govuk-tag--green' : 'govuk-tag--red'">
                  @if (check.passed) {
                    <ng-container i18n>Passed</ng-container>
                  } @else {
                    <ng-container i18n>Not passed</ng-container>
                  }
                </strong>
                <span class="app-line">{{ check.says }}</span>
                @if (!check.passed && check.path !== null) {
                  <a class="govuk-link" [routerLink]="paths.below(tenderId(), check.path)" i18n
                    >Put this right<span class="govuk-visually-hidden">: {{ check.title }}</span></a
                  >
                }
              </dd>
            </div>
          }
        </dl>
        @if (needsReason() && mayOpen()) {
          <form novalidate (submit)="goOnWithFewer($event)">
            <app-text-area
              field="reason"
              label="Why one evaluator must do for a question"
              i18n-label
              hint="Three are advised. The reason goes on record; scoring can then open."
              i18n-hint
              [error]="reasonError()"
              [(value)]="reason"
            />
            <button type="submit" class="govuk-button govuk-button--secondary" i18n>Record the reason</button>
          </form>
        }
        @if (shown.ready && mayOpen()) {
          <button
            type="button"
            class="govuk-button"
            [attr.aria-disabled]="busy() ? 'true' : null"
            (click)="open()"
            i18n
          >
            Open scoring
          </button>
        }
      } @else {
        <h1 class="govuk-heading-l" tabindex="-1" i18n>Can scoring open?</h1>
        <app-loading what="the checks" i18n-what />
      }
    </div>
  `,
})
export class ReadinessPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly headingOf = headingOf;
  protected readonly readiness = readReadiness(this.tenderId);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly busy = signal(false);
  protected readonly mayOpen = computed(() => this.#session.may('tender.move', this.tenderId()));
  protected readonly problem = computed(() => {
    const fault = this.readiness.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.#tender.hasValue() ? this.#tender.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
  ]);
  protected readonly outlook = computed(() => {
    if (!this.readiness.hasValue()) return '';
    const { phase, checks } = this.readiness.value();
    const failed = checks.filter(({ passed }) => !passed).length;
    if (failed > 0) return $localize`${failed}:failed: of ${checks.length}:length: checks have not passed.`;
    return phase === 'opened'
      ? $localize`Every check has passed; scoring can open.`
      : $localize`Every check has passed.`;
  });
  /** A lone evaluator can be answered for by a reason; a question without any cannot. */
  protected readonly needsReason = computed(() => {
    if (!this.readiness.hasValue()) return false;
    const check = this.readiness.value().checks.find(({ id }) => id === 'evaluators');
    return check !== undefined && !check.passed && check.says.startsWith('One person alone');
  });
  protected readonly reason = signal('');
  protected readonly reasonError = computed(() => this.errors().find(({ field }) => field === 'reason')?.says ?? '');
  readonly #tender = readTender(this.tenderId);
  readonly #api = inject(SetupApi);
  readonly #router = inject(Router);
  readonly #session = inject(Session);

  protected async goOnWithFewer(event: Event): Promise<void> {
    event.preventDefault();
    this.errors.set([]);
    try {
      await this.#api.goOnWithFewer(this.tenderId(), this.reason());
      this.readiness.reload();
    } catch (fault) {
      const { detail, errors = [] } = problemOf(fault);
      this.errors.set([{ says: errors[0]?.says ?? detail, field: 'reason' }]);
    }
  }

  protected async open(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    try {
      await this.#api.openScoring(this.tenderId());
      await this.#session.reload();
      await this.#router.navigateByUrl(PATHS.tender(this.tenderId()));
    } catch (fault) {
      const { detail, todo } = problemOf(fault);
      this.errors.set([{ says: `${detail} ${todo}`, field: 'page' }]);
      this.readiness.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
