import { Component, computed, input, output, signal } from '@angular/core';
import type { FieldError } from '../../../ui/error-summary.ts';
import { describedBy } from '../../../ui/fields/described-by.ts';
import { FieldWords } from '../../../ui/fields/field-words.ts';
import { ChangedWordsReason } from './changed-words-reason.ts';

/** Takes back that words answer none of the questions; where scores are locked on words that change, with a reason. */
@Component({
  selector: 'app-mapping-return',
  imports: [ChangedWordsReason, FieldWords],
  template: `
    <form novalidate (submit)="send($event)">
      @if (asksReason()) {
        <app-changed-words-reason
          [field]="field() + '-reason'"
          [error]="errorOf(field() + '-reason')"
          [(value)]="reason"
        />
      }
      <app-field-words [field]="field()" [error]="errorOf(field())" />
      <button
        type="submit"
        class="govuk-button govuk-button--secondary"
        [id]="field()"
        [attr.aria-describedby]="described()"
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
  /** What is wrong on the page. */
  readonly errors = input<readonly FieldError[]>([]);
  /** Whether scores are locked on these words, so that a reason is needed. */
  readonly asksReason = input(false);
  /** The reason; empty where none was written. */
  readonly back = output<string>();

  protected readonly reason = signal('');
  protected readonly described = computed(() =>
    describedBy(this.field(), { hint: false, error: this.errorOf(this.field()) !== '' }),
  );

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected send(event: Event): void {
    event.preventDefault();
    // What is out of sight is not sent.
    this.back.emit(this.asksReason() ? this.reason().trim() : '');
  }
}
