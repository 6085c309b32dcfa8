import {
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  input,
  linkedSignal,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import type { FrameworkDetailView, FrameworkDraft } from '@evenhand/shared/contracts';
import type { FieldError } from '../../ui/error-summary.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { draftOf } from './framework-words.ts';
import type { EditedMeasure } from './measure-changes.ts';

type Measure = FrameworkDraft['measures'][number];

/** One measure of a draft: a new one, or one that stands there under its code. */
@Component({
  selector: 'app-measure-form',
  imports: [CheckField, SelectField, TextArea, TextField],
  template: `
    <form class="app-measure" novalidate (submit)="send($event)">
      <h2 #heading class="govuk-heading-m" tabindex="-1">{{ code() === '' ? 'A new measure' : 'Change ' + code() }}</h2>
      @if (code() === '') {
        <app-text-field
          field="code"
          label="Code"
          [error]="wrong('code')"
          [value]="measure().code"
          (valueChange)="change({ code: $event })"
        />
      }
      <app-select-field
        field="theme"
        label="Theme"
        [choices]="themes()"
        [value]="measure().theme"
        (valueChange)="change({ theme: $event })"
      />
      <app-text-field
        field="title"
        label="Title"
        [error]="wrong('title')"
        [value]="measure().title"
        (valueChange)="change({ title: $event })"
      />
      <app-text-area
        field="pledge"
        label="What a supplier pledges"
        [value]="measure().pledge"
        (valueChange)="change({ pledge: $event })"
      />
      <app-text-field
        field="unit"
        label="Unit of the number that is left open (optional)"
        [error]="wrong('unit')"
        [value]="measure().unit"
        (valueChange)="change({ unit: $event })"
      />
      <app-text-field
        field="pounds"
        label="Value of one unit in pounds (optional)"
        hint="From the table that this edition, its licence and its source name."
        kind="number"
        [error]="wrong('pounds')"
        [(value)]="pounds"
      />
      <app-check-field
        class="govuk-form-group app-field"
        field="firstYearOnly"
        label="A person in a job counts for the first twelve months only"
        [(value)]="firstYearOnly"
      />
      <app-text-area
        field="measurement"
        label="How it is measured (optional)"
        [value]="measure().measurement"
        (valueChange)="change({ measurement: $event })"
      />
      <app-text-area
        field="indicator"
        label="Indicator (optional)"
        [value]="measure().indicator"
        (valueChange)="change({ indicator: $event })"
      />
      <div class="govuk-button-group">
        <button type="submit" class="govuk-button">Save the measure</button>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class MeasureForm {
  readonly framework = input.required<FrameworkDetailView>();
  /** Code of the measure; empty for a new one. */
  readonly code = input.required<string>();
  readonly errors = input<readonly FieldError[]>([]);
  readonly saved = output<EditedMeasure>();
  readonly left = output();
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly themes = computed(() =>
    this.framework().themes.map(({ id, name }) => ({ value: id, says: name })),
  );
  // What was typed outlives a save elsewhere on the page: only another code begins anew.
  protected readonly measure = linkedSignal<Measure>(() => {
    const code = this.code();
    return untracked(() => this.#standing(code));
  });
  protected readonly pounds = linkedSignal(() => this.#valueOf(this.code())?.pounds ?? '');
  protected readonly firstYearOnly = linkedSignal(() => this.#valueOf(this.code())?.firstYearOnly ?? false);

  constructor() {
    afterRenderEffect(() => {
      this.code();
      this.heading().nativeElement.focus();
    });
  }

  protected wrong(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected change(patch: Partial<Measure>): void {
    this.measure.update((measure) => ({ ...measure, ...patch }));
  }

  protected send(event: Event): void {
    event.preventDefault();
    const code = this.measure().code.trim();
    this.saved.emit({
      measure: { ...this.measure(), code },
      pounds: this.pounds(),
      firstYearOnly: this.firstYearOnly(),
    });
  }

  #standing(code: string): Measure {
    const { themes, measures } = draftOf(this.framework());
    const theme = themes[0]?.id ?? '';
    const blank = { code: '', theme, title: '', pledge: '', unit: '', measurement: '', indicator: '' };
    return measures.find((measure) => measure.code === code) ?? blank;
  }

  #valueOf(code: string) {
    return untracked(this.framework).unitValues.find((value) => value.code === code);
  }
}
