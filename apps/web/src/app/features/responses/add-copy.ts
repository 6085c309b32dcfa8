import { Component, type ElementRef, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { ReceivedFileView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Responses } from '../../core/api/responses.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { FieldWords } from '../../ui/fields/field-words.ts';
import { TextArea } from '../../ui/fields/text-area.ts';

/** Where a copy that opens is added for a file that could not be read in full. The file that was received stays. */
@Component({
  selector: 'app-add-copy',
  imports: [FieldWords, TextArea],
  templateUrl: './add-copy.html',
})
export class AddCopy {
  readonly responseId = input.required<string>();
  readonly file = input.required<Pick<ReceivedFileView, 'id' | 'name'>>();
  readonly added = output();

  protected readonly field = computed(() => `copy-of-${this.file().id}`);
  protected readonly reason = signal('');
  protected readonly fileError = signal('');
  protected readonly reasonError = signal('');
  protected readonly sending = signal(false);
  protected readonly chosen = viewChild.required<ElementRef<HTMLInputElement>>('chosen');

  readonly #api = inject(Responses);
  readonly #announcer = inject(Announcer);

  protected send(event: Event): void {
    event.preventDefault();
    const file = this.chosen().nativeElement.files?.[0];
    const reason = this.reason().trim();
    this.fileError.set(file === undefined ? $localize`Choose the copy.` : '');
    this.reasonError.set(reason === '' ? $localize`Write who sent the copy, and why.` : '');
    if (file === undefined) this.chosen().nativeElement.focus();
    else if (reason === '') document.getElementById(`${this.field()}-reason`)?.focus();
    if (file === undefined || reason === '' || this.sending()) return;
    this.sending.set(true);
    this.#api.addCopy(this.responseId(), this.file().id, file, reason).subscribe({
      next: () => {
        this.sending.set(false);
        this.#announcer.say($localize`The copy was added. The response is being read again.`);
        this.added.emit();
      },
      error: (fault: unknown) => {
        const { title, detail, todo, errors = [] } = problemOf(fault);
        this.sending.set(false);
        const aboutReason = errors.find(({ pointer }) => pointer === '/reason');
        if (aboutReason !== undefined) {
          this.reasonError.set(aboutReason.says);
          document.getElementById(`${this.field()}-reason`)?.focus();
          return;
        }
        this.fileError.set([detail === '' ? title : detail, todo].join(' '));
        this.chosen().nativeElement.focus();
      },
    });
  }
}
