import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PortionSteps } from '../../ui/portion-steps.ts';
import { portionsOf } from '../../ui/portions.ts';
import type { Passage } from './passage.ts';

/** Passages of a document as a list that is closed until it is wanted: what can be seen as paint, for people who cannot see it. */
@Component({
  selector: '[app-passage-list]',
  imports: [PortionSteps, RouterLink],
  template: `
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{{ heading() }}</span>
    </summary>
    @if (isOpen()) {
      <app-portion-steps [list]="portions" [what]="heading()" />
      <ol class="govuk-list">
        @for (one of portions.shown(); track one.id) {
          <li>
            @if (inAddress()) {
              <a
                class="govuk-link govuk-link--no-visited-state app-clamp"
                [routerLink]="[]"
                [queryParams]="{ quote: one.id, file: null, page: null }"
                queryParamsHandling="merge"
                [attr.aria-current]="one.id === chosen() ? 'true' : null"
                ><strong>{{ one.label }}</strong> {{ one.evidence.quote }}</a
              >
            } @else {
              <button
                type="button"
                class="app-link-button app-mark"
                [attr.aria-pressed]="one.id === chosen()"
                (click)="choose.emit(one)"
              >
                <strong>{{ one.label }}</strong> <span class="app-clamp">{{ one.evidence.quote }}</span>
              </button>
            }
          </li>
        }
      </ol>
    }
  `,
  host: { class: 'govuk-details app-evidence__passages', '(toggle)': 'toggle($event.target)' },
})
export class PassageList {
  readonly heading = input.required<string>();
  readonly passages = input.required<readonly Passage[]>();
  /** Id of the passage that is shown. */
  readonly chosen = input<string>();
  /** Whether what is chosen belongs in the address; if not, `choose` hears of it. */
  readonly inAddress = input(true);
  readonly choose = output<Passage>();

  protected readonly isOpen = signal(false);
  protected readonly portions = portionsOf(
    this.passages,
    computed(() => this.passages().findIndex(({ id }) => id === this.chosen())),
  );

  protected toggle(details: EventTarget | null): void {
    if (details instanceof HTMLDetailsElement) this.isOpen.set(details.open);
  }
}
