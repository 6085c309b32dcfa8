import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { MappingInput, ReadingView } from '@evenhand/shared/contracts';
import { SelectField } from '../../../ui/fields/select-field.ts';
import type { FieldError } from '../../../ui/error-summary.ts';
import { TextArea } from '../../../ui/fields/text-area.ts';
import { ChangedWordsReason } from './changed-words-reason.ts';

/** A passage of a reading that a person may map. */
export type Mappable = ReadingView['unmapped'][number] | ReadingView['answers'][number]['cutOff'][number];
export type Question = Pick<ReadingView['answers'][number], 'criterion' | 'title'>;

/** The choice that says that words answer no question. */
const NONE = 'none';

/** Where a person says which question the words of a passage answer, of all its paragraphs or of some. */
@Component({
  selector: 'app-mapping-form',
  imports: [ChangedWordsReason, SelectField, TextArea],
  templateUrl: './mapping-form.html',
})
export class MappingForm {
  readonly passage = input.required<Mappable>();
  readonly questions = input.required<readonly Question[]>();
  /** Id of the choice of the question. */
  readonly field = input.required<string>();
  /** What tells this form from the others of the page, for those who hear it. */
  readonly about = input.required<string>();
  /** What is wrong on the page. */
  readonly errors = input<readonly FieldError[]>([]);
  /** Whether scores are locked on these words, so that a reason is needed. */
  readonly asksReason = input(false);
  readonly map = output<MappingInput>();
  /** Nothing was chosen. */
  readonly unanswered = output();

  protected readonly question = signal('');
  protected readonly whyNone = signal('');
  protected readonly reason = signal('');
  protected readonly answersNone = computed(() => this.question() === NONE);
  readonly #places = computed(() =>
    this.passage()
      .paragraphs.map(({ start, end }) => `${start}-${end}`)
      .join(' '),
  );
  protected readonly first = linkedSignal({ source: this.#places, computation: () => '0' });
  protected readonly last = linkedSignal({
    source: this.#places,
    computation: () => String(this.passage().paragraphs.length - 1),
  });
  protected readonly choices = computed(() => [
    { value: '', says: $localize`Choose a question` },
    ...this.questions().map(({ criterion, title }) => ({ value: criterion, says: `${criterion} ${title}` })),
    { value: NONE, says: $localize`None of them` },
  ]);
  protected readonly paragraphs = computed(() =>
    this.passage().paragraphs.map(({ words }, at) => ({ value: String(at), says: `${at + 1}. ${words}` })),
  );
  /** The last paragraph is never before the first. */
  protected readonly lastOnes = computed(() => this.paragraphs().slice(Number(this.first())));

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected startAt(at: string): void {
    this.first.set(at);
    if (Number(this.last()) < Number(at)) this.last.set(at);
  }

  protected send(event: Event): void {
    event.preventDefault();
    const { fileId, paragraphs, start, end } = this.passage();
    const chosen = this.question();
    if (chosen === '') {
      this.unanswered.emit();
      return;
    }
    this.map.emit({
      fileId,
      start: paragraphs[Number(this.first())]?.start ?? start,
      end: paragraphs[Number(this.last())]?.end ?? end,
      criterion: chosen === NONE ? null : chosen,
      ...(chosen === NONE && this.whyNone().trim() !== '' ? { whyNone: this.whyNone().trim() } : {}),
      // What is out of sight is not sent.
      ...(this.asksReason() && this.reason().trim() !== '' ? { reason: this.reason().trim() } : {}),
    });
  }
}
