import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { readFrameworks } from '../../core/api/frameworks.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { STATE_WORDS } from './framework-words.ts';

/** Every set of measures that a tender can use, and those being written. */
@Component({
  selector: 'app-framework-list',
  imports: [Loading, ProblemView, RouterLink, Scroller],
  template: `
    <h1 class="govuk-heading-l" tabindex="-1" i18n>Frameworks</h1>
    <p class="govuk-body app-measure" i18n>
      A framework is a set of measures with its edition and the source of every fact. What comes with the service is
      never changed; copy it to make it your own.
    </p>
    @if (problem(); as problem) {
      <h2 class="govuk-heading-m">{{ problem.title }}</h2>
      <app-problem [problem]="problem" [heading]="problem.title" (retry)="frameworks.reload()" />
    } @else if (frameworks.hasValue()) {
      <div appScroller="Frameworks" i18n-appScroller>
        <table class="govuk-table app-table">
          <caption class="govuk-table__caption govuk-visually-hidden" i18n>
            Frameworks
          </caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header" i18n>Framework</th>
              <th scope="col" class="govuk-table__header" i18n>Edition</th>
              <th scope="col" class="govuk-table__header" i18n>State</th>
              <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Measures</th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            @for (framework of frameworks.value().frameworks; track framework.id) {
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  <a class="govuk-link" [routerLink]="paths.framework(framework.id)">{{ framework.title }}</a>
                  <span class="app-quiet app-line">{{ framework.publisher }}</span>
                </th>
                <td class="govuk-table__cell">
                  {{ framework.edition }}
                  @if (framework.state !== 'shipped') {
                    <span class="app-line app-quiet" i18n>Version {{ framework.version }}</span>
                  }
                </td>
                <td class="govuk-table__cell">{{ states[framework.state] }}</td>
                <td class="govuk-table__cell govuk-table__cell--numeric">{{ framework.measureCount }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (mayEdit()) {
        <a class="govuk-button" [routerLink]="paths.addFramework" i18n>Import your own measures</a>
      }
      <h2 class="govuk-heading-m" i18n>Compare two</h2>
      <form class="app-measure" (submit)="compare($event, one.value, other.value)">
        <div class="govuk-form-group">
          <label class="govuk-label" for="one" i18n>One</label>
          <select #one class="govuk-select" id="one">
            @for (framework of frameworks.value().frameworks; track framework.id) {
              <option [value]="framework.id">{{ framework.title }}, {{ framework.edition }}</option>
            }
          </select>
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for="other" i18n>The other</label>
          <select #other class="govuk-select" id="other">
            @for (framework of frameworks.value().frameworks; track framework.id) {
              <option [value]="framework.id">{{ framework.title }}, {{ framework.edition }}</option>
            }
          </select>
        </div>
        <button type="submit" class="govuk-button govuk-button--secondary" i18n>Compare</button>
      </form>
    } @else {
      <app-loading what="the frameworks" i18n-what />
    }
  `,
})
export class FrameworkListPage {
  protected readonly paths = PATHS;
  protected readonly states = STATE_WORDS;
  protected readonly frameworks = readFrameworks();
  protected readonly problem = computed(() => {
    const fault = this.frameworks.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly mayEdit = computed(() => this.#session.mayAnywhere('framework.edit'));
  readonly #session = inject(Session);
  readonly #router = inject(Router);

  protected compare(event: Event, one: string, other: string): void {
    event.preventDefault();
    void this.#router.navigateByUrl(PATHS.compareFrameworks(one, other));
  }
}
