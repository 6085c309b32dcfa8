import { Component, computed, input, output } from '@angular/core';
import type { FrameworkDetailView, FrameworkDraft } from '@evenhand/shared/contracts';
import type { FieldError } from '../../ui/error-summary.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { EditForm } from './edit-form.ts';
import { draftOf, theirTick, theirWords } from './framework-words.ts';
import { type EditedMeasure, measureIn } from './measure-changes.ts';
import { typedOver } from './typed-over.ts';

type MeasureWords = FrameworkDraft['measures'][number] & Pick<EditedMeasure, 'pounds' | 'firstYearOnly'>;

const BLANK = { title: '', pledge: '', unit: '', measurement: '', indicator: '' };
const NOTHING_SAVED = { measure: null, pounds: '', firstYearOnly: false };

/** One measure of a draft: a new one, or one that stands there under its code. */
@Component({
  selector: 'app-measure-form',
  imports: [CheckField, EditForm, SelectField, TextArea, TextField],
  template: `
    <app-edit-form what="measure" i18n-what [code]="code()" (saved)="send()" (left)="left.emit()">
      @if (code() === '') {
        <app-text-field
          field="code"
          label="Code"
          i18n-label
          [error]="wrong('code')"
          [value]="measure.words().code"
          (valueChange)="measure.type({ code: $event })"
        />
      }
      <app-select-field
        field="theme"
        label="Theme"
        i18n-label
        [hint]="theirTheme()"
        [choices]="themes()"
        [value]="measure.words().theme"
        (valueChange)="measure.type({ theme: $event })"
      />
      <app-text-field
        field="title"
        label="Title"
        i18n-label
        [error]="wrong('title')"
        [hint]="theirWords(measure.theirs('title'))"
        [value]="measure.words().title"
        (valueChange)="measure.type({ title: $event })"
      />
      <app-text-area
        field="pledge"
        label="What a supplier pledges"
        i18n-label
        [hint]="theirWords(measure.theirs('pledge'))"
        [value]="measure.words().pledge"
        (valueChange)="measure.type({ pledge: $event })"
      />
      <app-text-field
        field="unit"
        label="Unit of the number that is left open (optional)"
        i18n-label
        [error]="wrong('unit')"
        [hint]="theirWords(measure.theirs('unit'))"
        [value]="measure.words().unit"
        (valueChange)="measure.type({ unit: $event })"
      />
      <app-text-field
        field="pounds"
        label="Value of one unit in pounds (optional)"
        i18n-label
        [hint]="theirWords(measure.theirs('pounds')) || POUNDS_HINT"
        kind="number"
        [error]="wrong('pounds')"
        [value]="measure.words().pounds"
        (valueChange)="measure.type({ pounds: $event })"
      />
      <app-check-field
        class="govuk-form-group app-field"
        field="firstYearOnly"
        label="A person in a job counts for the first twelve months only"
        i18n-label
        [hint]="theirTick(measure.theirs('firstYearOnly'))"
        [value]="measure.words().firstYearOnly"
        (valueChange)="measure.type({ firstYearOnly: $event })"
      />
      <app-text-area
        field="measurement"
        label="How it is measured (optional)"
        i18n-label
        [hint]="theirWords(measure.theirs('measurement'))"
        [value]="measure.words().measurement"
        (valueChange)="measure.type({ measurement: $event })"
      />
      <app-text-area
        field="indicator"
        label="Indicator (optional)"
        i18n-label
        [hint]="theirWords(measure.theirs('indicator'))"
        [value]="measure.words().indicator"
        (valueChange)="measure.type({ indicator: $event })"
      />
    </app-edit-form>
  `,
})
export class MeasureForm {
  readonly framework = input.required<FrameworkDetailView>();
  /** Code of the measure; empty for a new one. */
  readonly code = input.required<string>();
  readonly errors = input<readonly FieldError[]>([]);
  readonly saved = output<EditedMeasure>();
  readonly left = output();
  protected readonly themes = computed(() =>
    this.framework().themes.map(({ id, name }) => ({ value: id, says: name })),
  );
  protected readonly theirWords = theirWords;
  protected readonly theirTick = theirTick;
  protected readonly theirTheme = computed(() => {
    const theirs = this.measure.theirs('theme');
    return theirWords(this.themes().find(({ value }) => value === theirs)?.says ?? theirs);
  });
  protected readonly POUNDS_HINT = $localize`From the table that this edition, its licence and its source name.`;
  protected readonly measure = typedOver<MeasureWords>(
    () => this.code(),
    () => this.#saved(),
  );

  protected wrong(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected send(): void {
    const { pounds, firstYearOnly, ...measure } = this.measure.words();
    this.saved.emit({ measure: { ...measure, code: measure.code.trim() }, pounds, firstYearOnly });
  }

  #saved(): MeasureWords {
    const code = this.code();
    const draft = draftOf(this.framework());
    const { measure, pounds, firstYearOnly } = measureIn(draft, code) ?? NOTHING_SAVED;
    const theme = draft.themes[0]?.id ?? '';
    return { ...(measure ?? { ...BLANK, code, theme }), pounds, firstYearOnly };
  }
}
