import { Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { ClarificationListView, ClarificationStepInput, ClarificationView } from '@evenhand/shared/contracts';
import {
  CLARIFICATION_EFFECTS,
  type ClarificationEffect,
  type ClarificationStep,
} from '@evenhand/shared/domain/compliance-words';
import { Clarifications } from '../../core/api/clarifications.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { moment } from '../../ui/figures.ts';
import { EFFECT_WORDS, NEXT_WORDS, STEP_WORDS } from './clarification-words.ts';

/** One clarification: what was asked, sent, answered and changed, and the next step for whoever takes it. */
@Component({
  selector: 'app-thread',
  imports: [ErrorSummary, Radios, TextArea, TextField],
  templateUrl: './thread.html',
})
export class Thread {
  readonly tenderId = input.required<string>();
  readonly clarification = input.required<ClarificationView>();
  protected readonly threadLabel = (name: string) => $localize`Clarification about ${name}:name:`;
  readonly changed = output<ClarificationListView>();

  protected readonly next = computed(() => this.clarification().next[0]);
  protected readonly title = computed(() => {
    const { response, criterion } = this.clarification();
    return criterion === null ? response : `${response}: ${criterion}`;
  });
  protected readonly words = signal('');
  protected readonly recipients = signal('');
  protected readonly effect = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly effects = CLARIFICATION_EFFECTS.map((value) => ({ value, says: EFFECT_WORDS[value] }));
  protected readonly stepWords = STEP_WORDS;
  protected readonly effectWords = EFFECT_WORDS;
  protected readonly nextWords = NEXT_WORDS;
  protected readonly moment = moment;

  readonly #service = inject(Clarifications);
  readonly #destroyed = inject(DestroyRef);

  /** Id of a field of this thread, so that several threads on a page keep apart. */
  protected id(field: string): string {
    return `${field}-${this.clarification().id}`;
  }

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === this.id(field))?.says ?? '';
  }

  protected take(event: Event, step: ClarificationStep): void {
    event.preventDefault();
    this.errors.set([]);
    this.#service
      .advance(this.tenderId(), this.clarification().id, this.#given(step))
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (log) => {
          for (const field of [this.words, this.recipients, this.effect]) field.set('');
          this.changed.emit(log);
        },
        error: (fault: unknown) => {
          const fields = { words: this.id('words'), recipients: this.id('recipients'), effect: this.id('effect') };
          this.errors.set(fieldErrors(problemOf(fault), fields, fields.words));
        },
      });
  }

  #given(step: ClarificationStep): ClarificationStepInput {
    const words = this.words();
    if (step === 'sent') return { step, words, recipients: this.recipients() };
    if (step === 'effect') return { step, words, effect: this.effect() as ClarificationEffect };
    return { step: 'answered', words };
  }
}
