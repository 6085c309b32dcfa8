import { Component, input } from '@angular/core';

/** How much of an archive has gone. */
@Component({
  selector: 'app-sending',
  host: { class: 'app-sending' },
  template: `
    <label class="govuk-label" for="sending">
      @if (percent() < 100) {
        <ng-container i18n>Sending: {{ percent() }}%</ng-container>
      } @else {
        <ng-container i18n>The batch is being made …</ng-container>
      }
    </label>
    <progress id="sending" class="app-progress" max="100" [value]="percent()"></progress>
    @if (percent() < 100) {
      <p class="govuk-hint" i18n>Stay on this page until everything has been sent.</p>
    }
  `,
})
export class Sending {
  readonly percent = input.required<number>();
}
