import { Component, computed, input, output, signal } from '@angular/core';
import { TextArea } from '../../ui/fields/text-area.ts';

/** Id of the field in which the reason for ending a credential is written. */
export function endingField(credentialId: string): string {
  return `ending-${credentialId}`;
}

/** Says why something that the supplier held no longer stands. */
@Component({
  selector: 'app-credential-ending',
  imports: [TextArea],
  template: `
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text" i18n
          >No longer held<span class="govuk-visually-hidden">: {{ what() }}</span></span
        >
      </summary>
      <form class="govuk-details__text" novalidate (submit)="send($event)">
        <app-text-area
          [field]="field()"
          label="Why?"
          i18n-label
          hint="For example: handed back, withdrawn by the issuer, another company holds it. It stays in the history."
          i18n-hint
          [rows]="2"
          [error]="error() || fault()"
          [(value)]="reason"
        />
        <button type="submit" class="govuk-button govuk-button--secondary" i18n>End it</button>
      </form>
    </details>
  `,
})
export class CredentialEnding {
  readonly id = input.required<string>();
  readonly what = input.required<string>();
  /** What the service has against the reason. */
  readonly fault = input('');
  readonly reasonGiven = output<string>();

  protected readonly field = computed(() => endingField(this.id()));
  protected readonly reason = signal('');
  protected readonly error = signal('');

  protected send(event: Event): void {
    event.preventDefault();
    const reason = this.reason().trim();
    this.error.set(reason === '' ? $localize`Say why it is no longer held.` : '');
    if (reason !== '') this.reasonGiven.emit(reason);
  }
}
