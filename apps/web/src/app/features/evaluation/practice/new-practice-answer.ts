import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { PracticeView } from '@evenhand/shared/contracts';
import { Practice } from '../../../core/api/practice.ts';
import { problemOf } from '../../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.ts';
import { SelectField } from '../../../ui/fields/select-field.ts';
import { TextArea } from '../../../ui/fields/text-area.ts';
import { TextField } from '../../../ui/fields/text-field.ts';
import { PRACTICE_WORDS } from './words.ts';

/** Adds a practice answer: for which question, under which title, and its words, which may begin with a sample. */
@Component({
  selector: 'app-new-practice-answer',
  imports: [ErrorSummary, SelectField, TextArea, TextField],
  template: `
    <section aria-labelledby="new-practice-heading" class="app-measure">
      <h2 class="govuk-heading-m" id="new-practice-heading" i18n>Add a practice answer</h2>
      @if (errors().length > 0) {
        <app-error-summary [errors]="errors()" />
      }
      <p class="govuk-body">{{ words.aid }}</p>
      <form novalidate (submit)="add($event)">
        <app-select-field
          field="practice-question"
          label="Question"
          i18n-label
          [choices]="questions()"
          [error]="errorAt('practice-question')"
          [(value)]="criterionId"
        />
        <app-text-field
          field="practice-title"
          label="Title"
          i18n-label
          hint="What people see in the list."
          i18n-hint
          [error]="errorAt('practice-title')"
          [(value)]="title"
        />
        <p class="govuk-body" i18n>Begin with a sample, or write your own.</p>
        <div class="govuk-button-group">
          @for (sample of samples(); track sample.title) {
            <button type="button" class="govuk-button govuk-button--secondary" (click)="take(sample)">
              {{ sample.title }}
            </button>
          }
        </div>
        <app-text-area
          field="practice-words"
          label="The answer to practise on"
          i18n-label
          hint="Leave an empty line between paragraphs. Nothing in it may come from a bid."
          i18n-hint
          [rows]="10"
          [error]="errorAt('practice-words')"
          [(value)]="text"
        />
        <button type="submit" class="govuk-button" i18n>Add and write its key</button>
      </form>
    </section>
  `,
})
export class NewPracticeAnswer {
  readonly tenderId = input.required<string>();
  readonly criteria = input.required<PracticeView['criteria']>();
  readonly samples = input.required<PracticeView['samples']>();
  /** Id of the answer that was added. */
  readonly added = output<string>();

  protected readonly words = PRACTICE_WORDS;
  protected readonly criterionId = signal('');
  protected readonly title = signal('');
  protected readonly text = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly questions = computed(() => [
    { value: '', says: $localize`Choose a question` },
    ...this.criteria().map(({ id, title }) => ({ value: id, says: title })),
  ]);
  readonly #practice = inject(Practice);

  protected errorAt(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  /** Fills in a sample; what was written is not written over without having been the same or empty. */
  protected take(sample: PracticeView['samples'][number]): void {
    const untouched = this.samples().some(({ text }) => text === this.text());
    this.text.update((text) => (text.trim() === '' || untouched ? sample.text : `${text}\n\n${sample.text}`));
    if (this.title().trim() === '') this.title.set(sample.title);
  }

  protected add(event: Event): void {
    event.preventDefault();
    const lacks = [
      { field: 'practice-question', says: $localize`Choose a question.`, value: this.criterionId() },
      { field: 'practice-title', says: $localize`Write a title.`, value: this.title() },
      { field: 'practice-words', says: $localize`Write the answer to practise on.`, value: this.text() },
    ].filter(({ value }) => value.trim() === '');
    this.errors.set(lacks.map(({ field, says }) => ({ field, says })));
    if (lacks.length > 0) return;
    const input = { criterionId: this.criterionId(), title: this.title().trim(), text: this.text() };
    this.#practice.add(this.tenderId(), input).subscribe({
      next: ({ id }) => this.added.emit(id),
      error: (fault: unknown) => this.errors.set([{ says: problemOf(fault).detail, field: 'practice-words' }]),
    });
  }
}
