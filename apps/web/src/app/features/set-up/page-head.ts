import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PATHS } from '../../core/paths.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import type { PageForm } from './page-form.ts';

/** The head of a page of setting up: the way back, errors when the person asked to go on, the heading, what is missing. */
@Component({
  selector: 'app-page-head',
  imports: [ErrorSummary, RouterLink],
  template: `
    <a class="govuk-back-link" [routerLink]="back()" i18n>Back to the list of tasks</a>
    @if (form().summary()) {
      <app-error-summary [errors]="form().draft.errors()" />
    }
    <h1 class="govuk-heading-l" tabindex="-1" id="page">{{ heading() }}</h1>
    @if (form().locked()) {
      <p class="govuk-inset-text">{{ form().setup()?.editableSays }}</p>
    } @else if (form().missing().length > 0) {
      <div class="govuk-inset-text">
        <p class="govuk-body" i18n>Before the set can be locked:</p>
        <ul class="govuk-list govuk-list--bullet">
          @for (says of form().missing(); track $index) {
            <li>{{ says }}</li>
          }
        </ul>
      </div>
    }
  `,
})
export class PageHead {
  readonly heading = input.required<string>();
  readonly form = input.required<PageForm<never> | PageForm<object>>();
  protected readonly back = computed(() => PATHS.setUp(this.form().setup()?.tenderId ?? ''));
}
