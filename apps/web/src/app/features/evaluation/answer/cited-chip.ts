import { Component, input, output } from '@angular/core';
import type { Citation } from '@evenhand/shared/contracts';

/** One passage that was cited, with the way to its place in the document and, while it may be changed, away with it. */
@Component({
  selector: 'app-cited-chip',
  host: { class: 'app-chip' },
  template: `
    @let cited = citation();
    <a class="govuk-link app-clamp" href="#evidence" (click)="$event.preventDefault(); show.emit(cited)"
      ><strong>
        @if (cited.page === null) {
          {{ cited.file }}
        } @else {
          <ng-container i18n>Page {{ cited.page }}</ng-container>
        }
      </strong>
      “{{ cited.quote }}”</a
    >
    @if (!closed()) {
      <button type="button" class="app-chip__remove" (click)="remove.emit()" i18n>
        Remove<span class="govuk-visually-hidden"> “{{ cited.quote }}”</span>
      </button>
    }
  `,
})
export class CitedChip {
  readonly citation = input.required<Citation>();
  readonly closed = input(false);
  readonly show = output<Citation>();
  readonly remove = output();
}
