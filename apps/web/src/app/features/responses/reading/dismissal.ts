import { Component, computed, input, output, signal } from '@angular/core';
import type { ReadingView } from '@evenhand/shared/contracts';
import { describedBy } from '../../../ui/fields/described-by.ts';
import { FieldWords } from '../../../ui/fields/field-words.ts';
import { TextArea } from '../../../ui/fields/text-area.ts';
import { moment } from '../../../ui/figures.ts';

/** That nothing follows from a finding: said with a reason, shown with who said it, and taken back. */
@Component({
  selector: 'app-dismissal',
  imports: [FieldWords, TextArea],
  templateUrl: './dismissal.html',
})
export class Dismissal {
  readonly dismissed = input.required<NonNullable<ReadingView['findings']>[number]['dismissed']>();
  readonly mayDismiss = input.required<boolean>();
  /** Id of the field of the reason. */
  readonly field = input.required<string>();
  /** What tells this finding from the others of the page, for those who hear it. */
  readonly about = input.required<string>();
  /** What becomes of the reason. */
  readonly hint = input.required<string>();
  readonly error = input('');
  /** The reason; empty where none was written. */
  readonly dismiss = output<string>();
  readonly takeBack = output();

  protected readonly reason = signal('');
  protected readonly stands = computed(() => this.dismissed() ?? null);
  protected readonly described = computed(() => describedBy(this.field(), { hint: false, error: this.error() !== '' }));
  protected readonly moment = moment;

  protected send(event: Event): void {
    event.preventDefault();
    this.dismiss.emit(this.reason().trim());
  }
}
