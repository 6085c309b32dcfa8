import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import type { Citation, EvaluationUnlock } from '@evenhand/shared/contracts';
import { Announcer } from '../../../core/announcer.ts';
import { describedBy } from '../../../ui/fields/described-by.ts';
import { FieldWords } from '../../../ui/fields/field-words.ts';
import { SelectField } from '../../../ui/fields/select-field.ts';
import { TextArea } from '../../../ui/fields/text-area.ts';
import { WORDS } from '../words.ts';
import { CiteField, type Cited, type Sought } from './cite-field.ts';
import { CitedChip } from './cited-chip.ts';

/** Why a score that was locked changes: a reason and, once the machine's view was seen, words of the answer. */
@Component({
  selector: 'app-change-cause',
  imports: [CiteField, CitedChip, FieldWords, SelectField, TextArea],
  templateUrl: './change-cause.html',
})
export class ChangeCause {
  /** The question for the reason. */
  readonly asks = input.required<string>();
  /** What the button does. */
  readonly act = input.required<string>();
  /** Whether the button is the first on its page. */
  readonly leads = input(false);
  readonly quoteDue = input.required<boolean>();
  /** Undefined until the words of the answer are there. */
  readonly pane = input.required<Cited | undefined>();
  readonly sought = model.required<Sought>();
  readonly finds = input.required<number>();
  /** Passages that the person cited for the score: one of them may be the cause as well. */
  readonly before = input<readonly Citation[]>([]);
  /** What the service said against it; empty where it did not. */
  readonly refusal = input('');
  readonly given = output<EvaluationUnlock>();
  readonly show = output<Citation>();

  protected readonly words = WORDS;
  readonly #announcer = inject(Announcer);
  protected readonly reason = signal('');
  protected readonly cited = signal<Citation | null>(null);
  /** Place of the chosen passage among those cited before; empty while none is chosen. */
  protected readonly chosen = signal('');
  readonly #isTried = signal(false);
  readonly #because = computed(
    () => this.cited() ?? (this.chosen() === '' ? null : (this.before()[Number(this.chosen())] ?? null)),
  );
  protected readonly choices = computed(() => [
    { value: '', says: $localize`Choose a passage you cited` },
    ...this.before().map(({ quote }, at) => ({ value: String(at), says: quote })),
  ]);
  protected readonly reasonError = computed(() =>
    this.#isTried() && this.reason().trim() === '' ? $localize`Write why.` : '',
  );
  protected readonly quoteError = computed(() =>
    this.#isTried() && this.quoteDue() && this.#because() === null
      ? $localize`Cite the words of the answer that make you change your score.`
      : '',
  );
  protected readonly described = computed(() =>
    describedBy('cause-quote', { hint: true, error: this.quoteError() !== '' }),
  );

  /** Cites what is selected or was found. */
  cite(): void {
    const citation = this.pane()?.citation();
    if (citation == null) {
      this.#announcer.say($localize`Select words in the document first, or type words to find.`);
      return;
    }
    this.cited.set(citation);
    document.getSelection()?.removeAllRanges();
    this.sought.set({ words: '', at: 0 });
    this.#announcer.say($localize`Cited: ${citation.quote}:quote:`);
  }

  protected give(): void {
    this.#isTried.set(true);
    const invalid = this.reasonError() !== '' ? 'cause-reason' : this.quoteError() !== '' ? 'cause-quote' : '';
    if (invalid === '') this.given.emit({ reason: this.reason().trim(), citation: this.#because() });
    else document.getElementById(invalid)?.focus();
  }
}
