import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReadingView } from '@evenhand/shared/contracts';
import { PATHS } from '../../../core/paths.ts';
import { ConfirmField } from '../../../ui/fields/confirm-field.ts';
import { PassageWords } from './passage.ts';

type Answer = ReadingView['answers'][number];

/** The text of an answer that is in doubt, beside the way to its original, and what a person found on comparing them. */
@Component({
  selector: 'app-confirm-text',
  imports: [ConfirmField, PassageWords, RouterLink],
  templateUrl: './confirm-text.html',
})
export class ConfirmText {
  readonly tenderId = input.required<string>();
  readonly responseId = input.required<string>();
  readonly answer = input.required<Answer>();
  readonly mayDecide = input.required<boolean>();
  readonly error = input('');
  /** Whether the text is what the original says. */
  readonly compared = output<boolean>();
  /** Nothing was said about having compared them. */
  readonly notCompared = output();

  protected readonly ticked = signal(false);
  protected readonly response = computed(() => PATHS.response(this.tenderId(), this.responseId()));
  protected readonly clarifications = computed(() => PATHS.clarifications(this.tenderId()));
  protected readonly field = computed(() => `confirm-${this.answer().criterion}`);

  protected confirm(): void {
    if (this.ticked()) this.compared.emit(true);
    else this.notCompared.emit();
  }
}
