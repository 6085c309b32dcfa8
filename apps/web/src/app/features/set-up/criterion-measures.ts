import { Component, computed, input, output } from '@angular/core';
import type { SetupView } from '@evenhand/shared/contracts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { SelectField } from '../../ui/fields/select-field.ts';

type Criterion = SetupView['criteria'][number];
type Standing = '' | 'required' | 'suggested';

/** Which measures a criterion requires or suggests, and whether the supplier may choose freely. */
@Component({
  selector: 'app-criterion-measures',
  imports: [CheckField, SelectField],
  template: `
    <h3 class="govuk-heading-s" i18n>Measures</h3>
    @for (measure of offered(); track measure.code) {
      <app-select-field
        [field]="'criteria-' + at() + '-measure-' + measure.code"
        [label]="measure.code + ' ' + measure.title"
        [choices]="standings"
        [value]="standing(measure.code)"
        (valueChange)="place(measure.code, $event)"
      />
    } @empty {
      <p class="govuk-body" i18n>Choose a theme to see its measures.</p>
    }
    <app-check-field
      [field]="'criteria-' + at() + '-free'"
      label="The supplier may choose any measure"
      i18n-label
      [value]="criterion().measures?.free ?? false"
      (valueChange)="changes.emit({ measures: { ...criterion().measures, free: $event } })"
    />
  `,
})
export class CriterionMeasures {
  readonly at = input.required<number>();
  readonly criterion = input.required<Criterion>();
  readonly setup = input.required<SetupView>();
  readonly changes = output<Partial<Criterion>>();

  protected readonly standings = [
    { value: '', says: $localize`Not named` },
    { value: 'suggested', says: $localize`Suggested` },
    { value: 'required', says: $localize`Required` },
  ];
  protected readonly offered = computed(() => {
    const { measures, shortList } = this.setup().framework;
    const { theme } = this.criterion();
    return measures.filter((measure) => measure.theme === theme && (shortList?.includes(measure.code) ?? true));
  });

  protected standing(code: string): Standing {
    const { required = [], suggested = [] } = this.criterion().measures ?? {};
    if (required.includes(code)) return 'required';
    return suggested.includes(code) ? 'suggested' : '';
  }

  protected place(code: string, standing: string): void {
    const { required = [], suggested = [], ...rest } = this.criterion().measures ?? {};
    const others = (codes: readonly string[]) => codes.filter((one) => one !== code);
    this.changes.emit({
      measures: {
        ...rest,
        required: standing === 'required' ? [...others(required), code] : others(required),
        suggested: standing === 'suggested' ? [...others(suggested), code] : others(suggested),
      },
    });
  }
}
