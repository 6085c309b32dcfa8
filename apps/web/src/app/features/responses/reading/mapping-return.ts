import { Component, input, output, signal } from '@angular/core';
import { TextArea } from '../../../ui/fields/text-area.ts';

/** Takes back that words answer none of the questions; where scores are locked on words that change, with a reason. */
@Component({
  selector: 'app-mapping-return',
  imports: [TextArea],
  template: `
    <form novalidate (submit)="send($event)">
      @if (asksReason()) {
        <app-text-area
          [field]="field() + '-reason'"
          label="Why the words have to change"
          i18n-label
          hint="The scores go back to their evaluators, who read this reason."
          i18n-hint
          [rows]="2"
          [error]="reasonError()"
          [(value)]="reason"
        />
      }
      @if (error() !== '') {
        <p class="govuk-error-message" [id]="field() + '-error'">
          <span class="govuk-visually-hidden" i18n>Error:</span> {{ error() }}
        </p>
      }
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        [id]="field()"
        [attr.aria-describedby]="error() === '' ? null : field() + '-error'"
        i18n
      >
        Take this back <span class="govuk-visually-hidden">{{ about() }}</span>
      </button>
    </form>
  `,
})
export class MappingReturn {
  /** Id of the button. */
  readonly field = input.required<string>();
  /** What tells this from the others of the page, for those who hear it. */
  readonly about = input.required<string>();
  readonly error = input('');
  /** Whether scores are locked on these words, so that a reason is needed. */
  readonly asksReason = input(false);
  readonly reasonError = input('');
  /** The reason; empty where none was written. */
  readonly back = output<string>();

  protected readonly reason = signal('');

  protected send(event: Event): void {
    event.preventDefault();
    // What is out of sight is not sent.
    this.back.emit(this.asksReason() ? this.reason().trim() : '');
  }
}
