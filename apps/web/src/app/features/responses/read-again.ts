import { Component, Injector, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import type { ReceivedFileView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Responses } from '../../core/api/responses.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { TextArea } from '../../ui/fields/text-area.ts';

/** Has a file read again that could not be read in full. */
@Component({
  selector: 'app-read-again',
  imports: [TextArea],
  template: `
    @if (asksReason()) {
      <app-text-area
        [field]="field() + '-reason'"
        label="Why the words may have to change"
        i18n-label
        hint="Scores on words that then read otherwise go back to their evaluators, who read this reason."
        i18n-hint
        [rows]="2"
        [error]="reasonError()"
        [(value)]="reason"
      />
    }
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
  /** Whether scores are locked on the response, so that a reason is needed. */
  protected readonly asksReason = signal(false);
  protected readonly reason = signal('');
  protected readonly reasonError = signal('');
  readonly #sending = signal(false);
  readonly #api = inject(Responses);
  readonly #announcer = inject(Announcer);
  readonly #injector = inject(Injector);

  protected ask(): void {
    if (this.#sending()) return;
    this.#sending.set(true);
    this.error.set('');
    this.reasonError.set('');
    this.#api.readFileAgain(this.responseId(), this.file().id, this.reason().trim()).subscribe({
      next: () => {
        this.#sending.set(false);
        this.#announcer.say($localize`The file is being read again.`);
        this.asked.emit();
      },
      error: (fault: unknown) => {
        const { code, title, detail, todo, errors = [] } = problemOf(fault);
        this.#sending.set(false);
        const isLocked = code === 'reading.scores-locked';
        const says = isLocked
          ? `${title} ${detail} ${todo}`
          : errors.find(({ pointer }) => pointer === '/reason')?.says;
        if (says === undefined) {
          this.error.set(`${title} ${todo}`);
          return;
        }
        this.asksReason.set(true);
        this.reasonError.set(says);
        afterNextRender(() => document.getElementById(`${this.field()}-reason`)?.focus(), { injector: this.#injector });
      },
    });
  }
}
