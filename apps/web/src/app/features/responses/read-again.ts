import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ReceivedFileView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Responses } from '../../core/api/responses.ts';
import { problemOf } from '../../core/problems/problem.ts';

/** Has a file read again that could not be read in full. */
@Component({
  selector: 'app-read-again',
  template: `
    @if (error() !== '') {
      <p class="govuk-error-message" role="alert" [id]="field() + '-error'">
        <span class="govuk-visually-hidden" i18n>Error:</span> {{ error() }}
      </p>
    }
    <p class="govuk-hint" [id]="field() + '-hint'" i18n>
      Where time or memory was over, another try may read more. What was read stays where it does not. If scores are
      locked on answers that then read otherwise, they go back to their evaluators.
    </p>
    <button
      type="button"
      class="govuk-button govuk-button--secondary"
      [id]="field()"
      [attr.aria-describedby]="error() === '' ? field() + '-hint' : field() + '-error ' + field() + '-hint'"
      (click)="ask()"
      i18n
    >
      Read this file again<span class="govuk-visually-hidden">, {{ file().name }}</span>
    </button>
  `,
})
export class ReadAgain {
  readonly responseId = input.required<string>();
  readonly file = input.required<Pick<ReceivedFileView, 'id' | 'name'>>();
  readonly asked = output();

  protected readonly field = computed(() => `read-again-${this.file().id}`);
  protected readonly error = signal('');
  readonly #sending = signal(false);
  readonly #api = inject(Responses);
  readonly #announcer = inject(Announcer);

  protected ask(): void {
    if (this.#sending()) return;
    this.#sending.set(true);
    this.error.set('');
    this.#api.readFileAgain(this.responseId(), this.file().id).subscribe({
      next: () => {
        this.#sending.set(false);
        this.#announcer.say($localize`The file is being read again.`);
        this.asked.emit();
      },
      error: (fault: unknown) => {
        const { title, todo } = problemOf(fault);
        this.#sending.set(false);
        this.error.set(`${title} ${todo}`);
      },
    });
  }
}
