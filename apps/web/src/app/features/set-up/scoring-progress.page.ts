import { Component, DOCUMENT, computed, inject, input, signal } from '@angular/core';
import type { ProgressView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { SetupApi, readPace, readProgress } from '../../core/api/setup.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { moment } from '../../ui/figures.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { SendBack } from './send-back.ts';

type Evaluator = ProgressView['people'][number];

/** How much of the scoring is done, person by person, as counts and nothing else. */
@Component({
  selector: 'app-scoring-progress',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, Scroller, SendBack],
  template: `
    <app-breadcrumbs [crumbs]="crumbs()" />
    @if (problem(); as problem) {
      <h1 class="govuk-heading-l" tabindex="-1">{{ headingOf(problem) }}</h1>
      <app-problem [problem]="problem" [heading]="problem.title" (retry)="progress.reload()" />
    } @else if (progress.hasValue()) {
      @let shown = progress.value();
      @if (errors().length > 0) {
        <app-error-summary [errors]="errors()" />
      }
      <span class="govuk-caption-l">{{ shown.title }}</span>
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Progress of scoring</h1>
      <p class="govuk-body app-measure" i18n>
        {{ shown.says }} Only what is done is counted here, nothing of what was given.
      </p>
      @if (quick()) {
        <p class="govuk-body app-measure" i18n>
          You see as the chair how many answers were locked in less time than reading them takes. A quick score need not
          be a wrong one: ask how it came about before the panel meets.
        </p>
      }
      @if (shown.people.length > 0) {
        <div appScroller="Progress of scoring" i18n-appScroller>
          <table class="govuk-table app-table">
            <caption class="govuk-table__caption govuk-visually-hidden" i18n>
              Scores locked by each evaluator for each bidder
            </caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th scope="col" class="govuk-table__header" i18n>Evaluator</th>
                <th scope="col" class="govuk-table__header" i18n>Declaration</th>
                <th scope="col" class="govuk-table__header" i18n>Locked</th>
                @if (quick()) {
                  <th scope="col" class="govuk-table__header" i18n>Locked quicker than read</th>
                }
                <th scope="col" class="govuk-table__header" i18n>Last activity</th>
                <th scope="col" class="govuk-table__header" i18n>Reminder</th>
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              @for (person of shown.people; track person.personId) {
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header">{{ person.name }}</th>
                  <td class="govuk-table__cell">{{ person.declaration }}</td>
                  <td class="govuk-table__cell">
                    @for (row of person.rows; track row.bidder) {
                      <span class="app-line" i18n>{{ row.bidder }}: {{ row.done }} of {{ row.of }}</span>
                    } @empty {
                      <ng-container i18n>Nothing to score yet</ng-container>
                    }
                  </td>
                  @if (quick(); as quick) {
                    <td class="govuk-table__cell">{{ quick.get(person.personId) ?? 0 }}</td>
                  }
                  <td class="govuk-table__cell">
                    @if (person.lastActivity === null) {
                      <ng-container i18n>None</ng-container>
                    } @else {
                      {{ moment(person.lastActivity) }}
                    }
                  </td>
                  <td class="govuk-table__cell" [id]="idOf(person)" tabindex="-1">
                    <span class="app-line">
                      {{ reminderOf(person) }}
                    </span>
                    @if (person.mayRemind) {
                      <details class="govuk-details govuk-!-margin-bottom-0">
                        <summary class="govuk-details__summary">
                          <span class="govuk-details__summary-text" i18n
                            >Send reminder<span class="govuk-visually-hidden"> to {{ person.name }}</span></span
                          >
                        </summary>
                        <div class="govuk-details__text">
                          @if (person.reminder; as mail) {
                            <p class="govuk-body">
                              <strong>{{ mail.subject }}</strong>
                            </p>
                            <p class="govuk-body app-kept-lines">{{ mail.words }}</p>
                          }
                          <button
                            type="button"
                            class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
                            [attr.aria-disabled]="busy()"
                            (click)="remind(person)"
                            i18n
                          >
                            Send this to {{ person.name }}
                          </button>
                        </div>
                      </details>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
      @if (toSendBack(); as evaluators) {
        <app-send-back [tenderId]="tenderId()" [evaluators]="evaluators" (sent)="sentBack()" />
      }
    } @else {
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Progress of scoring</h1>
      <app-loading what="the counts" i18n-what />
    }
  `,
})
export class ScoringProgressPage {
  readonly tenderId = input.required<string>();

  protected readonly headingOf = headingOf;
  protected readonly moment = moment;
  protected readonly progress = readProgress(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.progress.error();
    return fault === undefined ? null : problemOf(fault);
  });
  readonly #pace = readPace(this.tenderId);
  /** Answers locked quicker than read, by person; null for whoever is not the chair, and until it is known. */
  protected readonly quick = computed(() => {
    const people = this.#pace.hasValue() ? this.#pace.value().evaluators : [];
    const told = people.filter(({ tooQuick }) => tooQuick !== null);
    return told.length === 0 ? null : new Map(told.map(({ personId, tooQuick }) => [personId, tooQuick]));
  });
  /** Whoever has a score that can be sent back; null where there is none, and for whoever may not. */
  protected readonly toSendBack = computed(() => {
    const people = this.#pace.hasValue() ? this.#pace.value().evaluators : [];
    return people.some(({ toSendBack }) => (toSendBack ?? []).length > 0) ? people : null;
  });
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly busy = signal(false);
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.progress.hasValue() ? this.progress.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
  ]);
  readonly #api = inject(SetupApi);
  readonly #announcer = inject(Announcer);
  readonly #page = inject(DOCUMENT);

  protected reminderOf({ remindedAt, mayRemind, rows }: Evaluator): string {
    if (remindedAt !== null) return $localize`Sent ${moment(remindedAt)}:remindedAt:`;
    const isWaitedFor = rows.some(({ done, of }) => done < of) && this.progress.value()?.phase === 'scoring';
    return isWaitedFor && !mayRemind ? $localize`No e-mail address` : $localize`None sent`;
  }

  protected idOf({ personId }: Evaluator): string {
    return `reminder-${personId}`;
  }

  /** The counts are others now; the form may be gone. */
  protected sentBack(): void {
    this.progress.reload();
    this.#pace.reload();
    this.#page.querySelector<HTMLElement>('h1')?.focus();
  }

  protected async remind(person: Evaluator): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    try {
      this.progress.set(await this.#api.remind(this.tenderId(), person.personId));
      this.#announcer.say($localize`A reminder to ${person.name}:name: is on its way.`);
      // The button is gone; what stands in its place says when.
      this.#page.getElementById(this.idOf(person))?.focus();
    } catch (fault) {
      const { detail, todo } = problemOf(fault);
      this.errors.set([{ says: `${person.name}: ${detail} ${todo}`, field: this.idOf(person) }]);
    } finally {
      this.busy.set(false);
    }
  }
}
