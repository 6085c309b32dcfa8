import { Component } from '@angular/core';
import type { SetupView } from '@evenhand/shared/contracts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { changed, without } from './lists.ts';
import { PageHead } from './page-head.ts';
import { pageForm } from './page-form.ts';

type Bands = SetupView['scale']['bands'];

/** The marks that exist, each with its words. */
@Component({
  selector: 'app-scale',
  imports: [PageHead, SelectField, TextArea, TextField],
  template: `
    <div class="app-measure">
      <app-page-head heading="Scale" i18n-heading [form]="form" />
      @if (form.model(); as model) {
        <p class="govuk-body" i18n>
          Only these marks exist. Each needs words that tell it from the next. The words of a new tender are ones that
          the service can look for in a response; you can replace them by your own.
        </p>
        <form novalidate (submit)="form.submit($event)">
          <fieldset class="app-bare" [disabled]="form.locked()">
            @for (band of model.bands; track $index; let at = $index) {
              <fieldset class="govuk-fieldset app-part">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" i18n>Mark {{ band.mark }}</legend>
                <app-text-field
                  [field]="'bands-' + at + '-mark'"
                  label="Mark"
                  i18n-label
                  kind="number"
                  [error]="form.error('bands-' + at + '-mark')"
                  [value]="band.mark"
                  (valueChange)="form.change({ bands: changed(model.bands, at, { mark: $event }) })"
                />
                <app-text-field
                  [field]="'bands-' + at + '-label'"
                  label="Word"
                  i18n-label
                  [value]="band.label"
                  (valueChange)="form.change({ bands: changed(model.bands, at, { label: $event }) })"
                />
                <app-text-area
                  [field]="'bands-' + at + '-descriptor'"
                  label="Descriptor"
                  i18n-label
                  [rows]="3"
                  [error]="form.error('bands-' + at + '-descriptor')"
                  [value]="band.descriptor"
                  (valueChange)="form.change({ bands: changed(model.bands, at, { descriptor: $event }) })"
                />
                @if (!form.locked() && model.bands.length > 2) {
                  <button
                    type="button"
                    class="govuk-button govuk-button--secondary"
                    (click)="form.change({ bands: without(model.bands, at) })"
                    i18n
                  >
                    Remove mark {{ band.mark }}
                  </button>
                }
              </fieldset>
            }
            <app-select-field
              field="passMark"
              label="Pass mark"
              i18n-label
              hint="It counts for criteria that say that a lower mark disqualifies."
              i18n-hint
              [choices]="passMarks(model.bands)"
              [value]="model.passMark ?? ''"
              (valueChange)="form.change({ passMark: $event === '' ? null : $event })"
            />
            @if (!form.locked()) {
              <div class="govuk-button-group">
                <button type="button" class="govuk-button govuk-button--secondary" (click)="add(model.bands)" i18n>
                  Add a mark
                </button>
                <button type="submit" class="govuk-button" i18n>Save and continue</button>
              </div>
            }
          </fieldset>
        </form>
      }
    </div>
  `,
})
export class ScalePage {
  protected readonly changed = changed<Bands[number]>;
  protected readonly without = without<Bands[number]>;
  protected readonly form = pageForm(
    'scale',
    ({ scale }) => scale,
    (draft, model) => draft.page('scale', model),
  );

  protected passMarks(bands: Bands) {
    return [
      { value: '', says: $localize`None` },
      ...bands.map(({ mark, label }) => ({ value: mark, says: `${mark} ${label}` })),
    ];
  }

  protected add(bands: Bands): void {
    const mark = String(bands.length);
    this.form.change({ bands: [...bands, { mark, label: '', descriptor: '' }] });
  }
}
