import { Component, computed, inject, input, signal } from '@angular/core';
import { Reading, readMasking } from '../../../core/api/reading.ts';
import { problemOf } from '../../../core/problems/problem.ts';
import { counted } from '../../../ui/figures.ts';
import { RESIDUAL_WORDS } from './reading-words.ts';

/** How well a response hides who sent it, for lead and chair; the name of a masked bidder is told for a reason. */
@Component({
  selector: 'app-masking',
  templateUrl: './masking-section.html',
})
export class MaskingSection {
  readonly responseId = input.required<string>();

  protected readonly residualWords = RESIDUAL_WORDS;
  protected readonly masking = readMasking(this.responseId);
  protected readonly shown = computed(() => (this.masking.hasValue() ? this.masking.value() : undefined));
  protected readonly error = signal<string | null>(null);
  protected readonly name = signal<string | null>(null);

  readonly #api = inject(Reading);

  protected lift(event: Event): void {
    event.preventDefault();
    const reason = document.querySelector<HTMLTextAreaElement>('#lift-reason')?.value.trim() ?? '';
    if (reason === '') {
      this.error.set($localize`Write why you have to know who this is.`);
      document.querySelector<HTMLTextAreaElement>('#lift-reason')?.focus();
      return;
    }
    this.error.set(null);
    this.#api.lift(this.responseId(), reason).subscribe({
      next: (name) => {
        this.name.set(name);
      },
      error: (fault: unknown) => {
        this.error.set(problemOf(fault).title);
      },
    });
  }

  protected replaced(count: number): string {
    return counted(count, 'passage');
  }
}
