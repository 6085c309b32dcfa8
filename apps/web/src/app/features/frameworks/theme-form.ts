import { Component, type ElementRef, afterRenderEffect, input, output, viewChild } from '@angular/core';
import type { FrameworkDetailView } from '@evenhand/shared/contracts';
import type { FieldError } from '../../ui/error-summary.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { theirWords } from './framework-words.ts';
import type { Theme } from './theme-changes.ts';
import { typedOver } from './typed-over.ts';

/** One theme of a draft: a new one, or the name of one that stands there under its code. */
@Component({
  selector: 'app-theme-form',
  imports: [TextField],
  template: `
    <form class="app-measure" novalidate (submit)="send($event)">
      <h2 #heading class="govuk-heading-m" tabindex="-1">{{ code() === '' ? 'A new theme' : 'Change ' + code() }}</h2>
      @if (code() === '') {
        <app-text-field
          field="themeCode"
          label="Code of the theme"
          hint="Short, such as JOBS. It does not change later."
          [error]="wrong('themeCode')"
          [value]="theme.words().id"
          (valueChange)="theme.type({ id: $event })"
        />
      }
      <app-text-field
        field="name"
        label="Name of the theme"
        [hint]="theirWords(theme.theirs('name'))"
        [error]="wrong('name')"
        [value]="theme.words().name"
        (valueChange)="theme.type({ name: $event })"
      />
      <div class="govuk-button-group">
        <button type="submit" class="govuk-button">Save the theme</button>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="left.emit()">Cancel</button>
      </div>
    </form>
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
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly theme = typedOver<Theme>(
    () => this.code(),
    () => this.framework().themes.find(({ id }) => id === this.code()) ?? { id: this.code(), name: '' },
  );

  constructor() {
    afterRenderEffect(() => {
      this.code();
      this.heading().nativeElement.focus();
    });
  }

  protected wrong(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected send(event: Event): void {
    event.preventDefault();
    const { id, name } = this.theme.words();
    this.saved.emit({ id: id.trim(), name });
  }
}
