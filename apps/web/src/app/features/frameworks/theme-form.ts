import { Component, input, output } from '@angular/core';
import type { FrameworkDetailView } from '@evenhand/shared/contracts';
import type { FieldError } from '../../ui/error-summary.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { EditForm } from './edit-form.ts';
import { theirWords } from './framework-words.ts';
import type { Theme } from './theme-changes.ts';
import { typedOver } from './typed-over.ts';

/** One theme of a draft: a new one, or the name of one that stands there under its code. */
@Component({
  selector: 'app-theme-form',
  imports: [EditForm, TextField],
  template: `
    <app-edit-form what="theme" i18n-what [code]="code()" (saved)="send()" (left)="left.emit()">
      @if (code() === '') {
        <app-text-field
          field="themeCode"
          label="Code of the theme"
          i18n-label
          hint="Short, such as JOBS. It does not change later."
          i18n-hint
          [error]="wrong('themeCode')"
          [value]="theme.words().id"
          (valueChange)="theme.type({ id: $event })"
        />
      }
      <app-text-field
        field="name"
        label="Name of the theme"
        i18n-label
        [hint]="theirWords(theme.theirs('name'))"
        [error]="wrong('name')"
        [value]="theme.words().name"
        (valueChange)="theme.type({ name: $event })"
      />
    </app-edit-form>
  `,
})
export class ThemeForm {
  readonly framework = input.required<FrameworkDetailView>();
  /** Code of the theme; empty for a new one. */
  readonly code = input.required<string>();
  readonly errors = input<readonly FieldError[]>([]);
  readonly saved = output<Theme>();
  readonly left = output();
  protected readonly theirWords = theirWords;
  protected readonly theme = typedOver<Theme>(
    () => this.code(),
    () => this.framework().themes.find(({ id }) => id === this.code()) ?? { id: this.code(), name: '' },
  );

  protected wrong(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected send(): void {
    const { id, name } = this.theme.words();
    this.saved.emit({ id: id.trim(), name });
  }
}
