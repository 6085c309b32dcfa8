import { Component, computed, input, output } from '@angular/core';
import { describedBy } from '../../ui/fields/described-by.ts';
import { FieldWords } from '../../ui/fields/field-words.ts';
import { fileSize } from '../../ui/figures.ts';

/** Where somebody chooses the ZIP archive of a batch. */
@Component({
  selector: 'app-archive-field',
  imports: [FieldWords],
  template: `
    <div class="govuk-form-group" [class.govuk-form-group--error]="error() !== ''">
      <label class="govuk-label govuk-label--s" [attr.for]="field()" i18n>Archive</label>
      <app-field-words [field]="field()" [hint]="limit()" [error]="error()" />
      <input
        class="govuk-file-upload"
        [class.govuk-file-upload--error]="error() !== ''"
        type="file"
        accept=".zip,application/zip"
        [id]="field()"
        [attr.aria-describedby]="described()"
        (change)="choose($event.target)"
      />
    </div>
  `,
})
export class ArchiveField {
  readonly field = input.required<string>();
  readonly mostBytes = input.required<number>();
  readonly error = input('');
  readonly chosen = output<File | null>();

  protected readonly limit = computed(() => $localize`At most ${fileSize(this.mostBytes())}:most:.`);
  protected readonly described = computed(() => describedBy(this.field(), { hint: true, error: this.error() !== '' }));

  protected choose(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement) this.chosen.emit(target.files?.[0] ?? null);
  }
}
