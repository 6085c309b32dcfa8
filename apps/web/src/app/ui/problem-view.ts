import { Component, InjectionToken, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProblemDetails } from '@evenhand/shared/problems';

/** Where a problem is put right; null where trying again is all there is. */
export type WayOut = (problem: ProblemDetails) => { readonly says: string; readonly path: string } | null;

/** Given by the app, which knows its pages. */
export const WAY_OUT = new InjectionToken<WayOut>('way out of a problem', { factory: () => () => null });

/** A fault in words: what happened, what to do, and what to quote when asking for help. The page gives the heading. */
@Component({
  selector: 'app-problem',
  imports: [RouterLink],
  template: `
    <div class="app-measure">
      @if (problem().detail !== heading()) {
        <p class="govuk-body">{{ problem().detail }}</p>
      }
      <p class="govuk-body">{{ problem().todo }}</p>
      @if (wayOut(); as way) {
        <p class="govuk-body">
          <a class="govuk-link" [routerLink]="way.path">{{ way.says }}</a>
        </p>
      } @else if (canRetry()) {
        <button type="button" class="govuk-button govuk-button--secondary" (click)="retry.emit()" i18n>
          Try again
        </button>
      }
      @if (problem().instance; as reference) {
        <p class="govuk-body-s app-quiet" i18n>If you ask for help, quote the reference {{ reference }}.</p>
      }
    </div>
  `,
})
export class ProblemView {
  readonly problem = input.required<ProblemDetails>();
  /** The heading under which the problem stands, so that its sentence is not said twice. */
  readonly heading = input('');
  readonly canRetry = input(true);
  readonly retry = output();
  readonly #wayOut = inject(WAY_OUT);
  protected readonly wayOut = computed(() => this.#wayOut(this.problem()));
}
